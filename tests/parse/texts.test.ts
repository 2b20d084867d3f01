import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readText } from '../../src/parse/file-text.ts';
import { keepingTexts } from '../../src/parse/reader.ts';

/** A file with a text that seems to be some milliseconds old, and what reads it again and again and tells how often it did so anew. */
function written(text: string, age = 0) {
  const dir = mkdtempSync(join(tmpdir(), 'texts-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const path = join(dir, 'gate.md');
  writeFileSync(path, text);
  const readAnew = vi.fn(readText);
  const read = keepingTexts(readAnew, () => statSync(path).mtimeMs + age);
  return { path, look: () => read(path), times: () => readAnew.mock.calls.length };
}

test('a file that was written a while ago is read once, and again when it is written', () => {
  const { path, look, times } = written('one', 60_000);
  expect([look(), look(), look(), times()]).toEqual(['one', 'one', 'one', 1]);
  writeFileSync(path, 'three');
  expect(look()).toBe('three');
  rmSync(path);
  expect(look()).toMatchObject({ rule: 'unreadable' });
  writeFileSync(path, 'four');
  expect(look()).toBe('four');
});

test('a file that was written just now is read at each look, since the next writing may leave its time and size as they are', () => {
  const { look, times } = written('one');
  expect([look(), look(), times()]).toEqual(['one', 'one', 2]);
});
