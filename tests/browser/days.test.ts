import { expect, inject, test } from 'vitest';
import { visitor } from './browser.ts';

const visit = visitor(inject('site'));

test('two days of the list are chosen with sliders, and what their pages say stands side by side', async () => {
  await visit('/on/', async (page) => {
    const days = page.locator('.day-list > li > a');
    const choice = page.locator('.day-choice').first();
    await choice.getByRole('slider').press('ArrowRight');
    await choice.locator('.day-told li').first().waitFor();
    expect(await choice.locator('> a').innerText()).toBe((await days.nth(1).innerText()).trim());
    expect(await choice.locator('> a').getAttribute('href')).toContain(
      await days.nth(1).getAttribute('href'),
    );
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const last = page.locator('.day-choice').nth(1).locator('> a');
    expect(await last.innerText()).toBe((await days.last().innerText()).trim());
  });
});

test('without scripts the list of days is the only way to them', async () => {
  await visit(
    '/on/',
    async (page) => {
      expect(await page.getByRole('slider').count()).toBe(0);
      expect(await page.locator('.day-list > li > a').count()).toBeGreaterThan(1);
    },
    { javaScriptEnabled: false },
  );
});
