import { expect, test } from 'vitest';
import { editedHtml, type Change, type StartTag } from '../../src/edited-html.ts';

/** What becomes of elements by their names. */
function by(changes: Readonly<Record<string, Change>>): (tag: StartTag) => Change {
  return ({ name }) => changes[name] ?? [];
}

test.each([
  ['an element goes with those of its name in it', '<i>1</i><b>2<b>3</b>4</b><i>5</i>', '<i>1</i><i>5</i>'],
  ['an element without an end goes alone', 'a<br>b<br/>c', 'abc'],
  ['an element that another ends goes up to it', '<ul><li>1<li class="x">2</ul>', '<ul></ul>'],
  ['a shape that closes itself goes alone', '<svg><path d="M0"/><g/></svg>', '<svg><g/></svg>'],
])('%s', (_, html, rest) => {
  expect(editedHtml(html, by({ b: 'element', br: 'element', li: 'element', path: 'element' }))).toBe(rest);
});

test('tags go, and what stands between them stays and is asked of', () => {
  const html = '<noscript><b>a</b> &amp; <i>b</i></noscript><link rel=x>';
  expect(editedHtml(html, by({ noscript: 'tags', link: 'tags', b: 'element' }))).toBe(' &amp; <i>b</i>');
});

test('pieces of a tag change where they stand, with what they say read as browsers read it', () => {
  const seen: string[] = [];
  const html = `<a  class='x' HREF="/?a=1&amp;b"\n id=y hidden>t</a>`;
  const edited = editedHtml(html, ({ attributes }) =>
    [...attributes].map(([name, { value, start, end }]) => {
      seen.push(`${name}: ${value}`);
      return { start, end: name === 'href' ? end : start, html: name === 'href' ? 'href="/b/"' : '!' };
    }),
  );
  expect(seen).toEqual(['class: x', 'href: /?a=1&b', 'id: y', 'hidden: ']);
  expect(edited).toBe(`<a  !class='x' href="/b/"\n !id=y !hidden>t</a>`);
});

test('what is no tag keeps its bytes: text, comments, scripts and code shown to readers', () => {
  const html =
    '<!doctype html><!-- <b>1</b> --><title>a &lt;b&gt; &copy;</title><script>"<b>2</b>"</script>' +
    '<pre>&lt;b&gt;3</pre>1 < 2 &nosuch; é \u{1F3DB} ';
  expect(editedHtml(html, by({ b: 'element' }))).toBe(html);
  expect(editedHtml('', by({ b: 'element' }))).toBe('');
});
