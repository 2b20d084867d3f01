import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'pandoc-wasm';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { sourcesOf } from '../../src/derive/usage.ts';
import { pageOf, twinOf } from '../../src/record/address.ts';
import { contentRecord, pageAt, pagesByAddress } from './pages.ts';

const record = await contentRecord();
const eventsFile = z.object({ license: z.string(), events: z.array(z.looseObject({ id: z.string() })) });

function fileOf(site: string, event: string, form: 'json' | 'md'): string {
  return readFileSync(join(site, twinOf(event, form)), 'utf8');
}

function frontMatterOf(markdown: string): unknown {
  const [, frontMatter = ''] = /^---\n(.*?)^---\n/ms.exec(markdown) ?? [];
  return parse(frontMatter, { version: '1.1' });
}

describe.each([
  ['the site', inject('site'), '/', 'http://localhost:4321/'],
  ['the site below a path', inject('below'), '/x/y/', 'https://example.org/x/y/'],
])('in %s', (_, site, base, origin) => {
  const pages = pagesByAddress(site);

  test('the page of an event says where its files are', () => {
    for (const { id } of record.events) {
      const { $ } = pageAt(pages, pageOf('event', id));
      expect($('link[type="application/json"]').attr('href')).toBe(`${base}events/${id}.json`);
      expect($('link[type="text/markdown"]').attr('href')).toBe(`${base}events/${id}.md`);
    }
  });

  test('the data of an event are those of the file of all events', () => {
    const { license, events } = eventsFile.parse(
      JSON.parse(readFileSync(join(site, 'data/events.json'), 'utf8')),
    );
    for (const event of events)
      expect(JSON.parse(fileOf(site, event.id, 'json'))).toEqual({ ...event, license });
    expect(events.length).toBe(record.events.length);
  });

  test('links in the text of an event are whole, and lead to pages of the site', () => {
    const links = record.events.flatMap(({ id }) =>
      [...fileOf(site, id, 'md').matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link),
    );
    const inside = links.filter((link) => link.startsWith(origin));
    expect(links.filter((link) => !link.startsWith('http'))).toEqual([]);
    expect(inside.length).toBeGreaterThan(100);
    for (const link of inside) {
      const [path = '', fragment] = link.slice(origin.length - 1).split('#');
      const { $ } = pageAt(pages, path);
      expect([link, fragment === undefined || $(`[id="${fragment}"]`).length === 1]).toEqual([link, true]);
    }
  });
});

test('there are two files for each event and no others', () => {
  const found = globSync('events/*.{json,md}', { cwd: inject('site') }).toSorted();
  expect(found).toEqual(
    record.events.flatMap(({ id }) => [`events/${id}.json`, `events/${id}.md`]).toSorted(),
  );
});

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

test('Pandoc sets each event as a text with its citations and a bibliography of all its sources', async () => {
  for (const event of record.events) {
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
  const fourth = inject('fourth');
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
  expect(existsSync(join(fourth, twinOf('secret-draft', 'json')))).toBe(false);
});

test('what the text may not hold is not in the file either', () => {
  const markdown = fileOf(inject('fourth'), 'quarry-floods', 'md');
  expect(markdown).not.toMatch(/<script|javascript:/);
  expect(markdown).toContain(
    'Water rose [@quarry-report; @quarry-report, p. 4]. alert(1) bad `[@not-a-citation]`',
  );
});
