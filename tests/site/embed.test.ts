import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { isDisputed } from '../../src/derive/claims.ts';
import { corroborationOf } from '../../src/derive/corroboration.ts';
import { recordIn } from '../../src/derive/translated.ts';
import { embedOf, pageOf } from '../../src/record/address.ts';
import { label } from '../../src/record/words/label.ts';
import { fixtureRecord, isCard, pageAt, pagesByAddress, textOf, type BuiltPage } from './pages.ts';

const record = await fixtureRecord();
const whole = pagesByAddress(inject('site'));

/** The sizes of a page and of its stylesheets, compressed. */
function weightOf({ html, $ }: BuiltPage, site: string): number {
  const sheets = $('link[rel=stylesheet]')
    .toArray()
    .map((link) => readFileSync(join(site, $(link).attr('href') ?? '')));
  return [Buffer.from(html), ...sheets].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
}

/** The texts of a part of the first picture with lanes. */
function texts({ $ }: BuiltPage, part: string): string[] {
  const found = $('.lanes').first().find(part);
  return found.toArray().map((each) => $(each).text());
}

test('the card of an event says what happened, where and when, how well it is founded and whether accounts differ', () => {
  for (const event of record.events) {
    const card = pageAt(whole, embedOf('event', event.id));
    expect(card.$('h1').text()).toBe(event.title);
    expect(card.$('.card-date').text()).toBe(label(event.date, 'en'));
    const text = textOf(card);
    expect(text).toContain(event.summary);
    const { origins, rests } = corroborationOf(event, record);
    const names = origins.map(({ name }) => name);
    if (rests === 'on-several')
      expect(text).toContain(`Rests on ${names.length} origins; no link between these is known.`);
    else expect(names.filter((name) => !text.includes(name))).toEqual([]);
    const differing = event.claims.filter(isDisputed).length;
    expect([event.id, text.includes('Accounts differ')]).toEqual([event.id, differing > 0]);
  }
});

test('a card in Arabic says of a title and a summary in another language which it is', () => {
  for (const event of recordIn('ar', record).events) {
    const { $ } = pageAt(whole, `/ar${embedOf('event', event.id)}`);
    const [title, summary] = [$('h1 a').attr('lang'), $('.card-summary')];
    expect([event.id, title, summary.attr('lang'), summary.attr('dir')]).toEqual([
      event.id,
      event.foreign?.title,
      event.foreign?.summary,
      event.foreign?.summary && 'auto',
    ]);
  }
});

test('the card of a chart has the lanes of the page and their table', () => {
  for (const { id } of record.sites) {
    const [card, page] = [pageAt(whole, embedOf('site', id)), pageAt(whole, pageOf('site', id))];
    expect(texts(card, '.lane-name').length).toBeGreaterThan(1);
    for (const part of ['.lane-name', '.as-table td', '.lane-legend li'])
      expect(texts(card, part)).toEqual(texts(page, part));
  }
});

test('a former id of an event shows the card of the event', () => {
  const [former, now] = ['quarry-fills', 'quarry-floods'].map(
    (id) => pageAt(whole, embedOf('event', id)).html,
  );
  expect(former).toBe(now);
});

test('no draft can be shown elsewhere', () => {
  expect(existsSync(join(inject('site'), embedOf('event', 'secret-draft')))).toBe(false);
});

test('the card of an event weighs less than 3 KB, that of a chart less than 8 KB, compressed with its stylesheets', () => {
  const cards = [...whole.values()].filter(isCard);
  for (const card of cards) {
    const most = card.address.endsWith('/chart/') ? 8 : 3;
    expect([card.address, weightOf(card, inject('site')) < most * 1024]).toEqual([card.address, true]);
  }
});
