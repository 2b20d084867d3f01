import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, ofColours } from './axe.ts';
import { onSaid, visitor } from './browser.ts';

/** One page of every kind. */
const kinds = [
  '/',
  '/timeline/',
  '/timeline/2017/',
  '/timeline/-0880/',
  '/timeline/actor/islamic-state/',
  '/timeline/site/palmyra/category/destruction/',
  '/sites/',
  '/sites/palmyra/',
  '/sites/old-quarry/',
  '/events/palmyra-recaptured/',
  '/events/quarry-floods/',
  '/monuments/',
  '/monuments/roman-theatre/',
  '/actors/',
  '/actors/islamic-state/',
  '/sources/',
  '/sources/bbc-palmyra-completely-retaken/',
  '/categories/',
  '/categories/destruction/',
  '/disagreements/',
  '/disagreements/palmyra/',
  '/coverage/',
  '/names/',
  '/corrections/',
  '/data/',
  '/about/',
  '/search/',
  '/events/quarry-dries/',
  '/embed/events/quarry-floods/',
  '/embed/sites/palmyra/chart/',
  '/404.html',
];

const open = visitor(inject('site'));

function visit<T>(
  address: string,
  look: (page: Page, problems: readonly string[]) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const problems: string[] = [];
  return open(
    address,
    (page) => look(page, problems),
    options,
    (page, origin) => {
      onSaid(page, (text) => problems.push(text));
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('requestfailed', (request) => problems.push(`${request.url()} failed`));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) problems.push(`${request.url()} is elsewhere`);
      });
    },
  );
}

/** What stands on a page, but for the one button that is of use with scripts alone and stands beside no text that is folded. */
async function read(page: Page): Promise<string> {
  const keeps = page.locator('#keep_site');
  if ((await keeps.count()) > 0) await keeps.evaluate((button) => button.remove());
  return page.locator('body').innerText();
}

/**
 * How a page may be shown: the medium, the width of the screen, the rules that are asked there, and the looks of texts that
 * were measured so. What is no question of colour is the same on paper, which no program reads out, and in forced colours
 * as in the dark at the same width.
 */
const shown = [
  ['the light', 1280, { colorScheme: 'light' }, { measured: new Set<string>() }],
  ['print', 1280, { media: 'print' }, { only: ofColours, measured: new Set<string>() }],
  ['the dark', 320, { colorScheme: 'dark', media: 'screen' }, { measured: new Set<string>() }],
  [
    'forced colours',
    320,
    { colorScheme: 'light', forcedColors: 'active', media: 'screen' },
    { only: ofColours, measured: new Set<string>() },
  ],
] as const;

/** What axe finds on a page in all ways in which it may be shown. */
async function shownFaultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, width, media, asked] of shown) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia(media);
    faults.push(...(await faultsOf(page, asked)).map((fault) => `In ${name} at ${width} px, ${fault}`));
  }
  return faults;
}

describe.each(kinds)('%s', (address) => {
  const seen = { problems: [''], text: '', overflow: NaN, faults: [''] };
  beforeAll(async () => {
    await visit(address, async (page, problems) => {
      seen.problems = [...problems];
      seen.text = await read(page);
      await page.setViewportSize({ width: 320, height: 640 });
      seen.overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      seen.faults = await shownFaultsOf(page);
    });
  });

  test('is shown without an error, and everything it loads is its own', () => {
    expect(seen.problems).toEqual([]);
  });

  test('fits a screen of 320 px without scrolling sideways', () => {
    expect(seen.overflow).toBe(0);
  });

  test('has nothing that axe finds, in the light, in print, in the dark and in forced colours', () => {
    expect(seen.faults).toEqual([]);
  });

  // The form of the search is of no use without JavaScript; its page has tests of its own.
  if (address.endsWith('/search/')) return;

  test('says the same with and without JavaScript', async () => {
    expect(await visit(address, read, { javaScriptEnabled: false })).toBe(seen.text);
    expect(seen.text.length).toBeGreaterThan(100);
  });
});

test('a reader with a keyboard can skip to the content and follow a citation and back', async () => {
  await visit('/events/palmyra-recaptured/', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.locator('.citation').first().click();
    expect(new URL(page.url()).hash).toBe('#source_new-arab-palmyra-recaptured');
    await page.locator('.backlink').first().click();
    expect(new URL(page.url()).hash).toBe('#cite_1');
  });
});

test('the address of a claim leads to the claim', async () => {
  await visit('/events/palmyra-recaptured/#how-complete', async (page) => {
    const box = await page.locator('#how-complete').boundingBox();
    expect(box?.y).toBeLessThan(200);
  });
});

test('an event can be reached from the front page by links alone', async () => {
  await visit('/', async (page) => {
    await page.getByRole('link', { name: 'The whole timeline' }).click();
    await page.getByRole('link', { name: 'The Syrian army retakes Palmyra' }).first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('The Syrian army retakes Palmyra');
  });
});

test('a text to copy has a button where scripts run', async () => {
  const copied = await visit(
    '/events/palmyra-recaptured/',
    async (page) => {
      await page.getByText('MLA', { exact: true }).click();
      const block = page.locator('details[open] .copy-text').first();
      await block.getByRole('button', { name: 'Copy' }).click();
      await block.getByRole('button', { name: 'Copied' }).waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return { text, shown: await block.locator('pre').textContent() };
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  expect(copied.text).toBe(copied.shown);
  expect(copied.text).toContain('Ruins on Record');
});

test('a script that found its way into a page would not run', async () => {
  await visit('/', async (page) => {
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "it ran"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('it ran');
  });
});
