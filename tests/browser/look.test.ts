/** How pages look at some widths and on paper: their head, the faces that they load, their widest table. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { pagesOf, type BuiltPage } from '../site/pages.ts';
import { visitor } from './browser.ts';

const open = visitor(inject('site'));

/** Where something in the head of a page stands. */
async function boxIn(page: Page, selector: string): Promise<DOMRect> {
  const box = await page.locator(`.masthead > ${selector}`).evaluate((it) => it.getBoundingClientRect());
  return box;
}

test.each([320, 360, 390, 768, 1024, 1440])(
  'at %s px the way to the other language shares its line with the search or the sections, and none lies on another',
  async (width) => {
    for (const address of ['/about/', '/ar/about/']) {
      const [languages, ...others] = await open(
        address,
        (page) => Promise.all([boxIn(page, 'ul'), boxIn(page, 'form'), boxIn(page, 'nav')]),
        { viewport: { width, height: 800 } },
      );
      const beside = others.filter(({ top, bottom }) => top < languages.bottom && bottom > languages.top);
      expect(beside.length, address).toBeGreaterThan(0);
      for (const { left, right } of beside)
        expect(right <= languages.left || left >= languages.right, address).toBe(true);
    }
  },
);

async function openAllFolds(page: Page): Promise<void> {
  await page.locator('.folded').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

const lettersOf = ({ $ }: BuiltPage): number => new Set($('main').text()).size;

const isArabic = (face: string): boolean => face.includes('noto-naskh');

test.each(['/events/', '/ar/events/'])(
  'the pages below %s that have the most different letters load at most 60 KB of faces, and Arabic ones only for Arabic letters',
  async (below) => {
    const events = pagesOf(inject('site')).filter(({ address }) => address.startsWith(below));
    const richest = events.toSorted((a, b) => lettersOf(b) - lettersOf(a)).slice(0, 4);
    expect(richest.length).toBe(4);
    for (const { address } of richest)
      await open(address, async (page) => {
        await page.evaluate(() => document.fonts.ready);
        const asked = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => (name.endsWith('.woff2') ? [name] : [])),
        );
        const names = [...new Set(asked)];
        const hasArabic = /\p{Script=Arabic}/u.test(await page.locator('main').innerText());
        expect(names.some(isArabic)).toBe(hasArabic);
        const bodies = await Promise.all(names.map(async (name) => (await page.request.get(name)).body()));
        const weight = bodies.reduce((sum, { length }) => sum + length, 0);
        expect(weight).toBeGreaterThan(20 * 1024);
        expect([address, weight > 60 * 1024]).toEqual([address, false]);
      });
  },
);

test.each(['/timeline/', '/ar/timeline/'])(
  'on a phone %s has an event on its first screen, and what its signs mean in a fold; on a wide screen nothing of that is folded',
  async (address) => {
    await open(
      address,
      async (page) => {
        const first = page.locator('.timeline li h3 a:visible').first();
        expect((await first.boundingBox())?.y).toBeLessThan(844 - 24);
        expect(await page.locator('.timeline-key').isVisible()).toBe(false);
        await page.setViewportSize({ width: 1440, height: 900 });
        expect(await page.locator('.timeline-key').isVisible()).toBe(true);
        expect(await page.locator('.density svg').isVisible()).toBe(true);
        expect(await page.locator('.narrow-fold > summary').first().isVisible()).toBe(false);
      },
      { viewport: { width: 390, height: 844 } },
    );
  },
);

test('on paper the table of who reports what has all its origins on one page, however many, and room for its words', async () => {
  await open(
    '/coverage/',
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      const table = page.locator('.coverage').first();
      const widths = await table.evaluate((it) => {
        for (const row of it.querySelectorAll('tr')) {
          const origin = row.children.item(1);
          for (let i = 0; i < 60; i += 1) origin?.after(origin.cloneNode(true));
        }
        const cells = it.querySelector('tbody tr')?.children ?? [];
        return [it, cells[0], cells[cells.length - 1]].map((each) => each?.getBoundingClientRect().width);
      });
      const [whole = NaN, event = NaN, rest = NaN] = widths;
      expect(whole).toBeLessThanOrEqual(1046);
      expect(event).toBeGreaterThan(100);
      expect(rest).toBeGreaterThan(100);
    },
    // As wide as a page of A4 across, less its margins.
    { viewport: { width: 1046, height: 720 } },
  );
});

test('on a phone who reports what is a card for each event, with the names of all that report it', async () => {
  await open(
    '/coverage/',
    async (page) => {
      await openAllFolds(page);
      const signs = page.locator('.coverage td a');
      expect(await signs.count()).toBeGreaterThan(5);
      expect(await page.locator('.coverage thead').first().isVisible()).toBe(false);
      for (const name of await signs.locator('.origin').all()) expect(await name.isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('on a wide screen who reports what fits its page, and the names of the origins stay in sight', async () => {
  await open(
    '/coverage/',
    async (page) => {
      await openAllFolds(page);
      const table = page.locator('.coverage').last();
      expect(
        await table.evaluate((it) => it.scrollWidth - (it.parentElement?.clientWidth ?? 0)),
      ).toBeLessThanOrEqual(0);
      await table.locator('tbody tr').last().scrollIntoViewIfNeeded();
      const head = await table.locator('thead th').first().boundingBox();
      expect(head?.y).toBeGreaterThanOrEqual(0);
    },
    { viewport: { width: 1440, height: 900 } },
  );
});

test('a letter of a long list is folded, says from which name to which it goes, and is opened by what leads to it', async () => {
  await open(
    '/names/',
    async (page) => {
      const letter = page.locator('.folded', { has: page.getByRole('heading', { name: 'D', exact: true }) });
      const name = letter.getByRole('link', { name: 'Daesh', exact: true });
      expect(await letter.locator('summary').textContent()).toMatch(/^\s*D \d+ · \S+ to \S/);
      expect(await name.isVisible()).toBe(false);
      await page.getByRole('navigation').getByRole('link', { name: 'D', exact: true }).click();
      expect(await name.isVisible()).toBe(true);
    },
    { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  );
});

test('what leads to a word in a fold opens it', async () => {
  await open('/about/#term-category-killing', async (page) => {
    expect(await page.locator('#term-category-killing').isVisible()).toBe(true);
    expect(await page.locator('#term-cause-explosives').isVisible()).toBe(false);
  });
});

test.each([320, 390, 768, 1440])(
  'at %s px the sign that leads to a heading takes no line for itself',
  async (width) => {
    await open(
      '/timeline/',
      async (page) => {
        const apart = await page.locator('.headed').evaluateAll(
          (all) =>
            all.filter((each) => {
              const title = document.createRange();
              if (each.firstElementChild) title.selectNodeContents(each.firstElementChild);
              const last = Array.from(title.getClientRects()).at(-1);
              const sign = each.querySelector('.anchor')?.getBoundingClientRect();
              return last && sign && sign.height > 0 && sign.top > last.bottom - 4;
            }).length,
        );
        expect(apart).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      },
      { viewport: { width, height: 800 } },
    );
  },
);

test.each([768, 1024, 1440])(
  'at %i px no date of the timeline reaches into the title beside it, and a month stands on the line of its first event',
  async (width) => {
    for (const address of ['/timeline/2015/', '/ar/timeline/2015/'])
      await open(
        address,
        async (page) => {
          const items = await page.locator('.timeline li:not(.fold)').evaluateAll((all) =>
            all.map((item) => {
              const [date, title] = ['.when', '.headed a'].map((part) => {
                const range = document.createRange();
                const found = item.querySelector(part);
                if (found) range.selectNodeContents(found);
                return range.getBoundingClientRect();
              });
              return {
                id: item.id,
                covers:
                  date !== undefined &&
                  title !== undefined &&
                  date.right > title.left &&
                  date.left < title.right,
              };
            }),
          );
          expect(items.filter(({ covers }) => covers)).toEqual([]);
          if (width < 1024) return;
          const months = await page
            .locator('.timeline .month')
            .evaluateAll((all) =>
              all.map((month) => [
                month.querySelector('h2')?.getBoundingClientRect().top,
                month.querySelector('ol')?.getBoundingClientRect().top,
              ]),
            );
          for (const [heading, list] of months) expect(heading).toBe(list);
        },
        { viewport: { width, height: 900 } },
      );
  },
);

test('more notes than a paragraph of the story has room for stand below it, and leave no hole beside', async () => {
  await open(
    '/story/',
    async (page) => {
      const { text, notes } = await page
        .locator('.sidenotes')
        .first()
        .evaluate((list) => {
          while (list.children.length < 13) list.append(list.children[0]?.cloneNode(true) ?? '');
          const [before, own] = [list.previousElementSibling, list].map((part) =>
            part?.getBoundingClientRect(),
          );
          return { text: before?.bottom ?? 0, notes: own?.top ?? 0 };
        });
      expect(text).toBeGreaterThan(0);
      expect(notes).toBeGreaterThanOrEqual(text);
    },
    { viewport: { width: 1440, height: 900 } },
  );
});

test.each(['/disagreements/', '/ar/disagreements/'])(
  'on the narrowest phone every site is in sight in the table of open questions of %s',
  async (address) => {
    await open(
      address,
      async (page) => {
        const table = page.locator('main table').first();
        const [left, right] = await table.evaluate((it) => {
          const cells = [...it.querySelectorAll('thead th')].map((cell) => cell.getBoundingClientRect());
          return [Math.min(...cells.map((cell) => cell.left)), Math.max(...cells.map((cell) => cell.right))];
        });
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(320);
      },
      { viewport: { width: 320, height: 800 } },
    );
  },
);
