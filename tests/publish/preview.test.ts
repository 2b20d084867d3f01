import { describe, expect, test } from 'vitest';
import { eventCard, mostEventImages, recordCard, siteCard } from '../../src/publish/preview/cards.ts';
import { MissingLetters } from '../../src/publish/preview/drawing.ts';
import type { PreviewCard } from '../../src/publish/preview/preview-card.ts';
import { previewImage } from '../../src/publish/preview/preview-image.ts';
import { leftOut, preview, previewCards, previewOfEvent } from '../../src/publish/preview/previews.ts';
import { englishAt } from '../record/english.ts';
import { event, recordOf } from '../derive/sample.ts';

const edition = { ...englishAt(), name: 'The Record' };

const taken = event('taken', { date: '2015-05-20', control: [{ place: 'top', holder: 'blue' }] });
const lost = event('lost', { date: '2016-07-01', control: [{ place: 'top', holder: 'contested' }] });
const record = recordOf(taken, lost, event('later', { date: '2022' }));

function isPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(0) === 0x89504e47 && view.getUint32(16) === 1200 && view.getUint32(20) === 630;
}

describe('the card of an event', () => {
  test('has its title, its date and who held the places of its site', () => {
    const card = eventCard(taken, record, edition);
    expect(card).toMatchObject({ site: 'Hill', title: 'taken', date: '20 May 2015', record: 'The Record' });
    const [lane] = card.chart?.lanes ?? [];
    expect(lane?.periods.map(({ look, holder }) => [look, holder])).toEqual([
      ['other', 'Another side'],
      ['contested', 'contested'],
    ]);
    expect(lane?.periods[0]?.to).toBe(lane?.periods[1]?.from);
    expect(card.chart?.ticks.map(({ label }) => label)).toEqual(['2015', '2016']);
    expect(card.chart?.marker?.from).toBe(lane?.periods[0]?.from);
  });

  test('has no marker where it lies outside the years of the chart', () => {
    expect(eventCard(event('later', { date: '2022' }), record, edition).chart).not.toHaveProperty('marker');
  });

  test('has no chart where nothing is told of control', () => {
    const alone = event('alone');
    expect(eventCard(alone, recordOf(alone), edition)).not.toHaveProperty('chart');
  });
});

test('sites and the record have cards of their own', () => {
  const [site] = record.sites;
  expect(site && siteCard(site, record, edition).title).toBe('Hill');
  expect(recordCard(record, edition).chart?.lanes.map(({ place }) => place)).toEqual(['Hill']);
});

test('a record of very many events has images for its sites alone', () => {
  const many = recordOf(...Array.from({ length: mostEventImages + 1 }, (_, i) => event(`e${i}`)));
  expect([...previewCards(many, edition).keys()]).toEqual([
    '/previews/en/record.png',
    '/previews/en/sites/hill.png',
  ]);
  expect(previewOfEvent({ id: 'e1', site: 'hill' }, many, edition)).toBe('/previews/en/sites/hill.png');
  expect(previewOfEvent(taken, record, edition)).toBe('/previews/en/events/taken.png');
  expect(leftOut(many)).toContain(`${mostEventImages + 1} events`);
  expect(leftOut(record)).toBeUndefined();
});

describe('an image', () => {
  const card = eventCard(taken, record, edition);
  const arabic: PreviewCard = {
    ...card,
    locale: 'ar',
    direction: 'rtl',
    title: 'تدمير معبد بعل شمين في تدمر',
    date: '٢٣ آب ٢٠١٥',
  };

  test('is a PNG of the size that Open Graph asks for, and light', async () => {
    const bytes = await previewImage(card);
    expect(isPng(bytes)).toBe(true);
    expect(bytes.length).toBeLessThan(40_000);
  });

  test('is the same to the byte each time', async () => {
    expect(await previewImage(arabic)).toEqual(await previewImage(arabic));
  });

  test('holds Arabic, letters of transliteration and the longest title', async () => {
    for (const title of [
      'تدمر',
      'Ba‘al Šamīn, al-Ḥaḍr, ʿAin ʾIdā',
      'Wide '.repeat(24).trim(),
      'W'.repeat(120),
    ])
      expect(isPng(await previewImage({ ...card, title }))).toBe(true);
  });

  test('refuses letters that it would draw as boxes; the name of the record stands in, and it is said', async () => {
    const unknown = { ...card, title: '𐡕𐡃𐡌𐡅𐡓' };
    await expect(previewImage(unknown)).rejects.toThrow(MissingLetters);
    const said: string[] = [];
    const { locale, direction, record: name } = card;
    expect(await preview(unknown, (message) => said.push(message))).toEqual(
      await previewImage({ locale, direction, record: name, title: name }),
    );
    expect(said.join()).toContain('“𐡕𐡃𐡌𐡅𐡓”');
  });
});
