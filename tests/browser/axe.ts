import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The rules whose findings depend on colours. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** The rules of axe that are asked: those that are named alone, or all but those. */
export interface Asked {
  readonly only?: readonly string[];
  readonly but?: readonly string[];
  /** The looks of texts whose contrast was measured on pages before, shown the same way; those of this page are added. */
  readonly measured?: Set<string>;
}

/**
 * What axe finds on a page and in its frames, as they are shown now: by all of its rules, that on the size of what is
 * pressed included, which it asks only where it is told to, or by some.
 * Of texts that look alike, the contrast of three on one page is measured, which takes longer than all else together.
 */
export async function faultsOf(
  page: Page,
  { measured = new Set(), ...rules }: Asked = {},
): Promise<string[]> {
  for (const frame of page.frames()) await layAxe(frame);
  const found = await page.evaluate(
    async ({ only, but = [], known }) => {
      const { texts, looks } = window.differentTexts(known);
      for (const element of texts) element.setAttribute('data-measured', '');
      // What passes is not listed: the same is found in a fraction of the time.
      const options = {
        resultTypes: ['violations' as const],
        rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
        ...(only ? { runOnly: [...only] } : {}),
      };
      const { violations } = await window.axe.run(options);
      for (const element of texts) element.removeAttribute('data-measured');
      return { violations, looks };
    },
    { ...rules, known: [...measured] },
  );
  for (const look of found.looks) measured.add(look);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Puts axe into a frame, unless it is there, ready to be asked by the page around it, whatever its origin. */
async function layAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(axe.source);
  const isTop = frame.parentFrame() === null;
  await frame.evaluate(
    (rules) => window.axe.configure({ allowedOrigins: ['<unsafe_all_origins>'], rules }),
    [
      { id: 'target-size', enabled: true },
      ...(isTop ? [{ id: 'color-contrast', selector: '[data-measured]' }] : []),
    ],
  );
  if (isTop) await frame.evaluate(layDifferentTexts);
}

/** Teaches a page to name its controls, and three of its texts for each look that is not known. */
function layDifferentTexts(): void {
  /** What an element looks like in all that is around it, as a number that is the same on every page. */
  const looks = new Map<Element, number>();
  const lookOf = (element: Element): number => {
    const known = looks.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = [
      element.parentElement ? lookOf(element.parentElement) : '',
      element.localName,
      element.checkVisibility({ visibilityProperty: true }),
      element.ariaDisabled,
      style.color,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.position,
      style.overflow,
      style.clipPath,
      style.filter,
      style.mixBlendMode,
    ].join('|');
    // FNV-1a, from both ends: 53 bits, so that no two looks of a site meet by chance.
    let [low, high] = [0x811c9dc5, 0x01000193];
    for (let i = 0; i < own.length; i++) {
      low = Math.imul(low ^ own.charCodeAt(i), 0x01000193);
      high = Math.imul(high ^ own.charCodeAt(own.length - 1 - i), 0x01000193);
    }
    const look = (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
    looks.set(element, look);
    return look;
  };

  /** The look of an element's own text, where it has any. axe does not say of a sign that is no word whether it can be read. */
  const lookOfText = (element: Element): string | undefined => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = own.map(({ textContent }) => textContent ?? '').join('');
    return text.trim() === '' ? undefined : `${lookOf(element)} ${/\p{L}{2}|\d{2}/u.test(text)}`;
  };

  window.differentTexts = (known) => {
    looks.clear();
    const all = [...document.body.querySelectorAll('*')];
    const alike = Map.groupBy(all, lookOfText);
    for (const look of [undefined, ...known]) alike.delete(look);
    const few = [...alike.values()].flatMap((some) =>
      [0, some.length >> 1, some.length - 1].map((i) => some[i]),
    );
    const controls = all.filter((element) => element.matches('form, form *'));
    return {
      texts: [...controls, ...few].filter((element) => element !== undefined),
      looks: [...alike.keys()].filter((look) => look !== undefined),
    };
  };
}

declare global {
  interface Window {
    axe: typeof axe;
    differentTexts: (known: readonly string[]) => {
      readonly texts: readonly Element[];
      readonly looks: readonly string[];
    };
  }
}
