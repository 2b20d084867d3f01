import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { fixtures } from '../setup/sites.ts';
import { launched, serve } from './browser.ts';

/** A page of a browser that has never been on the site; it has come to one whose pages are kept. */
async function visited(address: string): Promise<Page> {
  const context = await (await launched()).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

/** Waits until something has become so: the browser works on after a page is shown. */
function become<T>(expected: T, look: () => Promise<T>): Promise<void> {
  return expect.poll(look, { timeout: 60_000 }).toEqual(expected);
}

/** Goes to a page, and waits until it is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await become(true, () => page.evaluate(async () => (await caches.match(location.href)) !== undefined));
}

function title(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

function portOf(origin: string): number {
  return Number(new URL(origin).port);
}

test('a visited page is read and looks as it did where there is no network, and one that was not visited is not', async () => {
  const served = await serve(inject('below'), '/x/y/');
  const home = `${served.origin}/x/y/`;
  const page = await visited(`${home}events/palmyra-recaptured/`);
  await visit(page, `${home}about/`);
  const look = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  const shown = [await title(page), await page.locator('body').innerText(), await look()];
  await served.close();
  await page.goto(`${home}about/#licence`);
  expect([await title(page), await page.locator('body').innerText(), await look()]).toEqual(shown);
  await page.goto(`${home}events/palmyra-recaptured/?from=a-list`);
  expect(await title(page)).toBe('The Syrian army retakes Palmyra');
  await expect(page.goto(`${home}timeline/`)).rejects.toThrow();
});

test('a new edition is shown at once, takes the place of what was visited, and renews what a reader asked to have kept', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'edition-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(inject('site'), dir, { recursive: true });
  const write = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
  const first = await serve(dir);
  const { origin } = first;
  const page = await visited(`${origin}/sites/hatra/`);
  await page.getByRole('button', { name: 'Keep the pages about Hatra' }).click();
  await page.getByRole('button', { name: 'The pages about Hatra are kept' }).waitFor();
  await visit(page, `${origin}/about/`);
  await visit(page, `${origin}/data/`);
  await first.close();
  const events =
    readFileSync(join(dir, 'sites/hatra/events.csv'), 'utf8').match(/^[a-z0-9-]+(?=,http)/gm) ?? [];
  expect(events.length).toBeGreaterThan(1);
  for (const id of events) {
    await page.goto(`${origin}/events/${id}/`);
    expect(await title(page)).not.toBe('');
  }
  const [id = ''] = events;
  for (const file of ['about/index.html', `events/${id}/index.html`])
    write(file, (html) => html.replace(/<h1[^>]*>[^]*?<\/h1>/, '<h1>As of the new edition</h1>'));
  write('app.js', (program) => program.replace(/(?<=edition = ").*?(?=")/, 'another'));
  const second = await serve(dir, '/', portOf(origin));
  await page.goto(`${origin}/about/`);
  expect(await title(page)).toBe('As of the new edition');
  const names = () => page.evaluate(async () => (await caches.keys()).toSorted());
  await become([`${origin}/ another`, `${origin}/ kept`], names);
  await second.close();
  for (const address of ['/about/', `/events/${id}/`]) {
    await page.goto(origin + address);
    expect(await title(page)).toBe('As of the new edition');
  }
  await expect(page.goto(`${origin}/data/`)).rejects.toThrow();
});

test('the preview keeps nothing, and takes away what a built site at its address left', async () => {
  const served = await serve(inject('site'));
  const page = await visited(`${served.origin}/about/`);
  await served.close();
  const preview = spawn(
    process.execPath,
    ['src/astro/dev.ts', '--port', `${portOf(served.origin)}`, '--host', '127.0.0.1'],
    {
      env: { ...process.env, CONTENT_DIR: fixtures, NODE_ENV: 'development', VITEST: undefined },
    },
  );
  onTestFinished(() => void preview.kill());
  await new Promise<void>((done) => {
    preview.stdout.on('data', (text: Buffer) => text.toString().includes('127.0.0.1') && done());
    preview.on('exit', () => done());
  });
  await page.goto(`${served.origin}/sites/`);
  expect(await title(page)).toBe('Sites');
  const left = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await become(0, left);
});
