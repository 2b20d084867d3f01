/** What makes front matter no well-formed YAML, in words for an editor. */
import { isMap, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import type { Report, Span } from '../diagnostic.ts';
import type { SpanOf } from './places.ts';

/** A file of more faults of syntax than this is no entry with slips. */
const mostFaults = 100;

/** Whether a rule is one about YAML as such: `isOfSyntax('yaml-alias') //=> true`, `isOfSyntax('cut-text') //=> false`. */
export function isOfSyntax(rule: string): boolean {
  return rule.startsWith('yaml-') || rule === 'tab-indentation';
}

/** What saying where a fault lies needs to know of the file. */
interface Places {
  readonly spanOf: SpanOf;
  readonly spanAt: (from: number, to: number) => Span;
  readonly report: Report;
}

/**
 * A space of word processors and web pages where YAML has its own: before a line, or behind the colon of a field. YAML
 * takes it for a letter.
 */
const strangeSpace = /^([ -]*(?:\w[\w-]*:)?)[\u00A0\u2000-\u200A\u202F\u205F\u3000]/m;

/** Reports what is not well-formed; of a text that is wrong throughout, what is wrong first. */
export function reportSyntax(block: string, document: Document, places: Places): void {
  const { spanOf, spanAt, report } = places;
  reportStrangeSpace(block, document, places);
  const faults = [...document.errors, ...document.warnings];
  for (const { code, pos } of faults.slice(0, mostFaults)) {
    const opened = code === 'MISSING_CHAR' ? openedAt(document, pos[0]) : undefined;
    const span = opened ? spanOf(opened) : spanAt(...pos);
    if (code === 'TAB_AS_INDENT')
      report('tab-indentation', span, {
        reason: 'A tab stands where YAML takes spaces.',
        expected: ['two spaces'],
      });
    else
      report('yaml-syntax', span, {
        reason: `The front matter is not well-formed YAML: ${meanings[code] ?? 'this cannot be read'}.`,
        note: 'Quote a text that holds a colon followed by a space, or that begins with a sign such as [ or @.',
      });
  }
}

/** In the lines of a text such a space may stand; so it is looked for where it did harm. */
function reportStrangeSpace(block: string, document: Document, { spanAt, report }: Places): void {
  const isHarmed =
    document.errors.length > 0 ||
    (isMap(document.contents) &&
      document.contents.items.some(({ key }) => isScalar(key) && /^[^\S ]/.test(String(key.value))));
  const found = isHarmed ? strangeSpace.exec(block) : null;
  if (!found) return;
  const at = found.index + (found[1]?.length ?? 0);
  report('tab-indentation', spanAt(at, at + 1), {
    reason: 'A space of another width, or one that does not break, stands where YAML takes the common one.',
    expected: ['common spaces'],
    note: 'Type the spaces of this line anew.',
  });
}

/** What the `yaml` package's error codes mean to an editor. */
const meanings: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'a quotation mark, a bracket or a colon is missing',
  BAD_INDENT: 'the line is not indented as the lines around it are',
  BAD_SCALAR_START: 'a text begins with a sign that it must not begin with unless it is quoted',
  BAD_DQ_ESCAPE: 'a backslash stands before a character that it does not go with',
  BAD_ALIAS: 'a * begins the name of an alias, and no alias can be used',
  BLOCK_AS_IMPLICIT_KEY:
    'a text that is not quoted holds a colon and a space, or a line is not indented rightly',
  BLOCK_IN_FLOW: 'a list or group in lines stands inside brackets',
  MULTILINE_IMPLICIT_KEY: 'a line below a value is indented as if it went on',
  MULTIPLE_DOCS: 'a line of --- or ... stands among the fields',
  UNEXPECTED_TOKEN: 'a sign stands where none is expected',
  TAG_RESOLVE_FAILED: 'a tag that begins with ! is not known',
  KEY_OVER_1024_CHARS: 'the name of a field is too long',
};

/** The quoted text or the list in brackets that an error at an offset has left open. */
function openedAt(document: Document, offset: number): Node | undefined {
  const open: Node[] = [];
  visit(document.contents, {
    Node: (_, node) => {
      const isOpenable =
        (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) ||
        ((isMap(node) || isSeq(node)) && node.flow === true);
      if (isOpenable && node.range && node.range[0] < offset && node.range[1] >= offset - 1) open.push(node);
    },
  });
  return open.at(-1);
}
