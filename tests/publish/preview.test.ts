import { describe, expect, test } from 'vitest';
import { controlOfSites } from '../../src/derive/control.ts';
import { controlChart } from '../../src/derive/pictures/control-chart.ts';
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

/** How many colours the image of a card has. */
async function shades(card: PreviewCard): Promise<number> {
  const png = await previewImage({ ...card, title: '' });
  const palette = png.indexOf('P'.charCodeAt(0), 33);
  return new DataView(png.buffer, png.byteOffset).getUint32(palette - 4) / 3;
}

describe('the card of an event', () => {
  test('has its title, its date and who held the places of its site', () => {
    const card = eventCard(taken, record, edition);
    expect(card).toMatchObject({ site: 'Hill', title: 'taken', date: '20 May 2015', record: 'The Record' });
    const [lane] = card.chart?.lanes ?? [];
    expect(lane?.bars.map(({ look }) => look.name)).toEqual(['other', 'contested']);
    expect(card.chart?.legend.map(({ name }) => name)).toEqual(['Another side', 'contested']);
    expect(lane?.bars[0]?.to).toBe(lane?.bars[1]?.from);
    expect(card.chart?.years.map(({ label }) => label)).toEqual(['2015', '2016']);
    expect(card.chart?.marker?.from).toBe(lane?.bars[0]?.from);
  });

  test('has no chart where it lies outside the years of the chart, even in part', () => {
    for (const date of ['2022', '2013-01-02', '2016-12/2017-01'])
      expect(eventCard(event('later', { date }), record, edition)).not.toHaveProperty('chart');
  });

  test('draws doubt as the page does, and says what a soft edge means', () => {
    const doubtful = event('taken', { date: '2015-05', control: [{ place: 'top', holder: 'blue' }] });
    const inDoubt = recordOf(doubtful, lost);
    const [drawn] = controlChart(controlOfSites(inDoubt), edition)?.groups ?? [];
    const { chart } = eventCard(doubtful, inDoubt, edition);
    expect(chart?.lanes[0]?.bars).toEqual(drawn?.lanes[0]?.bars);
    expect(chart?.doubt).toBe('soft edge: the day is in doubt');
    expect(eventCard(taken, record, edition).chart).not.toHaveProperty('doubt');
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

  test('is soft where the day is in doubt', async () => {
    const inDoubt = recordOf(event('e', { date: '2015', control: [{ place: 'top', holder: 'blue' }] }), lost);
    const [doubtful, sharp] = [inDoubt, record].map(
      (each) => each.sites[0] && siteCard(each.sites[0], each, edition),
    );
    if (!doubtful || !sharp) throw new Error('The sample has a site.');
    expect(await shades(doubtful)).toBeGreaterThan((await shades(sharp)) + 10);
  });

  test('is the same to the byte each time', async () => {
    expect(await previewImage(arabic)).toEqual(await previewImage(arabic));
  });

  test('is the same to the byte where others of its site were drawn before it', async () => {
    const own = { ...card, record: 'A record of its own' };
    const { chart } = own;
    const first = await previewImage(own);
    const later = { ...own, title: 'Later', date: 'Later', ...(chart && { chart: { ...chart, marker: { from: 1, to: 1 } } }) }; // prettier-ignore
    expect(await previewImage(later)).not.toEqual(first);
    expect(await previewImage(own)).toEqual(first);
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
