import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageOf } from '../../src/record/address.ts';
import { fixtureRecord } from '../site/pages.ts';
import { faultsOf } from './axe.ts';
import { serve, Tabs, type Served } from './browser.ts';

const record = await fixtureRecord();
const longest = record.events.toSorted(
  (a, b) => b.title.length + b.summary.length - (a.title.length + a.summary.length),
)[0];
if (!longest) throw new Error('The record has no events.');

/** Pages that offer a card: the event with the longest texts, one on which accounts differ, and a chart. */
const offers = [
  pageOf('event', longest.id),
  pageOf('event', 'palmyra-recaptured'),
  pageOf('site', 'palmyra'),
];

/** An article of another site around the frame. */
const article = (code: string) =>
  `<!doctype html><html lang="en"><head><title>An article</title><meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style></head><body><main><h1>An article</h1>${code}</main></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'paper-'));
const open: { site?: Served; paper?: Served } = {};
const tabs = new Tabs();
beforeAll(async () => {
  open.site = await serve(inject('site'));
  for (const [i, address] of offers.entries()) {
    const code = load(readFileSync(join(inject('site'), address, 'index.html')))('.embed-code pre').text();
    writeFileSync(
      join(folder, `${i}.html`),
      article(code.replaceAll('http://localhost:4321', open.site.origin)),
    );
  }
  open.paper = await serve(folder);
});
afterAll(async () => {
  await tabs.close();
  await open.site?.close();
  await open.paper?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the article around the card that a page offers. */
async function inArticle<T>(
  offer: string,
  options: BrowserContextOptions & { readonly width: number },
  look: (card: FrameLocator, page: Page, site: string) => Promise<T>,
): Promise<T> {
  const { site, paper } = open;
  if (!site || !paper) throw new Error('The sites are not served.');
  const { width, ...rest } = options;
  return tabs.use(rest, async (page) => {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(`${paper.origin}/${offers.indexOf(offer)}.html`);
    const card = page.frameLocator('iframe');
    await card.locator('footer').waitFor();
    await drawn(card);
    return look(card, page, site.origin);
  });
}

/** Waits for a frame's own stylesheets: the page around a lazy frame is loaded before they are. */
async function drawn(card: FrameLocator): Promise<void> {
  const frame = await (await card.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error('The article has no frame.');
  await frame.waitForLoadState('load');
}

function read(card: FrameLocator): Promise<string> {
  return card.locator('body').innerText();
}

/** By how much a card is wider and higher than its frame. */
function overflowOf(card: FrameLocator): Promise<{ readonly across: number; readonly down: number }> {
  return card.locator('html').evaluate((html) => ({
    across: html.scrollWidth - html.clientWidth,
    down: html.scrollHeight - html.clientHeight,
  }));
}

describe.each(offers)('the card of %s', (offer) => {
  test.each([320, 800])('prints with its foot, at %i px', async (width) => {
    await inArticle(offer, { width }, async (card, page) => {
      const shown = await overflowOf(card);
      await page.emulateMedia({ media: 'print' });
      expect(await overflowOf(card)).toEqual(shown);
    });
  });

  test.each([320, 800])('is shown whole in its width on a page of another site, at %i px', async (width) => {
    await inArticle(offer, { width }, async (card) => {
      expect((await overflowOf(card)).across).toBe(0);
      expect(await card.locator('h1').isVisible()).toBe(true);
      expect(await card.getByRole('link', { name: 'CC BY 4.0' }).isVisible()).toBe(true);
    });
  });

  test('fits the height that the code gives it, at 600 px', async () => {
    expect(await inArticle(offer, { width: 600 }, overflowOf)).toEqual({ across: 0, down: 0 });
  });

  test('says the same without JavaScript', async () => {
    const [withScript, without] = [
      await inArticle(offer, { width: 600 }, read),
      await inArticle(offer, { width: 600, javaScriptEnabled: false }, read),
    ];
    expect(without).toBe(withScript);
    expect(without).toContain('Ruins on Record');
  });

  test.each([
    ['the light', 800, { colorScheme: 'light' }],
    ['the dark', 320, { colorScheme: 'dark' }],
    ['forced colours', 320, { forcedColors: 'active' }],
    ['print', 800, { media: 'print' }],
  ] as const)('has nothing that axe finds in its frame, in %s at %i px', async (_, width, media) => {
    const found = await inArticle(offer, { width }, async (__, page) => {
      await page.emulateMedia(media);
      return faultsOf(page);
    });
    expect(found).toEqual([]);
  });

  test('opens its page outside the frame and leaves the article where it is', async () => {
    await inArticle(offer, { width: 600 }, async (card, page, site) => {
      const opened = page.context().waitForEvent('page');
      await card.locator('h1 a').click();
      const tab = await opened;
      await tab.waitForLoadState();
      expect(tab.url()).toBe(site + offer);
      expect(await tab.evaluate(() => window.opener)).toBeNull();
      expect(await page.locator('h1').innerText()).toBe('An article');
    });
  });
});

test('a mark of a chart opens the event outside the frame, one of several changes the table in it', async () => {
  await inArticle(pageOf('site', 'palmyra'), { width: 600 }, async (card, page, site) => {
    const opened = page.context().waitForEvent('page');
    await card.locator('.lanes a[href^="/events/"]:visible').first().click();
    expect((await opened).url().startsWith(`${site}/events/`)).toBe(true);
    await card.locator('.lanes a[href^="#control_"] .hit:visible').first().click();
    await card.locator('.as-table tbody tr').first().waitFor();
    expect(page.context().pages().length).toBe(2);
  });
});
