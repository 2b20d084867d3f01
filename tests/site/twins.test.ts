import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { sourcesOf } from '../../src/derive/usage.ts';
import { twinOf } from '../../src/record/address.ts';
import type { Event } from '../../src/record/record.ts';
import { fixtureRecord } from './pages.ts';

const record = await fixtureRecord();

function fileOf(site: string, event: string, form: 'json' | 'md'): string {
  return readFileSync(join(site, twinOf('event', event, form)), 'utf8');
}

function frontMatterOf(markdown: string): unknown {
  const [, frontMatter = ''] = /^---\n(.*?)^---\n/ms.exec(markdown) ?? [];
  return parse(frontMatter, { version: '1.1' });
}

test('the fields before the text are those of the entry, with its address and licence', () => {
  for (const event of record.events) {
    expect(frontMatterOf(fileOf(inject('site'), event.id, 'md'))).toMatchObject({
      title: event.title,
      site: event.site,
      date: event.date.edtf,
      category: event.category,
      summary: event.summary,
      sources: event.sources,
      added: event.added,
      url: `http://localhost:4321/events/${event.id}/`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
});

/** The text of an event for programs. */
function textOf({ id }: Event): string {
  return fileOf(inject('site'), id, 'md');
}

/** Events of different build: the one with the longest text, with the most sources, and those of the old quarry. */
const various = new Set([
  ...record.events.toSorted((a, b) => textOf(b).length - textOf(a).length).slice(0, 1),
  ...record.events.toSorted((a, b) => sourcesOf(b).length - sourcesOf(a).length).slice(0, 1),
  ...record.events.filter(({ site }) => site === 'old-quarry'),
]);

test('Pandoc sets an event as a text with its citations and a bibliography of all its sources', async () => {
  expect(various.size).toBeGreaterThan(2);
  for (const event of various) {
    const markdown = fileOf(inject('site'), event.id, 'md');
    const { stdout, stderr } = await convert({ from: 'markdown', to: 'html', citeproc: true }, markdown, {});
    expect([event.id, stderr]).toEqual([event.id, '']);
    const set = [...stdout.matchAll(/id="ref-([a-z0-9-]+)"/g)].map(([, id]) => id);
    expect(set.toSorted()).toEqual(sourcesOf(event).toSorted());
    const cited = [...stdout.matchAll(/data-cites="([^"]+)"/g)].flatMap(([, ids = '']) => ids.split(' '));
    expect(cited.length).toBe(event.prose.citations.reduce((sum, { count }) => sum + count, 0));
  }
});

test('the files at a former id tell of the event as it is now, and at a withdrawn one of the withdrawal', () => {
  const fourth = inject('site');
  expect(fileOf(fourth, 'quarry-fills', 'json')).toBe(fileOf(fourth, 'quarry-floods', 'json'));
  expect(fileOf(fourth, 'quarry-fills', 'md')).toBe(fileOf(fourth, 'quarry-floods', 'md'));
  const withdrawn = {
    id: 'quarry-dries',
    url: 'http://localhost:4321/events/quarry-dries/',
    withdrawn: { date: '2026-11-25', reason: 'Nobody had seen it <dry>.' },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
  expect(JSON.parse(fileOf(fourth, 'quarry-dries', 'json'))).toEqual(withdrawn);
  expect(frontMatterOf(fileOf(fourth, 'quarry-dries', 'md'))).toEqual(withdrawn);
  expect(existsSync(join(fourth, twinOf('event', 'secret-draft', 'json')))).toBe(false);
});

test('what the text may not hold is not in the file either', () => {
  const markdown = fileOf(inject('site'), 'quarry-floods', 'md');
  expect(markdown).not.toMatch(/<script|javascript:/);
  expect(markdown).toContain(
    'Water rose [@quarry-report; @quarry-report, p. 4]. alert(1) bad `[@not-a-citation]`',
  );
});
