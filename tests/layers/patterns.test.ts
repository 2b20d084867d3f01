/** No pattern needs time that grows faster than the text that it reads. */
import { globSync, readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern that a file writes out; of a component, those of its code. */
function patternsIn(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const code = file.endsWith('.astro') ? (text.split(/^---$/m)[1] ?? '') : text;
  const found: Pattern[] = [];
  const gather = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, gather);
  };
  gather(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true));
  return found;
}

/** The patterns that backtrack, and whether their time doubles with each character. */
function backtracking(patterns: readonly Pattern[]) {
  return patterns.flatMap(({ file, source, flags }) =>
    analyse({ source, flags }, { reportTypes: { Move: false } }).reports.map(({ exponential }) => ({
      file,
      source,
      exponential,
    })),
  );
}

const patterns = globSync('src/**/*.{ts,astro}').flatMap(patternsIn);

test('finds the patterns, and those that backtrack', () => {
  expect(patterns.length).toBeGreaterThan(100);
  const nested = { file: '', source: String.raw`^(?:[ \t]*>[ \t]*){50}`, flags: '' };
  expect(backtracking([nested]).some(({ exponential }) => exponential)).toBe(true);
});

test('no pattern takes time that doubles with each character', () => {
  expect(backtracking(patterns).filter(({ exponential }) => exponential)).toEqual([]);
});

test('what reads content takes time in proportion to it', () => {
  expect(
    backtracking(patterns.filter(({ file }) => /^src\/(?:record|parse|derive|cli)\//.test(file))),
  ).toEqual([]);
});
