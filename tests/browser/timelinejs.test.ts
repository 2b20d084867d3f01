/** The player of TimelineJS 3 itself shows the file that is made for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { launched } from './browser.ts';

const player = 'node_modules/@knight-lab/timelinejs/dist';
const origin = 'http://timeline.test';
const html = `<!doctype html><meta charset="utf-8"><title>Timeline</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/css/timeline.css">
<div id="timeline" style="height: 600px"></div><script src="/js/timeline.js"></script>
<script>new TL.Timeline('timeline', '/timelinejs.json', { script_path: '${origin}/js/', font: null });</script>`;

const format = z.object({
  events: z.array(
    z.object({ display_date: z.string(), group: z.string(), text: z.object({ headline: z.string() }) }),
  ),
});

/** What a player shows, what it logs, and what it asks for beside its own files and ours. */
interface Shown {
  /** The headline and the date of each. */
  readonly slides: readonly (readonly string[])[];
  readonly markers: number;
  readonly groups: readonly string[];
  readonly problems: readonly string[];
  readonly elsewhere: readonly string[];
}

async function play(file: string, count: number): Promise<Shown> {
  const page = await (await launched()).newPage({ viewport: { width: 1280, height: 800 } });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  const elsewhere = await answerFrom(page, file);
  try {
    await page.goto(`${origin}/`);
    await page.waitForFunction((least) => document.querySelectorAll('.tl-timemarker').length >= least, count);
    return { ...(await seenIn(page)), problems, elsewhere };
  } finally {
    await page.close();
  }
}

/** Answers what the page asks for out of the player's files and ours; all else is noted and goes nowhere. */
async function answerFrom(page: Page, file: string): Promise<readonly string[]> {
  const elsewhere: string[] = [];
  await page.route('**/*', (route) => {
    const { origin: from, pathname, href } = new URL(route.request().url());
    if (from !== origin) {
      elsewhere.push(href);
      return route.abort();
    }
    if (pathname === '/') return route.fulfill({ body: html, contentType: 'text/html' });
    return route.fulfill({ path: pathname === '/timelinejs.json' ? file : join(player, pathname) });
  });
  return elsewhere;
}

function seenIn(page: Page): Promise<Pick<Shown, 'slides' | 'markers' | 'groups'>> {
  return page.evaluate(() => ({
    slides: [...document.querySelectorAll('.tl-slide')].map((slide) =>
      ['.tl-headline', '.tl-headline-date'].map(
        (selector) => slide.querySelector(selector)?.textContent.trim() ?? '',
      ),
    ),
    markers: document.querySelectorAll('.tl-timemarker').length,
    groups: [...document.querySelectorAll('.tl-timegroup')].map((group) => group.textContent.trim()),
  }));
}

/** HTML as the text that a reader sees. */
function textOf(markup: string): string {
  return load(markup).text();
}

describe('the file of the site', () => {
  const file = join(inject('site'), 'data/timelinejs.json');
  const { events } = format.parse(JSON.parse(readFileSync(file, 'utf8')));

  test('the player shows a slide for each event, its headline and its date as the page prints it', async () => {
    const shown = await play(file, events.length);
    const [title, ...slides] = shown.slides;
    expect(title).toEqual(['Ruins on Record', '']);
    expect(slides).toEqual(events.map(({ text, display_date: date }) => [textOf(text.headline), date]));
    expect(shown.markers).toBe(events.length);
    expect(shown.groups.toSorted()).toEqual(
      [...new Set(events.map(({ group }) => textOf(group)))].toSorted(),
    );
    expect([shown.problems, shown.elsewhere]).toEqual([[], []]);
  });
});
