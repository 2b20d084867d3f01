import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** The rules whose findings depend on colours. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page and in its frames, as they are shown now: by all of its rules, or by those that are named. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames()) await layAxe(frame);
  // What passes is not listed: the same is found in a fraction of the time.
  const violations = await page.evaluate(async (only) => {
    const options = { resultTypes: ['violations' as const], ...(only ? { runOnly: [...only] } : {}) };
    return (await window.axe.run(options)).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Puts axe into a frame, unless it is there, ready to be asked by the page around it, whatever its origin. */
async function layAxe(frame: Frame): Promise<void> {
  if (await frame.evaluate(() => 'axe' in window)) return;
  await frame.evaluate(axe.source);
  await frame.evaluate(() => window.axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] }));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
