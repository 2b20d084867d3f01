import { expect, test } from 'vitest';
import { byNearness, diagnose, nearestFirst, startOfFile } from '../../src/parse/diagnostic.ts';
import { renderReport } from '../../src/parse/report.ts';

test('ids come nearest first: those that share a part or initials, then those with fewer letters to change', () => {
  const known = ['abc-color', 'gennady-gatilov', 'red-army', 'united-states', 'us-navy', 'syrian-army'];
  expect(byNearness('us-army', known)).toEqual([
    'red-army',
    'us-navy',
    'syrian-army',
    'united-states',
    'abc-color',
    'gennady-gatilov',
  ]);
});

/** What a report says was expected, of a number of choices. */
function expectedLine(count: number, format: 'text' | 'github' | 'json'): string {
  const expected = Array.from({ length: count }, (_, i) => `id-${i + 1}`);
  const message = diagnose(
    'unknown-source',
    { file: 'a.md', span: startOfFile },
    { reason: 'It is not there.', expected },
  );
  return renderReport({ messages: [message], texts: new Map(), files: 1 }, format);
}

test('of many choices a report names the nearest, and says how many more there are', () => {
  expect(expectedLine(20, 'text')).toContain('id-19, id-20\n');
  expect(expectedLine(21, 'text')).toContain('id-11, id-12 and 9 more\n');
  expect(expectedLine(21, 'github')).toContain('id-12 and 9 more%0A');
  expect(expectedLine(21, 'json')).toContain('"id-21"');
});

test('of many choices those nearest to the word come first; few keep the order of their vocabulary', () => {
  const few = ['capture', 'recapture', 'fighting'];
  expect(nearestFirst('fight', few)).toEqual(few);
  const many = [...Array.from({ length: 20 }, (_, i) => `word-${i}`), 'issue-number'];
  expect(nearestFirst('number', many)[0]).toBe('issue-number');
});
