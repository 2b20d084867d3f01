import { expect, inject, test } from 'vitest';
import { visitor } from './browser.ts';

const visit = visitor(inject('site'));
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test('a former address takes its fragment along, and leads on without scripts too', async () => {
  await visit('/events/quarry-fills/#how-deep', async (page, origin) => {
    await page.waitForURL(`${origin}/events/quarry-floods/#how-deep`);
    expect(await page.locator('.claim:has(:target)').getAttribute('id')).toBe('depth');
  });
  await visit(
    '/events/quarry-fills/#depth',
    (page, origin) => page.waitForURL(`${origin}/events/quarry-floods/**`),
    { javaScriptEnabled: false },
  );
});

test.each([
  [
    'an event of the timeline',
    '/timeline/',
    '#event_quarry-floods h3, #event_quarry-floods h4',
    '/events/quarry-floods/',
  ],
  ['an event of a list', '/monuments/stone-face/', '#event_quarry-floods', '/events/quarry-floods/'],
  ['a year', '/timeline/', '#year_2015', '/timeline/2015/'],
  ['a claim', '/events/quarry-floods/', '#depth h3', '/events/quarry-floods/#depth'],
])('the address of %s can be copied with a pointer', async (_, address, heading, expected) => {
  await visit(
    address,
    async (page, origin) => {
      await page.locator(heading).first().hover();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('button', { name: 'Link copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(origin + expected);
    },
    clipboard,
  );
});

test('the address of an event can be copied with the keyboard, and the page does not move for it', async () => {
  await visit(
    '/timeline/2015/',
    async (page, origin) => {
      const height = () =>
        page.evaluate(async () => {
          await document.fonts.ready;
          return document.documentElement.scrollHeight;
        });
      const before = await height();
      await page.locator('#event_quarry-floods .anchor').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Link copied' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${origin}/events/quarry-floods/`,
      );
      expect(await height()).toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
    { ...clipboard, viewport: { width: 320, height: 600 } },
  );
});

test('the button that copies follows the events that a filter brings', async () => {
  await visit(
    '/timeline/',
    async (page, origin) => {
      await page.locator('.filters summary').first().click();
      await page.locator('.filters a[href$="/site/old-quarry/"]').click();
      await page.waitForURL(`${origin}/timeline/site/old-quarry/`);
      await page.locator('#event_quarry-floods :is(h3, h4)').first().hover();
      await page.getByRole('button', { name: 'Copy link' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${origin}/events/quarry-floods/`,
      );
    },
    clipboard,
  );
});
