import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The rules whose findings depend on colours. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page without frames, as it is shown now: by all of its rules, or by those that are named. */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What passes is not listed: the same is found in a fraction of the time.
  const violations = await page.evaluate(async (only) => {
    const options = { resultTypes: ['violations' as const], ...(only ? { runOnly: [...only] } : {}) };
    return (await window.axe.run(options)).violations;
  }, rules);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
