/** The search in Arabic, on an index of four sentences: words are found however they are typed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeIndex } from '../../src/publish/search/index-files.ts';
import { launched, serve, type Served } from './browser.ts';

const dir = mkdtempSync(join(tmpdir(), 'arabic-search-'));
const open: { site?: Served; page?: Page } = {};

const sentences = {
  ruins: 'سيطر التنظيم على آثار مدينة تدمر الأثرية يوم الأحد وأعلنت إحدى الوكالات',
  castle: 'دُمّرت القلعة والمدرسة والمتحف في الحضر على يد مقاتلين، وقُتل مدنيّون',
  village: 'قرية النمرود وقرى أخرى، ومستشفى الموصل، وشؤون القضاء',
  keeper: 'المسؤول عن الآثار زار معبد بل وتماثيله ومدفن إيلابل',
};

beforeAll(async () => {
  await writeIndex(
    Object.entries(sentences).map(([name, text]) => ({
      url: `/ar/${name}/`,
      html: `<html lang="ar"><body data-pagefind-body><p>${text}</p></body></html>`,
    })),
    join(dir, 'pagefind'),
  );
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html lang="ar"><title>بحث</title></html>');
  open.site = await serve(dir);
  open.page = await (await launched()).newPage();
  await open.page.goto(open.site.origin);
});

afterAll(async () => {
  await open.page?.close();
  await open.site?.close();
  rmSync(dir, { recursive: true });
});

/** The addresses of what is found; the search is loaded by the page, so that it is asked in a text. */
async function found(words: string): Promise<string[]> {
  const addresses: unknown = await open.page?.evaluate(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.options({ noWorker: true });
    const { results } = await pagefind.search(${JSON.stringify(words)});
    return Promise.all(results.map(async (each) => (await each.data()).url));
  })()`);
  return Array.isArray(addresses) ? addresses.map(String).toSorted() : [];
}

test.each([
  ['with another alef', ['الاثرية', 'الأثرية', 'احدى', 'ايلابل'], ['ruins', 'ruins', 'ruins', 'keeper']],
  ['with or without the article', ['حضر', 'الحضر', 'اثرية'], ['castle', 'castle', 'ruins']],
  ['with ha for ta marbuta', ['القلعه', 'قلعه', 'الاثريه'], ['castle', 'castle', 'ruins']],
  ['with ya for alef maqsura', ['مستشفي', 'المستشفي', 'قري'], ['village', 'village', 'village']],
  ['with vowels, without them, or stretched', ['دمرت', 'دُمّرت', 'تـدمر'], ['castle', 'castle', 'ruins']],
  ['with the hamza on another letter or none', ['مسوول', 'مسؤول'], ['keeper', 'keeper']],
])('finds words that are typed %s', async (_, typed, names) => {
  const addresses = await Promise.all(typed.map(found));
  expect(addresses.map(([first]) => first)).toEqual(names.map((name) => `/ar/${name}/`));
});

test('finds a word of two sentences in both', async () => {
  expect(await found('اثار')).toEqual(['/ar/keeper/', '/ar/ruins/']);
});
