import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { siteFiles } from '../../src/astro/site-files.ts';
import { findables } from '../../src/derive/search.ts';
import { readBody } from '../../src/parse/body/body.ts';
import { documentOf, type SearchDocument } from '../../src/publish/search/document.ts';
import { writeIndex } from '../../src/publish/search/index-files.ts';
import { steady, type IndexFile } from '../../src/publish/search/steady.ts';
import { compareText } from '../../src/record/order.ts';
import { event, recordOf } from '../derive/sample.ts';

function documents(...events: readonly ReturnType<typeof event>[]): SearchDocument[] {
  return findables(recordOf(...events), 'en').map((findable) => documentOf(findable, 'en'));
}

function documentAt(url: string, ...events: readonly ReturnType<typeof event>[]) {
  const html = documents(...events).find((each) => each.url === url)?.html ?? '';
  const $ = load(html);
  const valuesOf = (name: string): (string | undefined)[] =>
    $(`[${name}]`)
      .toArray()
      .map((element) => `${$(element).attr(name)} ${$(element).attr('content')}`);
  return { $, valuesOf };
}

describe('a document of the index', () => {
  const text = 'An "& <b>event</b>';

  test('holds its texts as they are written', () => {
    const { $, valuesOf } = documentAt('/events/e/', event('e', { title: text, summary: text }));
    expect($('p').first().text()).toBe(text);
    expect(valuesOf('data-pagefind-meta')).toContain(`title[content] ${text}`);
    expect($('b').length).toBe(0);
  });

  test('says what it can be narrowed to and where it stands in time', () => {
    const { valuesOf } = documentAt(
      '/events/e/',
      event('e', { date: '2016-12/2017-01' }),
      event('f', { date: '2017' }),
    );
    expect(valuesOf('data-pagefind-filter')).toEqual([
      'site[content] hill',
      'category[content] fighting',
      'year[content] 2016',
      'year[content] 2017',
      'kind[content] event',
    ]);
    expect(valuesOf('data-pagefind-sort')).toEqual(['order[content] 0']);
  });

  test('keeps apart what weighs more and what weighs less', () => {
    expect(documentAt('/sites/hill/').valuesOf('data-pagefind-meta')).toContain('site[content] Hill, Collis');
    expect(documentAt('/actors/blue/').valuesOf('data-pagefind-meta')).toContain(
      'names[content] Blue army, The Blues, الزرق, زرق',
    );
    expect(documentAt('/sources/first/').valuesOf('data-pagefind-meta')).toEqual([
      'source[content] First',
      'issued[content] 27 March 2016',
      'line[content] News article',
    ]);
  });

  test('has a heading with the address of each claim', () => {
    const accounts = [{ answer: 'One', source: 'first' }];
    const subject = event('e', { claims: [{ id: 'how-many', question: 'How many?', accounts }] });
    expect(documentAt('/events/e/', subject).$('h3#how-many').text()).toBe('How many?');
  });

  test('leaves out the numbers of citations', () => {
    const { prose } = readBody('e.md', 'It fell [@a; @b, p. 4]. [So](/x/) `class="citation">[1]</a>`');
    const { $ } = documentAt('/events/e/', { ...event('e'), prose });
    expect($('p').last().text()).toBe('It fell. So class="citation">[1]</a>');
  });

  test('holds at least its name, since what has no words is not indexed', () => {
    expect(documentAt('/actors/office/').$('body').text()).toBe('Third Office');
  });
});

/** The files of the index of some documents. */
async function indexOf(some: readonly SearchDocument[]): Promise<IndexFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  try {
    await writeIndex(some, folder);
    const files = [...siteFiles(folder)].map(async ([path, read]) => ({
      path,
      content: Uint8Array.from(await read()),
    }));
    return (await Promise.all(files)).toSorted((a, b) => compareText(a.path, b.path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the index', () => {
  const some = documents(
    ...Array.from({ length: 40 }, (_, i) =>
      event(`e${i}`, { date: String(1990 + i), category: i % 3 === 0 ? 'killing' : 'damage' }),
    ),
  );

  test('is the same whenever it is built', async () => {
    const [first, second, third] = [
      await indexOf(some),
      ...(await Promise.all([indexOf(some), indexOf(some)])),
    ];
    expect(first.map(({ path }) => path)).toEqual(second?.map(({ path }) => path));
    expect(first).toEqual(second);
    expect(first).toEqual(third);
  });

  test('holds the engine, the documents, the words and the filters, and no interface of its own', async () => {
    const kinds = (await indexOf(some)).map(({ path }) => path.replace(/[._]?en_[0-9a-f]+/, ''));
    expect([...new Set(kinds)]).toEqual([
      'filter/.pf_filter',
      'fragment/.pf_fragment',
      'index/.pf_index',
      'pagefind-entry.json',
      'pagefind.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
    expect(kinds.filter((kind) => kind === 'fragment/.pf_fragment').length).toBe(some.length);
    expect(kinds.filter((kind) => kind === 'filter/.pf_filter').length).toBe(4);
  });
});

/** A file as Pagefind packs it. */
function packed(value: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)])));
}

function unpacked(file: IndexFile | undefined): unknown {
  return decode(gunzipSync(file?.content ?? '').subarray('pagefind_dcd'.length));
}

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** The files of an index of two languages, in one or the other order in which Pagefind may write them. */
function written(isTurned: boolean): IndexFile[] {
  const turn = <T>(list: readonly T[]): readonly T[] => (isTurned ? list.toReversed() : list);
  const run = isTurned ? 'bb' : 'aa';
  const values = turn<unknown>([
    ['hill', [0, 2]],
    ['dale', [1, 300]],
  ]);
  const filters = turn([
    ['site', `en_${run}`],
    ['year', 'en_cc'],
  ]);
  const languages = turn([
    ['en', { hash: `en_${run}1`, page_count: 3 }],
    ['ar', { hash: 'ar_dd', page_count: 1 }],
  ] as const);
  return [
    { path: `filter/en_${run}.pf_filter`, content: packed(['site', values]) },
    { path: 'filter/en_cc.pf_filter', content: packed(['year', [['2016', [0]]]]) },
    { path: `pagefind.en_${run}1.pf_meta`, content: packed(['1.5.2', [], [], filters, [], []]) },
    { path: 'pagefind.ar_dd.pf_meta', content: packed(['1.5.2', [], [], [], [], []]) },
    {
      path: 'pagefind-entry.json',
      content: json({ version: '1.5.2', languages: Object.fromEntries(languages) }),
    },
    { path: 'pagefind.js', content: json('engine') },
  ];
}

describe('a steady index', () => {
  test('has the same bytes, in whatever order the filters and languages came', () => {
    expect(steady(written(true).toReversed())).toEqual(steady(written(false)));
  });

  test('keeps every value and page, and names each file where it is asked for', () => {
    const files = steady(written(true));
    const filterFiles = files.filter(({ path }) => path.startsWith('filter/'));
    const values = filterFiles.map(unpacked);
    expect(values).toContainEqual([
      'site',
      [
        ['dale', [1, 300]],
        ['hill', [0, 2]],
      ],
    ]);
    const entry = JSON.parse(
      Buffer.from(files.find(({ path }) => path.endsWith('.json'))?.content ?? []).toString(),
    );
    expect(Object.keys(entry.languages)).toEqual(['ar', 'en']);
    const { hash } = entry.languages.en;
    const names = new Map(
      filterFiles.map((file, i) => [
        JSON.stringify(values[i]).slice(2, 6),
        /en_\w+/.exec(file.path)?.[0] ?? '',
      ]),
    );
    expect(unpacked(files.find(({ path }) => path === `pagefind.${hash}.pf_meta`))).toEqual([
      '1.5.2',
      [],
      [],
      [
        ['site', names.get('site')],
        ['year', names.get('year')],
      ],
      [],
      [],
    ]);
  });

  test('is made of nothing but what Pagefind wrote', () => {
    const path = 'filter/en_aa.pf_filter';
    expect(() => steady([{ path, content: packed(['site', 'hill']) }])).toThrow('holds no list');
    expect(() => steady([{ path, content: packed([['site'], []]) }])).toThrow('holds no text');
    const other = Uint8Array.from(gzipSync(encode(['site', []])));
    expect(() => steady([{ path, content: other }])).toThrow('no file that Pagefind made');
  });
});
