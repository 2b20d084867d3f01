import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { visitor } from './browser.ts';

const open = visitor(inject('near'));

function visit<T>(address: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  return open(address, look, { viewport: { width, height: 900 } });
}

/** What of a picture's texts as the browser sets them overlaps, is cut or is too small; turned texts are left out. */
function faultsOf(page: Page, picture: string): Promise<string[]> {
  return page.locator(picture).evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.getClientRects().length > 0 && !text.hasAttribute('transform'))
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // The box of a text is as high as its line; its letters are not.
        const rest = (bottom - top) / 6;
        const scale = text.getScreenCTM()?.a ?? 0;
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        return { name: text.textContent.trim(), size, left, right, top: top + rest, bottom: bottom - rest };
      });
    return texts.flatMap((a, i) => [
      ...(a.size < 11 ? [`${a.name} is ${a.size} px`] : []),
      ...(a.left < frame.left || a.right > frame.right || a.top < frame.top || a.bottom > frame.bottom
        ? [`${a.name} is cut`]
        : []),
      ...texts
        .slice(0, i)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.name} overlaps ${b.name}`),
    ]);
  });
}

describe.each([312, 320, 600, 768, 1440])('at %i px', (width) => {
  test('the map has no name that overlaps another, is cut or is too small', async () => {
    expect(await visit('/sites/', width, (page) => faultsOf(page, '.map-picture'))).toEqual([]);
  });

  test('the map has one link to each site, for everybody, large enough to be pressed', async () => {
    const links = await visit('/sites/', width, async (page) => {
      const found = page.getByRole('group', { name: 'Map with' }).getByRole('link');
      return found.evaluateAll((all) =>
        all.map((link) => ({ name: link.textContent.trim(), height: link.getBoundingClientRect().height })),
      );
    });
    expect(links.map(({ name }) => name)).toEqual(['Hatra', 'Nimrud', 'Palmyra']);
    expect(links.filter(({ height }) => height < 24)).toEqual([]);
  });

  test.each(['palmyra', 'nimrud'])('the plan of %s can be read and pressed', async (site) => {
    const [faults, sizes] = await visit(`/sites/${site}/`, width, async (page) => [
      await faultsOf(page, '.locator svg'),
      await page
        .locator('.locator svg a')
        .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().width)),
    ]);
    expect(faults).toEqual([]);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

test('a number of a plan leads to the monument that the list has under it', async () => {
  const [heading, item] = await visit('/sites/palmyra/', 1440, async (page) => {
    const listed = await page.locator('.locator li:nth-child(2) a').innerText();
    await page.locator('.locator svg a').nth(1).click();
    return [await page.getByRole('heading', { level: 1 }).innerText(), listed];
  });
  expect(heading).toBe(item);
});
