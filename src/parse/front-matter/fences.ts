/**
 * The fences of a file: a line of --- before its front matter, and one after it. gray-matter takes the file apart once
 * the fences are in order; its engines read nothing, so no language but YAML, which is read elsewhere, is ever run.
 */
import matter from 'gray-matter';
import { lineSpan, startOfFile, type Fault, type Span } from '../diagnostic.ts';

/** A file taken apart at its fences. */
export interface Parted {
  /** The front matter after an empty line, so that its lines are the file's. */
  readonly block: string;
  /** The body, after as many empty lines as stand before it in the file. */
  readonly body: string;
  /** The line of the closing fence. */
  readonly fence: number;
}

/** Takes a file apart, or says what is wrong with its fences. */
export function parted(text: string): Parted | Fault {
  const lines = text.split('\n');
  const [opening = ''] = lines;
  if (text.trim() === '')
    return {
      rule: 'empty-file',
      span: startOfFile,
      reason: 'The file is empty.',
      note: 'Write the entry, or delete the file.',
    };
  if (!isFence(opening)) return openingFault(opening);
  const closing = lines.findIndex((line, i) => i > 0 && line.startsWith('---'));
  const line = lines[closing];
  if (line === undefined)
    return {
      rule: 'unclosed-fence',
      span: lineSpan(1, opening),
      reason: 'The front matter that begins here has no end.',
      expected: ['a line that holds --- alone, after the last field'],
    };
  if (!isFence(line))
    return {
      rule: 'unclosed-fence',
      span: lineSpan(closing + 1, line),
      reason: 'The line that should end the front matter holds more than ---.',
      actual: line,
      expected: ['---'],
    };
  const even = ['---', ...lines.slice(1, closing), '---', ...lines.slice(closing + 1)].join('\n');
  const { matter: block, content } = matter(even, unread);
  return { block, body: '\n'.repeat(closing + 1) + content, fence: closing + 1 };
}

/** Where the body of a file begins: at its first line that is not empty, or behind the fence. */
export function bodyStart(text: string): Span {
  const parts = parted(text);
  if ('rule' in parts) return startOfFile;
  const first = parts.body.split('\n').findIndex((line) => line.trim() !== '');
  return lineSpan(first < 0 ? parts.fence + 1 : first + 1, '');
}

/** gray-matter’s engines, none of which reads: options are given at all so that it keeps no result of its own. */
const unread = {
  language: 'yaml',
  engines: {
    yaml: { parse: () => ({}) },
    json: { parse: refuse },
    javascript: { parse: refuse },
  },
};

function refuse(): never {
  throw new Error('Front matter is YAML; no other language is read.');
}

function isFence(line: string): boolean {
  return /^---[ \t]*$/.test(line);
}

function openingFault(opening: string): Fault {
  const span = lineSpan(1, opening);
  if (/^---[ \t]*[^-\s]/.test(opening))
    return {
      rule: 'fence-language',
      span,
      reason: 'The opening fence names a language; front matter is YAML and nothing else.',
      actual: opening,
      expected: ['---'],
    };
  return {
    rule: 'missing-fence',
    span,
    reason: 'The file does not begin with its front matter.',
    actual: opening,
    expected: ['---'],
    note: 'Put --- alone on the first line, the fields below it, and --- alone on the line after them.',
  };
}
