import { expect, test } from 'vitest';
import { archiveOf, type SiteFiles } from '../../src/publish/archive/archive.ts';
import { dataFiles } from '../../src/publish/data/files.ts';
import { strFromU8, unzipSync } from 'fflate';
import { rich, textOf } from './data/rich.ts';

/** The texts at the root of the archive of a site. */
async function textsIn(files: SiteFiles): Promise<Readonly<Record<string, string>>> {
  const archive = unzipSync(
    Buffer.concat(await Array.fromAsync(archiveOf(files, '/x/', 'https://example.org/x/'))),
  );
  return Object.fromEntries(
    Object.entries(archive)
      .filter(([path]) => /^ruins-on-record\/[A-Z]+\.txt$/.test(path))
      .map(([path, bytes]) => [path.replace('ruins-on-record/', ''), strFromU8(bytes)]),
  );
}

test('the archive says what it is, of which state, what is in it and what may be done with it', async () => {
  const list = dataFiles.find(({ name }) => name === 'datapackage.json');
  if (!list) throw new Error('There is no list of the data.');
  const text = await textOf(list, rich);
  const files = new Map([['data/datapackage.json', async () => new TextEncoder().encode(text)]]);
  const texts = await textsIn(files);
  expect(texts['VERSION.txt']).toBe('2026-03-01\n');
  expect(texts['LICENSE.txt']).toContain('https://creativecommons.org/licenses/by/4.0/');
  for (const words of ['Hill & Dale, the <Record>', '2026-03-01', 'https://example.org/x/', 'index.html'])
    expect(texts['README.txt']).toContain(words);
  for (const { name, address } of dataFiles)
    if (address.startsWith('/data/') && name !== 'datapackage.json')
      expect(texts['README.txt']).toContain(`data/${name}\n`);
});

test('an archive of a site without data has no such texts', async () => {
  expect(await textsIn(new Map([['robots.txt', async () => new Uint8Array()]]))).toEqual({});
});

test('an archive holds more files than ZIP can count without its extension', async () => {
  const many = 65_536;
  const files = new Map(Array.from({ length: many }, (_, i) => [`${i}.txt`, async () => new Uint8Array()]));
  const pieces = await Array.fromAsync(archiveOf(files, '/', 'https://example.org/'));
  expect(Object.keys(unzipSync(Buffer.concat(pieces))).length).toBe(many);
});

test('an archive of a file that cannot be read fails', async () => {
  const files = new Map([['a.txt', () => Promise.reject(new Error('It is gone.'))]]);
  await expect(Array.fromAsync(archiveOf(files, '/', 'https://example.org/'))).rejects.toThrow('It is gone.');
});
