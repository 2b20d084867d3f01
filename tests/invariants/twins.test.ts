import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { eventFileOf, eventFiles, kindsWithEvents, pageOf, twinOf } from '../../src/record/address.ts';
import { folders } from '../../src/record/kind.ts';
import { wordsOf } from '../../src/record/vocabulary.ts';
import { hasFragment, pageAt, pagesByAddress, recordIn } from '../site/pages.ts';

const eventsFile = z.object({ license: z.string(), events: z.array(z.looseObject({ id: z.string() })) });

function fileOf(site: string, event: string, form: 'json' | 'md'): string {
  return readFileSync(join(site, twinOf('event', event, form)), 'utf8');
}

describe.each(inject('sites'))('in $name', async ({ dir: site, root: origin, content }) => {
  const record = await recordIn(content);
  const base = new URL(origin).pathname;
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
    for (const link of inside) {
      const [path = '', fragment] = link.slice(origin.length - 1).split('#');
      const page = pages.get(path);
      const isThere = page
        ? fragment === undefined || hasFragment(pages, page, fragment)
        : existsSync(join(site, path));
      expect([link, isThere]).toEqual([link, true]);
    }
  });

  test.each(wordsOf(folders))('there are two files for each page of a kind, and no others: %s', (kind) => {
    const folder = folders[kind];
    const found = globSync(`${folder}/*.{json,md}`, { cwd: site }).toSorted();
    const page = new RegExp(`^/${folder}/([^/]+)/$`);
    const ids = [...pages.keys()].flatMap((address) => page.exec(address)?.[1] ?? []);
    expect(found).toEqual(ids.flatMap((id) => [`${folder}/${id}.json`, `${folder}/${id}.md`]).toSorted());
  });

  test.each(kindsWithEvents)(
    'each %s has its events as a feed, a calendar and a table, to which its page leads',
    (kind) => {
      for (const { id } of record[folders[kind]]) {
        const { $ } = pageAt(pages, pageOf(kind, id));
        for (const file of wordsOf(eventFiles)) {
          const address = eventFileOf(kind, id, file);
          expect([address, existsSync(join(site, address))]).toEqual([address, true]);
          expect([address, $(`a[href="${base}${address.slice(1)}"]`).length]).toEqual([address, 1]);
        }
        expect($('link[type="application/atom+xml"]').last().attr('href')).toBe(
          `${base}${eventFileOf(kind, id, 'feed').slice(1)}`,
        );
      }
    },
  );
});
