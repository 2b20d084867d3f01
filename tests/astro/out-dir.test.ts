import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkedOutDir, holds } from '../../src/astro/out-dir.ts';

const state = { dir: '' };
beforeEach(() => {
  state.dir = realpathSync(mkdtempSync(join(tmpdir(), 'out-')));
  mkdirSync(join(state.dir, 'content'));
  vi.stubEnv('CONTENT_DIR', join(state.dir, 'content'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(state.dir, { recursive: true });
});

function targetAt(...steps: readonly string[]): string {
  vi.stubEnv('OUT_DIR', join(state.dir, ...steps));
  return checkedOutDir();
}

test.each([
  ['C:\\ruins', 'C:\\ruins', true],
  ['C:\\ruins', 'c:\\Ruins\\dist', true],
  ['C:\\ruins\\dist', 'C:\\ruins\\content', false],
  ['C:\\ruins', 'D:\\ruins\\dist', false],
  ['C:\\ruins', 'C:\\ruins-of-others', false],
  ['C:\\ruins', 'C:\\ruins\\..dist', true],
  ['\\\\server\\share\\ruins', 'C:\\ruins', false],
])('on Windows it is told whether %s holds %s', (folder, path, expected) => {
  expect(holds(folder, path, win32)).toBe(expected);
});

test.each([
  ['/ruins', '/ruins', true],
  ['/ruins', '/ruins/dist', true],
  ['/ruins/dist', '/ruins/content', false],
  ['/ruins', '/ruins-of-others', false],
  ['/ruins', '/ruins/..dist', true],
])('elsewhere it is told whether %s holds %s', (folder, path, expected) => {
  expect(holds(folder, path, posix)).toBe(expected);
});

test('a folder that is not there yet, one that is empty and one that a build has made are taken', () => {
  expect(targetAt('new', 'dist')).toBe(join(state.dir, 'new', 'dist'));
  mkdirSync(join(state.dir, 'dist'));
  expect(targetAt('dist')).toBe(join(state.dir, 'dist'));
  writeFileSync(join(state.dir, 'dist', 'index.html'), '');
  expect(() => targetAt('dist')).toThrow('a folder with files that no build has made');
  writeFileSync(join(state.dir, 'dist', '.ruins-on-record'), '');
  expect(targetAt('dist')).toBe(join(state.dir, 'dist'));
});

test('no link leads a site into the content or into the project', () => {
  symlinkSync(join(state.dir, 'content'), join(state.dir, 'link'));
  symlinkSync(process.cwd(), join(state.dir, 'project'));
  symlinkSync(join(state.dir, 'nowhere'), join(state.dir, 'lost'));
  expect(() => targetAt('link', 'dist')).toThrow('which lies with the content');
  expect(() => targetAt('project', 'src', 'dist')).toThrow('which is a folder of the project');
  expect(() => targetAt('lost')).toThrow('a link that leads nowhere');
  vi.stubEnv('CONTENT_DIR', join(state.dir, 'link'));
  expect(() => targetAt('content', 'site')).toThrow('which lies with the content');
});
