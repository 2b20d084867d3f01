import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { onSaid, visitor } from './browser.ts';

const [here, below] = [visitor(inject('site')), visitor(inject('below'), '/x/y/')];

interface Visit {
  readonly page: Page;
  /** The addresses asked for, without the origin. */
  readonly requests: readonly string[];
  /** What the console of the browser reports. */
  readonly problems: readonly string[];
}

async function visit<T>(
  address: string,
  look: (visited: Visit) => Promise<T>,
  options: BrowserContextOptions = {},
  on = here,
): Promise<T> {
  const requests: string[] = [];
  const problems: string[] = [];
  return on(
    address,
    (page) => look({ page, requests, problems }),
    options,
    (page, origin) => {
      page.on('request', (request) => requests.push(request.url().replace(origin, '')));
      onSaid(page, (text) => problems.push(text));
      page.on('pageerror', (error) => problems.push(error.message));
    },
  );
}

/** Types into the field, and gives the addresses of what is found. */
async function find(page: Page, words: string): Promise<string[]> {
  await page.getByLabel('Search for').fill(words);
  return found(page);
}

/** Narrows the search, and gives the addresses of what is found. */
async function narrow(
  page: Page,
  filter: 'Site' | 'Kind of event' | 'Year',
  label: string,
): Promise<string[]> {
  await page.getByLabel(filter, { exact: true }).selectOption({ label });
  return found(page);
}

async function found(page: Page): Promise<string[]> {
  await page.locator('#search_results[aria-busy=false]').waitFor({ state: 'attached' });
  return page
    .locator('#search_results h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function status(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}

/** Names, each with the page that is found first. */
const names = [
  ['Daesh', '/actors/islamic-state/'],
  ['ISIL', '/actors/islamic-state/'],
  ['داعش', '/actors/islamic-state/'],
  ['Hashed al-Shaabi', '/actors/popular-mobilization-forces/'],
  ['hashed al shaabi', '/actors/popular-mobilization-forces/'],
  ['Tadmur', '/sites/palmyra/'],
  ['تدمر', '/sites/palmyra/'],
  ['𐡶𐡣𐡬𐡥𐡴', '/sites/palmyra/'],
  ['al-Hadhr', '/sites/hatra/'],
  ['Hadhr', '/sites/hatra/'],
  ['Ḥaḍr', '/sites/hatra/'],
  ['hadr', '/sites/hatra/'],
  ['الحضر', '/sites/hatra/'],
  ['حضر', '/sites/hatra/'],
  ['Calah', '/sites/nimrud/'],
  ['Kalhu', '/sites/nimrud/'],
  ['Kalḫu', '/sites/nimrud/'],
  ['Palmyra', '/sites/palmyra/'],
  ['Ezida', '/monuments/nabu-temple/'],
] as const;

describe('a name', () => {
  const seen = new Map<string, string | undefined>();
  beforeAll(() =>
    visit('/search/', async ({ page }) => {
      for (const [name] of names) {
        expect(await find(page, '')).toEqual([]);
        seen.set(name, (await find(page, name))[0]);
      }
    }),
  );

  test.each(names)('%s leads to %s first', (name, address) => {
    expect(seen.get(name)).toBe(address);
  });

  test.each([
    ['Daesh', 'Hatra', '/events/islamic-state-takes-hatra/'],
    ['Calah', 'Nimrud', '/events/islamic-state-takes-nimrud/'],
    ['Hashed al-Shaabi', 'Hatra', '/events/hatra-ruins-recaptured/'],
    ['تدمر', 'Palmyra', '/events/palmyra-recaptured/'],
  ])('%s, at %s, leads also to an event which names it otherwise', async (name, site, address) => {
    const links = await visit('/search/', async ({ page }) => {
      await narrow(page, 'Site', site);
      await find(page, name);
      const events = page.locator('#search_results [data-kind=event]');
      for (const more = events.getByRole('button', { name: 'Show more' }); await more.isVisible();) {
        const shown = await events.locator('li:has(> article)').count();
        await more.click();
        await events.locator('li:has(> article)').nth(shown).waitFor();
      }
      return found(page);
    });
    expect(links).toContain(address);
  });
});

describe('the filters', () => {
  test('narrow what is found to a site, a kind of event and a year', async () => {
    await visit('/search/', async ({ page }) => {
      const all = await find(page, 'captives');
      await narrow(page, 'Site', 'Palmyra');
      await narrow(page, 'Kind of event', 'Killing');
      const some = await narrow(page, 'Year', '2015');
      expect(some.length).toBeGreaterThan(0);
      expect(all.filter((link) => some.includes(link)).length).toBeGreaterThan(0);
      const lines = await page.locator('#search_results .kicker').allInnerTexts();
      expect(new Set(lines)).toEqual(new Set(['Event · Palmyra · Killing']));
    });
  });

  test('list events in the order of time where no words are given', async () => {
    const inOrder = await visit('/categories/destruction/', ({ page }) =>
      page
        .locator('main a[href^="/events/"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]),
    );
    await visit('/search/', async ({ page }) => {
      await narrow(page, 'Year', '2015');
      const first = await narrow(page, 'Kind of event', 'Destruction');
      expect(first.length).toBeGreaterThan(3);
      expect(first).toEqual(inOrder.filter((link) => first.includes(link)));
    });
  });

  test('leave a word that they do not know out', async () => {
    await visit('/search/?q=lion&site=atlantis', async ({ page }) => {
      expect((await found(page))[0]).toBe('/monuments/lion-of-al-lat/');
      expect(await page.getByLabel('Site', { exact: true }).inputValue()).toBe('');
    });
  });
});

describe('the address', () => {
  test('holds the question, and Back and Forward lead through questions and results', async () => {
    await visit('/search/', async ({ page }) => {
      const field = page.getByLabel('Search for');
      await find(page, 'Tadmur');
      await field.press('Enter');
      await page.waitForURL('**/search/?q=Tadmur');
      await find(page, 'Calah');
      await field.press('Tab');
      await page.waitForURL('**/search/?q=Calah');
      await narrow(page, 'Site', 'Nimrud');
      await page.waitForURL('**/search/?q=Calah&site=nimrud');
      await page.locator('#search_results h3 a').first().click();
      await page.waitForURL('**/sites/nimrud/');
      await page.goBack();
      expect(await field.inputValue()).toBe('Calah');
      expect((await found(page))[0]).toBe('/sites/nimrud/');
      await page.goBack();
      await page.waitForURL('**/search/?q=Calah');
      expect(await page.getByLabel('Site', { exact: true }).inputValue()).toBe('');
      await page.goBack();
      await page.waitForURL('**/search/?q=Tadmur');
      expect(await field.inputValue()).toBe('Tadmur');
      expect((await found(page))[0]).toBe('/sites/palmyra/');
      await page.goBack();
      await page.waitForURL('**/search/');
      expect(await field.inputValue()).toBe('');
      expect(await found(page)).toEqual([]);
      await page.goForward();
      expect((await found(page))[0]).toBe('/sites/palmyra/');
    });
  });

  test('follows the typing without a step for every letter', async () => {
    await visit('/about/', async ({ page }) => {
      await page.getByRole('link', { name: 'Search' }).click();
      const field = page.getByLabel('Search for');
      await field.waitFor();
      await field.pressSequentially('Tadmur');
      await page.waitForURL('**/search/?q=Tadmur');
      await page.goBack();
      await page.waitForURL('**/search/');
      await page.goBack();
      await page.waitForURL('**/about/');
    });
  });
});

test('says how many are found, that the question is too short, and that nothing is found', async () => {
  await visit('/search/', async ({ page, problems }) => {
    await find(page, 'T');
    expect(await status(page)).toBe('The search begins at two letters.');
    await find(page, 'Ta');
    expect(await status(page)).toMatch(/^Found: [1-9]\d*\. Events: \d+\.$/);
    expect(await find(page, 'zzzz')).toEqual([]);
    expect(await status(page)).toMatch(/^Nothing was found/);
    await find(page, '');
    expect(await status(page)).toBe('');
    expect(problems).toEqual([]);
  });
});

test.each(['pagefind.js*', 'pagefind-entry.json*', 'wasm.en.pagefind'])(
  'says that it could not be loaded where %s is missing, and tries again',
  async (file) => {
    await visit('/search/', async ({ page }) => {
      await page.route(`**/${file}`, (route) => route.abort());
      expect(await find(page, 'Tadmur')).toEqual([]);
      expect(await status(page)).toMatch(/^The search could not be loaded/);
      expect(
        await page.getByRole('main').getByRole('link', { name: 'Names and spellings' }).isVisible(),
      ).toBe(true);
      await page.unroute(`**/${file}`);
      expect((await find(page, 'Tadmor'))[0]).toBe('/sites/palmyra/');
    });
  },
);

test('shows what is found as text, with the words that match marked, and leads to claims', async () => {
  await visit('/search/', async ({ page, problems }) => {
    await find(page, 'quarry fills');
    const flood = page.getByRole('link', { name: 'Water <b>rises</b> & "fills" the quarry' });
    expect(await flood.getAttribute('href')).toBe('/events/quarry-floods/');
    expect(await page.locator('#search_results').locator('b, script, img').count()).toBe(0);
    await find(page, 'Tadmur');
    expect(new Set(await page.locator('#search_results mark').allInnerTexts())).toEqual(new Set(['Tadmur']));
    await page.getByRole('link', { name: 'What is the modern town called?' }).click();
    expect(new URL(page.url()).hash).toBe('#name-of-the-town');
    expect(problems).toEqual([]);
  });
});

test('shows what is found by kind with its number, five of each at first, and goes on from the fifth', async () => {
  await visit('/search/', async ({ page }) => {
    await find(page, 'Palmyra');
    const events = page.locator('#search_results [data-kind=event]');
    const count = Number(await events.locator('.search-count').innerText());
    expect(await status(page)).toContain(`Events: ${count}.`);
    expect(await events.locator('h3').count()).toBe(5);
    await events.getByRole('button', { name: 'Show more' }).click();
    await events.locator('h3').nth(14).waitFor();
    const sixth = events.locator('h3 a').nth(5);
    expect(await sixth.evaluate((link) => link === document.activeElement)).toBe(true);
    const kinds = await page
      .locator('#search_results section')
      .filter({ visible: true })
      .locator('h2')
      .allInnerTexts();
    expect(kinds[0]).toMatch(/^Sites \d+$/);
    expect(kinds.at(-1)).toMatch(/^Sources \d+$/);
  });
});

test.each([
  ['Palmira', '/sites/palmyra/', 'Palmyra'],
  ['Nimroud', '/sites/nimrud/', 'Nimrud'],
  ['تـدمـر', '/sites/palmyra/', undefined],
  ['Baal Shamin', '/monuments/temple-of-baalshamin/', 'Baalshamin'],
])('%s is found though it is spelt otherwise here, and the reader is told', async (typed, address, name) => {
  await visit('/search/', async ({ page, problems }) => {
    expect((await find(page, typed))[0]).toBe(address);
    if (name) expect(await status(page)).toContain(`Looked for as ${name} too.`);
    else expect(await status(page)).not.toContain('Looked for');
    expect(problems).toEqual([]);
  });
});

test('a word that matches is no link to the eye: it is not underlined', async () => {
  await visit('/search/', async ({ page }) => {
    await find(page, 'Tadmur');
    const mark = page.locator('#search_results mark').first();
    expect(await mark.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('none');
  });
});

describe('an address with nothing', () => {
  test('offers the address that was meant, a search, and the sections', async () => {
    await visit('/event/palmyra-recaptred/', async ({ page }) => {
      const near = page.locator('#page_nearest a').first();
      await near.waitFor();
      expect(await near.getAttribute('href')).toBe('/events/palmyra-recaptured/');
      await page.getByLabel('Search for').last().fill('Tadmur');
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
      await page.waitForURL('**/search/?q=Tadmur');
    });
  });

  test('offers a search and the sections without JavaScript', async () => {
    await visit(
      '/event/palmyra-recaptred/',
      async ({ page }) => {
        expect(await page.getByRole('main').getByRole('button', { name: 'Search' }).isVisible()).toBe(true);
        expect(await page.getByRole('main').getByRole('link', { name: 'Timeline' }).isVisible()).toBe(true);
        expect(await page.locator('#page_nearest').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('offers it in the language that was asked for', async () => {
    await visit('/ar/event/palmyra-recaptred/', async ({ page }) => {
      const near = page.locator('#page_nearest a').first();
      await near.waitFor();
      expect(await near.getAttribute('href')).toBe('/ar/events/palmyra-recaptured/');
    });
  });

  test('offers it below a path too', async () => {
    await visit(
      '/sites/palmira/',
      async ({ page }) => {
        const near = page.locator('#page_nearest a').first();
        await near.waitFor();
        expect(await near.getAttribute('href')).toBe('/x/y/sites/palmyra/');
      },
      {},
      below,
    );
  });
});

test('loads the index when the form is used, and on no other page', async () => {
  await visit('/search/', async ({ page, requests }) => {
    await page.waitForLoadState('networkidle');
    expect(requests.filter((address) => address.includes('pagefind'))).toEqual([]);
    await page.getByLabel('Search for').focus();
    await page.waitForResponse('**/pagefind/wasm.en.pagefind');
  });
  for (const address of ['/', '/names/', '/events/palmyra-recaptured/'])
    await visit(address, async ({ page, requests }) => {
      await page.waitForLoadState('networkidle');
      expect(requests.filter((each) => each.includes('pagefind'))).toEqual([]);
    });
});

test('leaves the keys of the reader alone', async () => {
  await visit('/search/', async ({ page }) => {
    await page.locator('main').press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    expect(await page.getByLabel('Search for').inputValue()).toBe('');
  });
});

test('without JavaScript it says so, shows no form, and offers the lists', async () => {
  const lists = await visit(
    '/search/',
    async ({ page }) => {
      expect(await page.locator('noscript p').innerText()).toMatch(/^The search needs JavaScript/);
      expect(await page.locator('form, button').filter({ visible: true }).count()).toBe(0);
      return page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    },
    { javaScriptEnabled: false },
  );
  expect(lists).toEqual([
    '/timeline/',
    '/on/',
    '/sites/',
    '/monuments/',
    '/disagreements/',
    '/actors/',
    '/sources/',
    '/categories/',
    '/names/',
    '/coverage/',
    '/corrections/',
    '/book/',
    '/data/',
  ]);
});

test('works below a path', async () => {
  await visit(
    '/search/',
    async ({ page, problems }) => {
      expect((await find(page, 'Tadmur'))[0]).toBe('/x/y/sites/palmyra/');
      await page.waitForURL('**/x/y/search/?q=Tadmur');
      await page.getByRole('link', { name: 'What is the modern town called?' }).click();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Palmyra');
      expect(problems).toEqual([]);
    },
    {},
    below,
  );
});

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  'what is found has nothing that axe finds and fits, in the %s at %i px',
  async (colorScheme, width) => {
    await visit(
      '/search/?q=Tadmur&site=palmyra',
      async ({ page }) => {
        expect((await found(page)).length).toBeGreaterThan(5);
        expect(await faultsOf(page)).toEqual([]);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth).toBe(clientWidth);
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
  },
);
