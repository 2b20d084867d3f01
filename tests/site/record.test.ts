import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { corroborationOf } from '../../src/derive/corroboration.ts';
import {
  accountFragment,
  disagreementList,
  disagreementsOf,
  pageOf,
  twinOf,
} from '../../src/record/address.ts';
import { isDisputed } from '../../src/derive/claims.ts';
import { speakerOf } from '../../src/record/schema/claim.ts';
import { label } from '../../src/record/words/label.ts';
import { fixtureRecord, pageAt, pagesByAddress, textOf, type BuiltPage } from './pages.ts';

const pages = pagesByAddress(inject('site'));
const record = await fixtureRecord();
const page = (address: string): BuiltPage => pageAt(pages, address);
const fileText = (address: string): string => readFileSync(join(inject('site'), address), 'utf8');

describe('the page of an event', () => {
  test('says what happened, when, and how the date was worked out', () => {
    for (const event of record.events) {
      const built = page(pageOf('event', event.id));
      expect(built.$('h1').text()).toBe(event.title);
      expect(textOf(built)).toContain(event.summary);
      expect(built.$('.event-when').text()).toBe(label(event.date, 'en'));
      const derivation = built.$('section[aria-labelledby=page_derivation]').text();
      expect(derivation).toContain(
        event.dating?.phrase ?? event.dating?.note?.slice(0, 40) ?? 'The entry does not say how this date',
      );
    }
  });

  test('names who took part, who held what, what was harmed', () => {
    for (const event of record.events) {
      const { $ } = page(pageOf('event', event.id));
      const links = new Set(
        $('main a')
          .toArray()
          .map((link) => $(link).attr('href')),
      );
      const named = [
        pageOf('site', event.site),
        ...event.actors.map(({ actor }) => pageOf('actor', actor)),
        ...event.monuments.map(({ monument }) => pageOf('monument', monument)),
        ...event.sources.map((source) => pageOf('source', source)),
        ...event.control
          .filter(({ holder }) => !['contested', 'unknown'].includes(holder))
          .map(({ holder }) => pageOf('actor', holder)),
      ];
      expect(named.filter((address) => !links.has(address))).toEqual([]);
    }
  });

  test('shows every claim with all its accounts, at its own address', () => {
    for (const event of record.events) {
      const { $ } = page(pageOf('event', event.id));
      for (const claim of event.claims) {
        const shown = $(`#${claim.id}`);
        expect(shown.find('h3').text()).toContain(claim.question);
        const answers = claim.accounts.map((_, i) => {
          const account = $(`#${accountFragment(claim.id, i + 1)}`);
          return account.closest('.answer').text();
        });
        for (const [i, { answer }] of claim.accounts.entries()) expect(answers[i]).toContain(answer);
        expect(shown.find('blockquote').length).toBe(
          claim.accounts.filter(({ quote }) => quote !== undefined).length,
        );
      }
    }
  });

  test('cites its sources by the numbers of its list', () => {
    for (const event of record.events) {
      const { $ } = page(pageOf('event', event.id));
      const listed = $('.sources > li')
        .toArray()
        .map((item) => `#${$(item).attr('id')}`);
      for (const citation of $('.citation').toArray())
        expect($(citation).text()).toMatch(
          new RegExp(`^\\[${listed.indexOf($(citation).attr('href') ?? '') + 1}[,\\]]`),
        );
    }
  });
});

test('the timeline shows every event once, in chronological order', () => {
  const { $ } = page('/timeline/');
  const shown = $('.timeline li a:not(.anchor)')
    .toArray()
    .map((link) => $(link).attr('href'));
  expect(shown).toEqual(record.events.map(({ id }) => pageOf('event', id)));
});

test('a page a year shows what the timeline shows in that year', () => {
  const { $ } = page('/timeline/');
  const years = $('.timeline .year').toArray();
  expect(years.length).toBeGreaterThan(5);
  for (const section of years) {
    const year = $(section).attr('aria-labelledby')?.replace('year_', '') ?? '';
    const own = page(`/timeline/${year}/`).$;
    const ids = own('.timeline li')
      .toArray()
      .map((item) => own(item).attr('id'));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual(
      $(section)
        .find('li')
        .toArray()
        .map((item) => $(item).attr('id')),
    );
  }
});

test('a program that reads the pages alone can list date, derivation, origins and accounts of any event', () => {
  const all = record;
  const nameOf = new Map(all.actors.map(({ id, name }) => [id, name]));
  for (const event of all.events) {
    const { $ } = page(pageOf('event', event.id));
    const section = (name: string): string => $(`[aria-labelledby=page_${name}]`).text();
    const [, edtf, start, end] =
      /As EDTF: (\S+)\. First possible day: (\S+)\. Last possible day: ([^.]+)\./.exec(
        section('derivation'),
      ) ?? [];
    expect([edtf, start, end]).toEqual([event.date.edtf, event.date.start, event.date.end ?? 'not over']);
    expect($('[aria-labelledby=page_derivation] p:not(.fine)').text().length).toBeGreaterThan(10);
    const { origins, witnesses } = corroborationOf(event, all);
    const told = [...origins, ...witnesses].map(({ name }) => name);
    expect(told.filter((name) => !section('corroboration').includes(name))).toEqual([]);
    const expected = event.claims.flatMap((claim) =>
      claim.accounts.map((account, i) => ({ ...account, fragment: accountFragment(claim.id, i + 1) })),
    );
    const accounts = expected
      .map(({ fragment }) => $(`#${fragment}`))
      .map((item) => ({
        answer: $(item).closest('.answer').find('.account-answer').text(),
        by: $(item).find('.account-by').text().trim(),
        sources: $(item)
          .find('.account-by a')
          .toArray()
          .map((link) => $(link).attr('href')),
      }));
    for (const [i, account] of expected.entries()) {
      expect(accounts[i]?.answer).toContain(account.answer);
      const { name = '' } = speakerOf(account);
      expect(accounts[i]?.sources).toContain(pageOf('source', account.source));
      expect(accounts[i]?.by.toLowerCase()).toContain((nameOf.get(name) ?? name).toLowerCase());
    }
  }
});

test('each event offers its citation in three forms, and with its claims and its sources in two files', () => {
  for (const event of record.events) {
    const { $ } = page(pageOf('event', event.id));
    const forms = $('.citations details')
      .toArray()
      .map((form) => ({
        name: $(form).find('summary').text(),
        blocks: $(form)
          .find('pre')
          .toArray()
          .map((block) => $(block).text()),
      }));
    expect(forms.map(({ name }) => name)).toEqual(['Chicago', 'APA', 'MLA']);
    const listed = $('.sources > li').length;
    for (const { blocks } of forms) {
      expect(blocks).toHaveLength(1);
      expect(blocks[0]).toContain(`http://localhost:4321${pageOf('event', event.id)}`);
    }
    const entries = 1 + event.claims.length + listed;
    expect(fileText(twinOf('event', event.id, 'bib')).match(/^@/gm)).toHaveLength(entries);
    expect(fileText(twinOf('event', event.id, 'ris')).match(/^TY {2}- /gm)).toHaveLength(entries);
  }
});

describe('the page of a source', () => {
  test('leads to the text below its title, and says there what a title in another language means', () => {
    for (const { id, url, title, 'title-en': meaning } of record.sources) {
      const { $ } = page(pageOf('source', id));
      expect([id, $('.source-line a').attr('href')]).toEqual([id, url]);
      expect([id, $('.lede').text()]).toEqual([
        id,
        meaning === undefined || meaning === title ? '' : meaning,
      ]);
    }
  });

  test('lists every account taken from it', () => {
    const claims = [...record.events, ...record.sites, ...record.monuments].flatMap((each) => each.claims);
    for (const source of record.sources) {
      const shown = textOf(page(pageOf('source', source.id)));
      const missing = claims
        .flatMap(({ accounts }) => accounts)
        .filter((account) => account.source === source.id && !shown.includes(account.answer));
      expect(missing).toEqual([]);
    }
  });
});

test('other names of sites and actors are on their pages, each in its own direction and with its language where Arabic', () => {
  for (const actor of record.actors) {
    const built = page(pageOf('actor', actor.id));
    expect(actor.aliases.filter((alias) => !textOf(built).includes(alias))).toEqual([]);
    for (const name of built.$('bdi').toArray()) {
      if (/\p{Script=Arabic}/u.test(built.$(name).text()))
        expect(built.$(name).attr()).toEqual({ lang: 'ar' });
    }
  }
});

test('the disagreements at the sites lead to every claim on which accounts differ, each once, and their counts are those of the index', () => {
  const shown = record.sites.flatMap(({ id }) => {
    const built = page(disagreementsOf(id));
    const rows = built.$('.disagreements a').toArray();
    return rows.map((link) => built.$(link).attr('href'));
  });
  const index = page(disagreementList);
  const counts = index
    .$('tbody td')
    .toArray()
    .map((cell) => Number(/\d+$/.exec(index.$(cell).text().trim())?.[0] ?? 0));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.length);
  const all = record;
  const carriers = [
    ...all.events.map((each) => ({ address: pageOf('event', each.id), claims: each.claims })),
    ...all.sites.map((each) => ({ address: pageOf('site', each.id), claims: each.claims })),
    ...all.monuments.map((each) => ({ address: pageOf('monument', each.id), claims: each.claims })),
  ];
  const differing = carriers.flatMap(({ address, claims }) =>
    claims.filter(isDisputed).map(({ id }) => `${address}#${id}`),
  );
  expect(shown.toSorted()).toEqual(differing.toSorted());
  expect(differing.length).toBeGreaterThan(5);
});

test('a reader who knows another name finds the record', () => {
  const built = page('/names/');
  const leads = (name: string) =>
    built
      .$('.index a')
      .toArray()
      .filter((link) => built.$(link).text().trim() === name)
      .map((link) => built.$(link).attr('href'));
  expect(leads('Daesh')).toEqual(['/actors/islamic-state/']);
  expect(leads('Hashed al-Shaabi')).toEqual(['/actors/popular-mobilization-forces/']);
  expect(leads('Tadmur')).toEqual(['/sites/palmyra/']);
  expect(leads('al-Hadhr')).toEqual(['/sites/hatra/']);
  expect(leads('Calah')).toEqual(['/sites/nimrud/']);
  expect(leads('تدمر')).toEqual(['/sites/palmyra/']);
});

test('the coverage of each site is a table with a row for every event', () => {
  const built = page('/coverage/');
  expect(built.$('table').length).toBe(record.sites.length);
  expect(built.$('tbody tr').length).toBe(record.events.length);
  expect(built.$('tbody td').length).toBeGreaterThan(record.events.length);
});

test('each event says on how many origins it rests', () => {
  for (const { id } of record.events)
    expect(['on-several', 'on-one', 'on-one-party']).toContain(
      page(pageOf('event', id)).$('.corroboration').attr('data-rests'),
    );
});

test('the table of control says of each place who held it, from when and until when', () => {
  const rows = (address: string, place: string) => {
    const { $ } = page(address);
    return $('[aria-labelledby=page_control] tbody tr')
      .toArray()
      .filter((row) => $(row).find('th').text().includes(place))
      .map((row) =>
        $(row)
          .find('td')
          .toArray()
          .slice(1)
          .map((cell) => $(cell).text().trim())
          .join(' | '),
      );
  };
  expect(rows('/sites/palmyra/', 'Ruins')).toEqual([
    'Islamic State | 20–21 May 2015 | 27 March 2016',
    'Syrian army | 27 March 2016 | 11 December 2016',
    'Islamic State | 11 December 2016 | 2 March 2017',
    'Syrian army | 2 March 2017 | no later change recorded',
  ]);
  expect(rows('/sites/palmyra/', 'Citadel')).toEqual([
    'Islamic State | between 20 and 23 May 2015 | 25 March 2016',
    'Syrian army | 25 March 2016 | 11 December 2016',
    'Islamic State | 11 December 2016 | 1 March 2017',
    'Syrian army | 1 March 2017 | no later change recorded',
  ]);
  expect(rows('/sites/hatra/', 'Ruins')).toEqual([
    'Islamic State | about June 2014 | 26 April 2017',
    'Popular Mobilization Forces | 26 April 2017 | no later change recorded',
  ]);
  expect(rows('/sites/hatra/', 'town').at(-1)).toBe(
    'Popular Mobilization Forces | 27 April 2017 | no later change recorded',
  );
  expect(rows('/sites/nimrud/', 'Ruins')).toEqual([
    'Islamic State | June 2014 | 13 November 2016',
    'Iraqi army | 13 November 2016 | no later change recorded',
  ]);
  expect(page('/').$('[aria-labelledby=page_control] tbody tr').length).toBeGreaterThan(20);
});
