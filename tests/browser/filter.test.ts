import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visitor } from './browser.ts';

const visit = visitor(inject('site'));

/** Puts a mark on the page that a new document would not have. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''));
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-mark'));
}

/** Opens a facet, unless it is open, and follows one of its links. */
async function choose(page: Page, facet: string, value: RegExp): Promise<void> {
  const fold = page.locator('.facets details', { has: page.locator('summary', { hasText: facet }) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await page.locator('.facets details[open]').getByRole('link', { name: value }).click();
}

function heading(page: Page, name: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

const path = (page: Page): string => new URL(page.url()).pathname;
const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

test('a filter shows its page at once, under its own address', async () => {
  await visit('/timeline/', async (page, origin) => {
    await mark(page);
    await choose(page, 'Site', /^Palmyra/);
    await heading(page, 'Events at Palmyra');
    expect(path(page)).toBe('/timeline/site/palmyra/');
    await choose(page, 'Kind of event', /^Destruction/);
    await heading(page, 'Destruction at Palmyra');
    expect(path(page)).toBe('/timeline/site/palmyra/category/destruction/');
    expect(await isMarked(page)).toBe(true);
    const shown = {
      title: await page.title(),
      text: await page.locator('main').innerText(),
      canonical: await page.locator('link[rel=canonical]').getAttribute('href'),
    };
    expect(await page.getByRole('status').innerText()).toMatch(/^[2-9] events$/);
    await page.goto(`${origin}/timeline/site/palmyra/category/destruction/`);
    await page.locator('.facets summary', { hasText: 'Kind of event' }).click();
    expect({
      title: await page.title(),
      text: await page.locator('main').innerText(),
      canonical: await page.locator('link[rel=canonical]').getAttribute('href'),
    }).toEqual(shown);
  });
});

test('Back and Forward lead through the filters, and to where a reader was', async () => {
  await visit('/timeline/site/palmyra/', async (page) => {
    await mark(page);
    await choose(page, 'Actor', /^UNESCO/);
    await heading(page, 'Events at Palmyra that name UNESCO');
    await page.getByRole('link', { name: 'UNESCO: take this filter away' }).click();
    await heading(page, 'Events at Palmyra');
    await page.evaluate(() => scrollTo(0, 1500));
    await page.waitForFunction(() => scrollY === 1500);
    await page.goBack();
    await heading(page, 'Events at Palmyra that name UNESCO');
    expect(await page.title()).toContain('UNESCO');
    expect(path(page)).toBe('/timeline/site/palmyra/actor/unesco/');
    await page.goForward();
    await heading(page, 'Events at Palmyra');
    await page.waitForFunction(() => scrollY === 1500);
    expect(path(page)).toBe('/timeline/site/palmyra/');
    await page.goBack();
    await page.goBack();
    await heading(page, 'Events at Palmyra');
    expect(await isMarked(page)).toBe(true);
  });
});

test('the state is in the address: a reader comes back to it from an event', async () => {
  await visit('/timeline/', async (page) => {
    await choose(page, 'Monument', /^Tetrapylon/);
    await heading(page, 'Tetrapylon: events');
    await page.locator('.timeline li a:not(.anchor)').first().click();
    await page.locator('.event-when').waitFor();
    await page.goBack();
    await heading(page, 'Tetrapylon: events');
    await page.goBack();
    await heading(page, 'Timeline');
    expect(path(page)).toBe('/timeline/');
  });
});

test('a pressed filter keeps the focus while its results are in sight, and can be taken back there', async () => {
  await visit('/timeline/', async (page) => {
    await page.locator('.facets summary', { hasText: 'Site' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, 'Events at Palmyra');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(await focused()).toMatch(/^Palmyra/);
    expect(await page.locator(':focus').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Enter');
    await heading(page, 'Timeline');
    expect(await focused()).toMatch(/^Palmyra/);
    expect(await page.locator(':focus').getAttribute('aria-current')).toBeNull();
  });
});

test('where the list of a filter fills the screen, the focus goes to the heading of the results', async () => {
  const options = { viewport: { width: 320, height: 600 } };
  await visit(
    '/timeline/',
    async (page) => {
      await choose(page, 'Actor', /^Abdulamir Yarallah/);
      await heading(page, 'Events that name Abdulamir Yarallah');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await expect.poll(() => scrolled(page)).toBeLessThan(300);
      expect(await page.locator('.facets details[open]').count()).toBe(0);
    },
    options,
  );
});

test('a page that cannot be fetched is gone to as without the script', async () => {
  await visit(
    '/timeline/',
    async (page) => {
      await mark(page);
      await page.route('**/timeline/site/hatra/', (route) =>
        route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
      );
      await choose(page, 'Site', /^Hatra/);
      await heading(page, 'Events at Hatra');
      expect(path(page)).toBe('/timeline/site/hatra/');
      expect(await isMarked(page)).toBe(false);
    },
    { serviceWorkers: 'block' },
  );
});

test('a filter opens in another tab where a reader asks for that', { retry: 1 }, async () => {
  await visit('/timeline/', async (page) => {
    await page.waitForLoadState('networkidle');
    await page.locator('.facets summary', { hasText: 'Site' }).click();
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator('.facets')
        .getByRole('link', { name: /^Nimrud/ })
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await other.waitForURL('**/timeline/site/nimrud/');
    expect(path(page)).toBe('/timeline/');
  });
});

test('filters work without scripts', async () => {
  await visit(
    '/timeline/',
    async (page) => {
      await choose(page, 'Site', /^Palmyra/);
      await heading(page, 'Events at Palmyra');
      await choose(page, 'Monument', /^Temple of Bel/);
      await heading(page, 'Temple of Bel: events at Palmyra');
      await page.getByRole('link', { name: 'Temple of Bel: take this filter away' }).click();
      await heading(page, 'Events at Palmyra');
      await page.goBack();
      await heading(page, 'Temple of Bel: events at Palmyra');
    },
    { javaScriptEnabled: false },
  );
});

test('on paper the filters are gone and the selection is told', async () => {
  await visit('/timeline/site/hatra/category/damage/', async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/^Damage at Hatra\s+\d+ events?/);
    expect(text).not.toContain('×');
  });
});

test.each([320, 768, 1280])('an event that an address names is not covered at %i px', async (width) => {
  await visit(
    '/timeline/#event_temple-of-bel-destroyed',
    async (page) => {
      const top = await page.locator('#event_temple-of-bel-destroyed').evaluate((item) => {
        const box = item.getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + 8)?.closest('li')?.id;
      });
      expect(top).toBe('event_temple-of-bel-destroyed');
    },
    { viewport: { width, height: 700 } },
  );
});

test('the order of events in time is the order in which they are read, each with its sign on the band of its site', async () => {
  await visit(
    '/timeline/',
    async (page) => {
      const tops = await page
        .locator('.timeline .month > ol > li')
        .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().y));
      expect(tops.filter((y, i) => y <= (tops[i - 1] ?? -Infinity))).toEqual([]);
      const middles = await page.locator('.timeline .month > ol > li > .sign').evaluateAll((signs) =>
        signs.map((sign) => {
          const { x, width } = sign.getBoundingClientRect();
          return Math.round(x + width / 2);
        }),
      );
      expect(new Set(middles).size).toBe(4);
    },
    { viewport: { width: 1280, height: 900 } },
  );
});

test.each([320, 1280])('no sticky heading covers a link that has the focus at %i px', async (width) => {
  await visit(
    '/timeline/',
    async (page) => {
      const covered = await page.locator('.timeline li a:not(.anchor)').evaluateAll((links) => {
        for (const fold of document.querySelectorAll('details'))
          fold.open = fold.closest('.timeline') !== null;
        return links.toReversed().flatMap((link) => {
          if (!(link instanceof HTMLElement)) return [];
          link.focus();
          const [line] = link.getClientRects();
          const top = line && document.elementFromPoint(line.x + 4, line.y + 2);
          return top === link || link.contains(top ?? null) ? [] : [link.textContent];
        });
      });
      expect(covered).toEqual([]);
    },
    { viewport: { width, height: 600 } },
  );
});
