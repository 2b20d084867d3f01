import { afterEach, expect, test } from 'vitest';
import { recordIn } from '../../src/derive/translated.ts';
import { makeAhead } from '../../src/publish/ahead.ts';
import { citationsOf, citationsOfEvent, citedEntry } from '../../src/publish/citations/citations.ts';
import { holdWork, type Made, type Work } from '../../src/publish/kept-work.ts';
import { previewCards, preview } from '../../src/publish/preview/previews.ts';
import { editionsAt } from '../../src/record/words/edition.ts';
import { fixtureRecord } from '../site/pages.ts';

afterEach(() => {
  globalThis.heldWork = undefined;
});

/** Work that keeps what is made, and how often anything was. */
function work(): Work & { readonly made: Map<string, Made>; times: number } {
  const made = new Map<string, Made>();
  const counted = {
    made,
    times: 0,
    get: (key: string) => made.get(key),
    set: (key: string, each: Made) => {
      counted.times += 1;
      made.set(key, each);
    },
  };
  return counted;
}

test('where all was made ahead, the pages of entries and their images have nothing to make', async () => {
  const all = await fixtureRecord();
  const [events, sources] = [all.events.slice(0, 1), all.sources.slice(0, 2)];
  const record = {
    ...all,
    events,
    sources,
    monuments: all.monuments.slice(0, 1),
    actors: all.actors.slice(0, 1),
  };
  const editions = editionsAt('https://example.org', '/');
  const ahead = work();
  holdWork(ahead);
  await makeAhead(record, editions);
  const before = ahead.times;
  expect(before).toBeGreaterThan(30);
  for (const edition of editions) {
    const words = recordIn(edition.locale, record);
    for (const event of words.events) citationsOfEvent(event, edition);
    for (const source of words.sources)
      citationsOf(citedEntry('source', source, words, edition), edition, source);
    for (const site of words.sites) citationsOf(citedEntry('site', site, words, edition), edition);
    for (const monument of words.monuments)
      citationsOf(citedEntry('monument', monument, words, edition), edition);
    for (const actor of words.actors) citationsOf(citedEntry('actor', actor, words, edition), edition);
    for (const card of previewCards(words, edition).values()) await preview(card, () => undefined);
  }
  expect(ahead.times).toBe(before);
});
