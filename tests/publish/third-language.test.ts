/** A third language is files only: a folder of words of which three are its own, a line in the list, and the translation of one entry. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findables } from '../../src/derive/search.ts';
import { recordIn } from '../../src/derive/translated.ts';
import { homeView } from '../../src/derive/views/home.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { eventsCalendar } from '../../src/publish/data/calendar.ts';
import { eventsFeed } from '../../src/publish/data/feeds.ts';
import { hostFile } from '../../src/publish/hosts/files.ts';
import { titledPage } from '../../src/publish/pages.ts';
import { previewCards } from '../../src/publish/preview/previews.ts';
import { documentOf } from '../../src/publish/search/document.ts';
import { eventFileOf, oembedOf, previewOf } from '../../src/record/address.ts';
import { editionsAt } from '../../src/record/words/edition.ts';
import { inLanguage, localeOf, locales, withoutLanguage } from '../../src/record/words/locale.ts';
import { headersFor, rulesIn } from './host.ts';

const words = vi.hoisted(() => ({
  'site.name': 'Ruines au registre',
  'about.title': 'À propos',
  'nav.languages': 'Langues',
}));

vi.mock(import('../../src/record/words/languages.ts'), async (original) => {
  const { ar } = await import('../../src/record/words/ar/index.ts');
  const { en } = await original();
  const fr = { ...en, habits: 'fr-FR', texts: { ...en.texts, ...words } };
  const languages = { en, ar, fr };
  return languages;
});

const entry = '---\ntitle: La porte tombe\nsummary: L’armée rouge prit les ruines.\n---\n\nElle tomba.\n';

test('its pages stand below its name, with its own words where it has them', () => {
  expect(locales).toEqual(['en', 'ar', 'fr']);
  const french = editionsAt('https://example.org', '/').find(({ locale }) => locale === localeOf('fr'));
  if (!french) throw new Error('There is no third edition.');
  expect([french.dir, french.name, french.href('/about/#who')]).toEqual([
    'ltr',
    words['site.name'],
    '/fr/about/#who',
  ]);
  expect(titledPage('about', '/about/', french).title).toBe(words['about.title']);
  expect(french.t('search.title')).toBe(editionsAt('https://example.org', '/')[0]?.t('search.title'));
});

test('its one entry is shown, listed and found in it, and all else in the language of the record, which it says', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'third-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  writeFileSync(join(dir, 'events/citadel-hill/gate-falls.fr.md'), entry);
  const { record, messages } = await readAll(dir);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['incomplete-translation']);
  if (!record) throw new Error('The fixture is not valid.');
  const locale = localeOf('fr');
  const french = recordIn(locale, record);
  const [falls, regained] = french.events;
  expect([falls?.title, falls?.foreign]).toEqual(['La porte tombe', {}]);
  expect([regained?.title, regained?.foreign?.title]).toEqual(['The gate is regained', 'en']);
  const edition = editionsAt('https://example.org', '/').find((each) => each.locale === locale);
  if (!edition) throw new Error('There is no third edition.');
  expect(homeView(french, 2, edition).latest.map(({ title }) => title)).toContain('La porte tombe');
  const found = findables(french, locale).find(({ id }) => id === 'gate-falls');
  expect(found && documentOf(found, locale)).toMatchObject({
    url: '/fr/events/gate-falls/',
    html: expect.stringContaining('lang="fr"'),
  });
  expect(recordIn(localeOf('ar'), record).events[0]?.title).toBe('سقوط البوابة');
});

test('what people read by feed, calendar or frame is there in it, and the files of data are there once', async () => {
  const french = editionsAt('https://example.org', '/x/').find(({ locale }) => locale === localeOf('fr'));
  if (!french) throw new Error('There is no third edition.');
  const addresses = [
    '/feed.xml',
    eventFileOf('site', 'y', 'calendar'),
    oembedOf('event', 'y'),
    '/data/events.csv',
  ];
  expect(addresses.map(french.href)).toEqual([
    '/x/fr/feed.xml',
    '/x/fr/sites/y/events.ics',
    '/x/fr/embed/events/y/oembed.json',
    '/x/data/events.csv',
  ]);
  expect(addresses.map((address) => withoutLanguage(inLanguage(address, localeOf('fr'))))).toEqual(addresses);
  const { record } = await readAll('tests/fixtures/valid');
  if (!record) throw new Error('The fixture is not valid.');
  expect(eventsFeed(recordIn(localeOf('fr'), record), french)).toContain('<feed xml:lang="fr" ');
  expect(eventsCalendar(recordIn(localeOf('fr'), record), french)).toContain('//FR\r\n');
  const rules = rulesIn(hostFile('_headers', record, editionsAt('https://example.org', '/')));
  const sent = headersFor('/fr/sites/y/feed.xml', rules, 'Netlify');
  expect(sent.get('content-type')).toEqual(['application/atom+xml; charset=utf-8']);
  expect(sent.get('access-control-allow-origin')).toEqual(['*']);
});

test('its preview images have the words of its entry', async () => {
  const { record } = await readAll('tests/fixtures/valid');
  const arabic = editionsAt('https://example.org', '/').find(({ locale }) => locale === localeOf('ar'));
  if (!record || !arabic) throw new Error('The fixture has no Arabic.');
  const cards = previewCards(recordIn(arabic.locale, record), arabic);
  expect(cards.get(previewOf('ar', 'event', 'gate-falls'))).toMatchObject({
    title: 'سقوط البوابة',
    direction: 'rtl',
  });
});
