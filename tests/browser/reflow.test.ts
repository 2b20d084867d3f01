import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { visitor } from './browser.ts';

/** The text spacing that WCAG 2.2, success criterion 1.4.12, asks a page to bear. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const open = visitor(inject('site'));
/** A page at a former address leads on as soon as it is open. */
const addresses = pagesOf(inject('site'))
  .filter(({ refresh }) => refresh === undefined)
  .map(({ file }) => `/${file}`);

test('no page needs to be scrolled sideways at 320 px, nor with the text spacing of WCAG', async () => {
  const wide = await open(
    '/404.html',
    (page) =>
      page.evaluate(
        async ([pages, style]) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-same-origin');
          // What is hidden is laid out all the same, and not painted.
          frame.style.cssText = 'inline-size: 320px; block-size: 640px; border: 0; visibility: hidden';
          document.body.replaceChildren(frame);
          const found: string[] = [];
          for (const address of pages) {
            const html = await (await fetch(address)).text();
            const inside = frame.contentDocument;
            // Written into the frame, a page takes half the time of one that the frame is led to.
            await new Promise((done) => {
              frame.addEventListener('load', done, { once: true });
              inside?.open();
              if (inside) Reflect.apply(inside.write, inside, [html]);
              inside?.close();
            });
            const width = (): number => inside?.scrollingElement?.scrollWidth ?? Infinity;
            await inside?.fonts.ready;
            if (width() > 320) found.push(`${address}: ${width()} px`);
            inside?.head.insertAdjacentHTML('beforeend', `<style>${style}</style>`);
            if (width() > 320) found.push(`${address}, spaced: ${width()} px`);
          }
          return found;
        },
        [addresses, spacing] as const,
      ),
    { viewport: { width: 1280, height: 900 }, bypassCSP: true },
  );
  expect(addresses.length).toBeGreaterThan(20);
  expect(wide).toEqual([]);
});
