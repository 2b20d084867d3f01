import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { withoutLanguage } from '../../src/record/words/locale.ts';
import { faultsOf, ofColours } from '../browser/axe.ts';
import { onSaid, visitor } from '../browser/browser.ts';
import { fixtures } from '../setup/sites.ts';
import { isCard, isFormerCard, onePageOfEachKind, pagesOf } from '../site/pages.ts';

const answer = z.object({ html: z.string() });

/** The sites but for that of the fixtures, whose pages have closer tests. */
const sites = inject('sites').filter(({ content }) => content !== fixtures);

describe.each(sites)('of $name', ({ dir, root }) => {
  const base = new URL(root).pathname;
  const visit = visitor(dir, base);
  const viewport = { width: 320, height: 640 };
  const measured = new Set<string>();

  test('the largest page of each kind is shown without an error, fits 320 px, and has nothing that axe finds', async () => {
    const faults: string[] = [];
    const waiting = onePageOfEachKind(pagesOf(dir).filter(({ refresh }) => refresh === undefined));
    const lookOn = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await visit(
          next.address,
          (page) => look(page, next.address, measured, faults),
          { viewport },
          (page, origin) => {
            onSaid(page, (text) => faults.push(`${page.url()} says ${text}`));
            page.on('pageerror', (error) => faults.push(`${page.url()} says ${error.message}`));
            page.on('request', (request) => {
              if (!request.url().startsWith(origin)) faults.push(`${page.url()} asks for ${request.url()}`);
            });
          },
        );
    };
    await Promise.all([lookOn(), lookOn()]);
    expect(faults).toEqual([]);
  });

  test('every card fits the height of its frame, at 600 px', async () => {
    const cards = pagesOf(dir).filter(
      (page) => isCard(page) && !isFormerCard(page) && page.$('h1 a').length > 0,
    );
    const sizes = cards.map(({ address }): [string, number] => {
      const { html } = answer.parse(JSON.parse(readFileSync(join(dir, address, 'oembed.json'), 'utf8')));
      return [base + address.slice(1), Number(load(html)('iframe').attr('height'))];
    });
    const cut = await visit('/404.html', (page) => page.evaluate(cutIn, sizes), { bypassCSP: true });
    expect(cut).toEqual([]);
    expect(cards.length).toBeGreaterThan(0);
  });
});

/** Adds what is wrong with a page as it is shown to the faults. Of colours, which all languages share, the one at the root is asked. */
async function look(page: Page, address: string, measured: Set<string>, faults: string[]): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (over > 0) faults.push(`${page.url()} is ${over} px too wide.`);
  const asked = withoutLanguage(address) === address ? { measured } : { but: ofColours };
  faults.push(...(await faultsOf(page, asked)).map((fault) => `${page.url()}: ${fault}`));
}

/** The cards that do not fit a frame of 600 px and their height, each opened in one of eight that work side by side, and by how much. */
async function cutIn(cards: readonly (readonly [string, number])[]): Promise<string[]> {
  const cut: string[] = [];
  const waiting = [...cards];
  const openIn = async (frame: HTMLIFrameElement): Promise<void> => {
    for (let card = waiting.shift(); card; card = waiting.shift()) {
      const [address, height] = card;
      frame.style.cssText = `inline-size: 600px; block-size: ${height}px; border: 0; visibility: hidden`;
      await new Promise((done) => {
        frame.addEventListener('load', done, { once: true });
        frame.src = address;
      });
      const inside = frame.contentDocument;
      await inside?.fonts.ready;
      const { scrollHeight = Infinity, clientHeight = 0 } = inside?.documentElement ?? {};
      if (scrollHeight > clientHeight) cut.push(`${address} by ${scrollHeight - clientHeight} px`);
    }
  };
  const frames = Array.from({ length: 8 }, () => document.createElement('iframe'));
  document.body.replaceChildren(...frames);
  await Promise.all(frames.map(openIn));
  return cut;
}
