import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { launched } from './browser.ts';

const dir = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Unpacks the archive of a site, as a reader would; returns the address of a file in it. */
function unpacked(site: 'near' | 'below', file: string): string {
  const root = join(dir, site);
  for (const [path, bytes] of Object.entries(
    unzipSync(readFileSync(join(inject(site), 'data/ruins-on-record.zip'))),
  )) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return pathToFileURL(join(root, 'ruins-on-record', file)).href;
}

/** Opens a file of an archive; whatever is asked for beyond the folder, fails or is complained of is a problem. */
async function opened(address: string, look: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await (await launched()).newPage();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('requestfailed', (request) => problems.push(`${request.url()} failed`));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(dir).href)) problems.push(`${request.url()} is outside`);
  });
  try {
    await page.goto(address);
    await look(page);
    return problems;
  } finally {
    await page.close();
  }
}

test.each([
  ['near', 'Hatra, Nimrud and Palmyra'],
  ['below', 'Hatra, Nimrud, Old Quarry and Palmyra'],
] as const)(
  'the archive of %s opens from a folder and is read there from page to page',
  async (site, places) => {
    const problems = await opened(unpacked(site, 'index.html'), async (page) => {
      expect(await page.locator('h1').innerText()).toContain(places);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Timeline' }).click();
      await page.locator('#event_temple-of-baalshamin-destroyed').getByRole('link').first().click();
      expect(new URL(page.url()).pathname).toMatch(/\/events\/temple-of-baalshamin-destroyed\/index\.html$/);
      expect(await page.locator('.claim').count()).toBeGreaterThan(1);
      await page.locator('.citation').first().click();
      expect(await page.locator(':target').count()).toBe(1);
      await page.getByRole('article').getByRole('link', { name: 'Palmyra', exact: true }).first().click();
      expect(await page.locator('.lanes svg').first().isVisible()).toBe(true);
    });
    expect(problems).toEqual([]);
  },
);

test('a page of the archive looks as it does on the web: its stylesheets and typefaces are loaded', async () => {
  const problems = await opened(unpacked('near', 'about/index.html'), async (page) => {
    const faces = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(faces.some((family) => /STIX/.test(family))).toBe(true);
    expect(faces.some((family) => /Noto Sans/.test(family))).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  });
  expect(problems).toEqual([]);
});

test('the search in the archive leads to the lists, since it has no engine there', async () => {
  await opened(unpacked('near', 'search/index.html'), async (page) => {
    expect(await page.getByText('Look through the lists').isVisible()).toBe(true);
    expect(await page.getByText('The search needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('#search_form').isVisible()).toBe(false);
  });
});
