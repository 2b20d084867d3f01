import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { measureOf, textOf } from '../../../src/publish/data/data-file.ts';
import { fileViews } from '../../../src/publish/data/file-views.ts';
import { dataFiles } from '../../../src/publish/data/files.ts';
import { dataFileAddresses } from '../../../src/record/data-files.ts';
import { programmingLanguages } from '../../../src/publish/data/loading.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { empty, edition, rich, single } from './rich.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(dataFiles.map((file) => [file.name, file] as const))('%s', (_, file) => {
  test('holds no clock: years later the same record makes the same bytes', () => {
    const [before, after] = ['2001-02-03', '2040-11-12'].map((today) => {
      vi.useFakeTimers({ now: Date.parse(today), toFake: ['Date'] });
      return textOf(file, { ...rich }, edition);
    });
    expect(after).toBe(before);
  });

  test('says nothing of drafts, and of nothing that is not there', () => {
    const text = textOf(file, rich, edition);
    expect(text).not.toMatch(/hidden|Must not be seen|undefined|NaN|\[object/);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('names the licence', () => {
    const text = textOf(file, rich, edition).replaceAll('\r\n ', '');
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  test('has whole addresses', () => {
    expect(textOf(file, rich, edition)).not.toMatch(/["' ]\/(events|sources|sites|monuments|data)\//);
  });

  test('can be written for a record of nothing', () => {
    expect(textOf(file, empty, edition)).not.toBe('');
  });

  test('says what it holds', () => {
    expect(file.fields.length).toBeGreaterThan(1);
    expect(file.fields.filter(({ description }) => !/^[A-Z].*\.$/s.test(description))).toEqual([]);
  });
});

describe('datapackage.json', () => {
  const shape = z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    name: z.string().regex(/^[a-z0-9._-]+$/),
    id: z.url(),
    title: z.string(),
    description: z.string(),
    homepage: z.url(),
    licenses: z
      .array(z.strictObject({ name: z.literal('CC-BY-4.0'), path: z.url(), title: z.string() }))
      .length(1),
    resources: z.array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        type: z.literal('table').optional(),
        profile: z.literal('tabular-data-resource').optional(),
        path: z.string().regex(/^[a-z.]+$/),
        format: z.string(),
        mediatype: z.string().regex(/^[a-z]+\/[a-z.+-]+$/),
        encoding: z.literal('utf-8'),
        bytes: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })) }).optional(),
      }),
    ),
  });

  function read(record: HeritageRecord): z.infer<typeof shape> {
    const file = dataFiles.find(({ name }) => name === 'datapackage.json');
    if (!file) throw new Error('There is no package.');
    return shape.parse(JSON.parse(textOf(file, record, edition)));
  }

  test('lists every file beside it once', () => {
    expect(read(rich).resources.map(({ path }) => path)).toEqual(
      dataFiles
        .filter(({ address, name }) => address.startsWith('/data/') && name !== 'datapackage.json')
        .map(({ name }) => name),
    );
  });

  test.each([
    ['a record', rich],
    ['one event', single],
    ['an empty record', empty],
  ])('gives the size and the hash of the bytes, for %s', (_, record) => {
    for (const { path, bytes, hash } of read(record).resources) {
      const file = dataFiles.find(({ name }) => name === path);
      const own = file ? textOf(file, record, edition) : '';
      expect([path, bytes, hash]).toEqual([
        path,
        Buffer.byteLength(own),
        `sha256:${createHash('sha256').update(own).digest('hex')}`,
      ]);
    }
  });

  test('has the columns of each table', () => {
    const tables = read(rich).resources.filter(({ type }) => type === 'table');
    expect(tables.map(({ path }) => path)).toEqual([
      'events.csv',
      'control.csv',
      'condition.csv',
      'claims.csv',
    ]);
    for (const { path, schema } of tables) {
      const file = dataFiles.find(({ name }) => name === path);
      const [header] = (file ? textOf(file, rich, edition) : '').split('\r\n');
      expect(schema?.fields.map(({ name }) => name).join(',')).toBe(header);
    }
  });
});

test('a measure is taken anew for another record and another edition', () => {
  const [file] = dataFiles;
  if (!file) throw new Error('There is no file.');
  const elsewhere = { ...edition, url: (address: string) => `https://elsewhere.example.org${address}` };
  const sizes = [
    measureOf(file, rich, edition),
    measureOf(file, rich, elsewhere),
    measureOf(file, single, edition),
    measureOf(file, rich, edition),
  ].map(({ bytes }) => bytes);
  expect(sizes).toEqual(
    [
      textOf(file, rich, edition),
      textOf(file, rich, elsewhere),
      textOf(file, single, edition),
      textOf(file, rich, edition),
    ].map((text) => Buffer.byteLength(text)),
  );
});

test('the page of the data shows every file, and a line of code in every language with its address', () => {
  const views = fileViews(rich, edition).flatMap(({ files }) => files);
  expect(views.map(({ name }) => name).toSorted()).toEqual(dataFiles.map(({ name }) => name).toSorted());
  for (const { address, loading } of views) {
    expect(Object.keys(loading)).toEqual([...programmingLanguages]);
    for (const code of Object.values(loading)) {
      expect(code).toContain(`"https://example.org/x${address}"`);
      expect(code).not.toContain('\n');
    }
  }
});

test('each stands at the address that the list of addresses has for it', () => {
  expect(Object.fromEntries(dataFiles.map(({ name, address }) => [name, address]))).toEqual(
    dataFileAddresses,
  );
});
