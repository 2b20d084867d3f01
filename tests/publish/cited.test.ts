import { describe, expect, test } from 'vitest';
import { actorView } from '../../src/derive/views/actor.ts';
import { monumentView } from '../../src/derive/views/monument.ts';
import { siteView } from '../../src/derive/views/site.ts';
import { sourceView } from '../../src/derive/views/source.ts';
import { eventView } from '../../src/derive/views/event.ts';
import { citationsOf } from '../../src/publish/citations/citations.ts';
import {
  dataPage,
  pageOfActor,
  pageOfEvent,
  pageOfMonument,
  pageOfSite,
  pageOfSource,
} from '../../src/publish/pages.ts';
import { edition, monument, rich } from './data/rich.ts';

const claims = [{ id: 'height', question: 'How high?', accounts: [{ answer: '3 m', source: 'first' }] }];
const record = {
  ...rich,
  monuments: rich.monuments.map((each) =>
    each.id === 'gate' ? monument('gate', { name: 'The gate', claims }) : each,
  ),
};

describe('every record and the data say how they are cited', () => {
  const pages = [
    pageOfEvent(eventView('day', record), record, edition),
    pageOfSite(siteView('hill', record, edition), record, edition),
    pageOfMonument(monumentView('gate', record, edition), record, edition),
    pageOfActor(actorView('blue', record), record, edition),
    pageOfSource(sourceView('first', record), record, edition),
  ];

  test('each under a key that no other has, even where a source and its page have one id', async () => {
    const data = await dataPage(record, edition);
    const keys = [...pages, data].map(({ cited }) => cited.id);
    expect(keys).toEqual([
      'day',
      'site_hill',
      'monument_gate',
      'actor_blue',
      'source_first',
      'ruins-on-record_data',
    ]);
  });

  test('by the address of its page and the day on which it last said something new', () => {
    expect(pages.map(({ cited }) => [cited.address, cited.issued])).toEqual([
      ['/events/day/', '2026-03-01'],
      ['/sites/hill/', '2026-03-01'],
      ['/monuments/gate/', '2026-03-01'],
      ['/actors/blue/', '2026-03-01'],
      ['/sources/first/', '2026-03-01'],
    ]);
  });

  test('and no day of access, which is the reader’s', () => {
    const texts = pages.flatMap(({ cited }) => citationsOf(cited, edition).map(({ page }) => page));
    expect(texts.filter((text) => /access|retrieved|urldate|Y2 {2}-/i.test(text))).toEqual([]);
  });

  test('each claim by its question and its own address', () => {
    const [, , gate] = pages;
    const written = gate ? citationsOf(gate.cited, edition) : [];
    expect(written.map(({ claims: text }) => text.includes('/monuments/gate/#height'))).toEqual(
      written.map(() => true),
    );
    expect(written.find(({ form }) => form === 'mla')?.claims).toMatch(/^“How High\? \(The Gate, Hill\)\.”/);
    expect(written.find(({ form }) => form === 'bibtex')?.claims).toMatch(/^@misc\{monument_gate:height,$/m);
  });

  test('the data as a data set that is part of nothing', async () => {
    const { cited } = await dataPage(record, edition);
    const [chicago, apa] = citationsOf(cited, edition);
    expect(apa?.page).toContain('[Dataset]');
    expect(chicago?.page).not.toContain(`${edition.name}. “`);
  });
});
