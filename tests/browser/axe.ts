import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';

/** How a page is opened for axe, which runs as a script of it: the policy of the page rightly forbids that. */
export const forAxe: BrowserContextOptions = { bypassCSP: true };

/** What axe finds on a page without frames, as it is shown now. */
export async function faultsOf(page: Page): Promise<string[]> {
  // What passes is not listed, and frames are not looked for: the same is found in a fifth of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
