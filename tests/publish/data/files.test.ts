import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { written } from '../../../src/publish/data/data-file.ts';
import { fileViews } from '../../../src/publish/data/file-views.ts';
import { dataFiles } from '../../../src/publish/data/files.ts';
import { addressOfFile, dataFileAddresses } from '../../../src/record/data-files.ts';
import { programmingLanguages } from '../../../src/publish/data/formats.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { empty, edition, rich, single, textOf } from './rich.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(dataFiles.map((file) => [file.name, file] as const))('%s', (_, file) => {
  test('holds no clock: years later the same record makes the same bytes', async () => {
    vi.useFakeTimers({ now: Date.parse('2001-02-03'), toFake: ['Date'] });
    const before = await written(file, { ...rich }, edition);
    vi.setSystemTime(Date.parse('2040-11-12'));
    expect(await written(file, { ...rich }, edition)).toEqual(before);
  });

  test('can be written for a record of nothing', async () => {
    expect((await written(file, empty, edition)).bytes.length).toBeGreaterThan(0);
  });

  test('says what it holds', () => {
    const fields = file.fields(edition);
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(({ description }) => !/^[A-Z].*\.$/s.test(description))).toEqual([]);
  });
});

const texts = dataFiles.filter(({ format }) => !format.isBinary);

describe.each(texts.map((file) => [file.name, file] as const))('the text of %s', (_, file) => {
  test('says nothing of drafts, and of nothing that is not there', async () => {
    const text = await textOf(file, rich);
    expect(text).not.toMatch(/hidden|Must not be seen|undefined|NaN|\[object/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('names the licence', async () => {
    const text = (await textOf(file, rich)).replaceAll('\r\n ', '');
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  test('has whole addresses', async () => {
    expect(await textOf(file, rich)).not.toMatch(/["' ]\/(events|sources|sites|monuments|data)\//);
  });
});

describe('datapackage.json', () => {
  const key = z.strictObject({
    fields: z.array(z.string()).min(1),
    reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
  });
  const shape = z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    id: z.url(),
    title: z.string(),
    description: z.string(),
    homepage: z.url(),
    version: z.iso.date().optional(),
    created: z.iso.datetime().optional(),
    contributors: z.array(z.strictObject({ title: z.string(), path: z.url(), roles: z.array(z.string()) })),
    keywords: z.array(z.string().min(2)).min(3),
    licenses: z
      .array(z.strictObject({ name: z.literal('CC-BY-4.0'), path: z.url(), title: z.string() }))
      .length(1),
    resources: z.array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        type: z.literal('table').optional(),
        profile: z.literal('tabular-data-resource').optional(),
        path: z.string().regex(/^[a-z._-]+$/),
        title: z.string().min(2),
        description: z.string().regex(/\.$/),
        format: z.string(),
        mediatype: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
        encoding: z.literal('utf-8').optional(),
        bytes: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        schema: z
          .object({
            fields: z.array(z.object({ name: z.string(), type: z.string(), title: z.string() })),
            primaryKey: z.array(z.string()).min(1),
            foreignKeys: z.array(key).optional(),
          })
          .optional(),
      }),
    ),
  });

  async function read(record: HeritageRecord): Promise<z.infer<typeof shape>> {
    const file = dataFiles.find(({ name }) => name === 'datapackage.json');
    if (!file) throw new Error('There is no package.');
    return shape.parse(JSON.parse(await textOf(file, record)));
  }

  test('lists every file beside it once', async () => {
    expect((await read(rich)).resources.map(({ path }) => path)).toEqual(
      dataFiles
        .filter(({ address, name }) => address.startsWith('/data/') && name !== 'datapackage.json')
        .map(({ name }) => name),
    );
  });

  test('has the day of the last change as its version, and none where there was no change', async () => {
    expect((await read(rich)).version).toBe('2026-03-01');
    expect(await read(empty)).not.toHaveProperty('version');
  });

  test.each([
    ['a record', rich],
    ['one event', single],
    ['an empty record', empty],
  ])('gives the size and the hash of the bytes, for %s', async (_, record) => {
    for (const { path, bytes, hash } of (await read(record)).resources) {
      const file = dataFiles.find(({ name }) => name === path);
      const own = file ? (await written(file, record, edition)).bytes : new Uint8Array();
      expect([path, bytes, hash]).toEqual([
        path,
        own.length,
        `sha256:${createHash('sha256').update(own).digest('hex')}`,
      ]);
    }
  });

  test('has the columns of each table, and keys that lead to columns of tables', async () => {
    const tables = (await read(rich)).resources.flatMap(({ path, schema }) =>
      schema ? [{ path, schema }] : [],
    );
    const columns = new Map(tables.map(({ path, schema }) => [path, schema.fields.map(({ name }) => name)]));
    expect([...columns.keys()]).toEqual(
      dataFiles.map(({ name }) => name).filter((name) => name.endsWith('.csv')),
    );
    for (const { path, schema } of tables) {
      const file = dataFiles.find(({ name }) => name === path);
      const [header] = (file ? await textOf(file, rich) : '').split('\r\n');
      expect(columns.get(path)?.join(',')).toBe(header);
      expect(columns.get(path)).toEqual(expect.arrayContaining(schema.primaryKey));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(columns.get(path)).toEqual(expect.arrayContaining(fields));
        expect(columns.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });
});

test('a file is written anew for another record and another edition', async () => {
  const [file] = dataFiles;
  if (!file) throw new Error('There is no file.');
  const elsewhere = { ...edition, url: (address: string) => `https://elsewhere.example.org${address}` };
  const hashes = await Promise.all(
    [
      { record: rich, of: edition },
      { record: rich, of: elsewhere },
      { record: single, of: edition },
      { record: rich, of: edition },
    ].map(async ({ record, of }) => (await written(file, record, of)).sha256),
  );
  expect(new Set(hashes).size).toBe(3);
  expect(hashes[3]).toBe(hashes[0]);
});

test('the page of the data shows every file, and a line of code in every language with its address', async () => {
  const views = (await fileViews(rich, edition)).flatMap(({ files }) => files);
  expect(views.map(({ name }) => name).toSorted()).toEqual(dataFiles.map(({ name }) => name).toSorted());
  for (const { address, loading } of views) {
    expect(Object.keys(loading)).toEqual([...programmingLanguages]);
    for (const code of Object.values(loading)) {
      expect(code).toContain(`"https://example.org/x${address}"`);
      expect(code).not.toContain('\n');
    }
  }
});

test('each file of which the words tell is there, at its address, and no other', () => {
  expect(dataFiles.map(({ address }) => address).toSorted()).toEqual(dataFileAddresses.toSorted());
  expect(dataFiles.map(({ name }) => addressOfFile(name))).toEqual(dataFiles.map(({ address }) => address));
});
