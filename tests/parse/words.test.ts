/** No word of an entry goes without a message: what an editor wrote stands on the page and in its Markdown, or is reported. */
import { load } from 'cheerio';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../src/parse/body/body.ts';
import { readFrontMatter } from '../../src/parse/front-matter/front-matter.ts';
import { schemas } from '../../src/record/record.ts';
import { htmlIn, markdownIn } from './read.ts';

/** Shapes of Markdown; each % becomes a word of its own. */
const shapes: readonly string[] = [
  '% and %.',
  '%\n%',
  '*% %* **%** `%` ~~%~~ _%_',
  '5*6*7 2~3 % 4~5 a*%*b',
  '[%](https://example.org/% "%")',
  '[%][ref] and [ref]',
  '[ref]: /% "%"',
  '<https://example.org/%> www.example.org/%',
  '![%](/x.png "%")',
  '[![%](/x.png)](/about/)',
  '% <b>%</b> <!-- --> %',
  '<div>\n% %\n</div>',
  '</div> %',
  '<!-- --> %',
  '2014. % of it',
  '2017. %\n2018. %',
  '1) %\n1) %\n\n   %',
  '+ 5 %',
  '- %\n  - %\n- 3 %',
  '> % %\n% lazy',
  '> > %\n> % [@one, % %;\n> @two, p. %]',
  '| % | % |\n| - | - |\n| % | % | % |\n| % |\n%',
  '| % |\n| % |',
  '%[^1] and %[^2]',
  '[^1]: % %\n\n    %',
  '[^2]: %[^1]',
  '[^9]: %',
  '% %\n---',
  '%\n\n---\n\n%',
  '    % %',
  '``` % %\n%\n```',
  '~~~\n%',
  '## % ##',
  '# % 4 %',
  '%&amp;% &copy; &nbsp;% &#35;% &nosuch;%',
  '\\*%\\* \\[%] \\%',
  '[@one, p. %] and [@one; @two, % %]',
  '- % [@one,\n  %]',
  '%  \n%\\\n%',
  '[%] (%) {%} <%> "%" %',
  '%: value: %',
];

const body = fc
  .array(fc.tuple(fc.constantFrom(...shapes), fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((blocks) => {
    let word = 0;
    return blocks.map(([shape, end]) => shape.replaceAll('%', () => `w${(word += 1)}x`) + end).join('');
  });

function wordsIn(text: string): string[] {
  return text.match(/w\d+x/g) ?? [];
}

/** The words of a text that none of two texts made of it has, and at whose line no message points. */
function lost(text: string, shown: string, messages: ReturnType<typeof readBody>['messages']): string[] {
  const found = new Set(wordsIn(shown));
  const reported = new Set(
    messages.flatMap(({ place }) =>
      place && 'start' in place
        ? text
            .split('\n')
            .slice(place.start.line - 1, place.end.line)
            .flatMap(wordsIn)
        : [],
    ),
  );
  return wordsIn(text).filter((word) => !found.has(word) && !reported.has(word));
}

/** What a page shows: its text, and what its links hold. */
function pageOf(html: string): string {
  const $ = load(html);
  const links = $('a')
    .toArray()
    .map(({ attribs }) => `${attribs['href']} ${attribs['title']}`);
  return `${$.text()} ${links.join(' ')}`;
}

test('every word of a body is on its page and in its Markdown, or a message points at it', () => {
  fc.assert(
    fc.property(body, (text) => {
      const { messages } = readBody('x.md', text);
      expect(lost(text, pageOf(htmlIn(text)), messages)).toEqual([]);
      expect(lost(text, markdownIn(text), messages)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const values: readonly string[] = [
  '% %',
  '% #2 %',
  '% # %',
  "'% # it''s % #%'",
  '"% \\"%\\" # \\u0041"',
  '"%:\\t%"',
  '>\n  % %\n  %\n\n  %',
  '| # comment %\n  %\n    %',
  '>-  \n    %\n  %',
  '%\n  %\n  %',
  '%: %',
  '[%] %',
  '!% %',
  '&% %',
  '*%',
  '~',
  '1_000',
  '% ; % , % - %',
  '"%" %',
  '"%" #%',
  '%\t# %',
  '- %',
];

test('every word of a field is its value, or a message points at it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.constantFrom(...values), (title, summary) => {
      let word = 0;
      const written = `---\ntitle: ${title}\nsummary: ${summary}\n---\n`;
      const text = written.replaceAll('%', () => `w${(word += 1)}x`);
      const { frontMatter, messages } = readFrontMatter('x.md', text, schemas.event);
      // What is not read at all is told by an error.
      if (!frontMatter) expect(messages.some(({ fatal }) => fatal)).toBe(true);
      else expect(lost(text, JSON.stringify(frontMatter.value), messages)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
