/** A world for `npm run new` without a terminal, a clock or a network. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newEntry } from '../../src/cli/new-command.ts';
import type { Ask } from '../../src/cli/new/ask.ts';
import { readEntry } from '../../src/parse/entry.ts';
import type { Network } from '../../src/cli/page/network.ts';

/** A network in which nothing answers. */
const offline: Network = {
  fetch: () => Promise.reject(new Error('ENOTFOUND')),
  lookup: () => Promise.reject(new Error('ENOTFOUND')),
  patience: 10_000,
};

/** A network whose pages are these, at addresses of the web. */
export function serving(pages: Readonly<Record<string, () => Response>>): Network {
  return {
    fetch: ({ href }) => Promise.resolve(pages[href]?.() ?? new Response('', { status: 404 })),
    lookup: (host) => Promise.resolve([host.startsWith('inside.') ? '10.0.0.1' : '93.184.215.14']),
    patience: 10_000,
  };
}

/** A page with a head. */
export function page(head: string, type = 'text/html; charset=utf-8'): () => Response {
  return () =>
    new Response(`<!doctype html><html><head>${head}</head><body></body></html>`, {
      headers: { 'content-type': type },
    });
}

/** A copy of a small valid content folder, and the command on it. */
export function folder(options: { readonly ask?: Ask; readonly network?: Network } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'new-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  const said: string[] = [];
  const complained: string[] = [];
  const run = (...args: readonly string[]): Promise<number> =>
    newEntry(args, {
      dir,
      site: 'http://localhost:4321',
      today: '2026-11-29',
      say: (text) => void said.push(text),
      complain: (text) => void complained.push(text),
      network: offline,
      reader: () => Promise.resolve(readEntry),
      ...options,
    });
  const text = (path: string): string => readFileSync(join(dir, path), 'utf8');
  const files = (): string[] => globSync('**/*', { cwd: dir, withFileTypes: false }).toSorted();
  return { dir, run, text, files, said: () => said.join('\n'), complained: () => complained.join('\n') };
}
