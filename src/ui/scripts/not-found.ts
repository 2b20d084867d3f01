/** Offers the addresses that are most like the one that was asked for, out of the sitemap. */
import { nearest } from './nearest.ts';

const place = document.querySelector<HTMLElement>('#page_nearest');
const list = place?.querySelector('ul');

async function offer(sitemap: string, home: string): Promise<void> {
  const response = await fetch(sitemap);
  const map = new DOMParser().parseFromString(await response.text(), 'application/xml');
  const paths = [...map.querySelectorAll('loc')].map(({ textContent }) => new URL(textContent).pathname);
  const asked = decodeURI(location.pathname);
  // The part that all addresses share says nothing of which is meant.
  const near = nearest(
    asked.startsWith(home) ? asked.slice(home.length) : asked,
    paths.map((path) => path.slice(home.length)),
  );
  list?.append(...near.map((path) => itemOf(home + path)));
  if (place) place.hidden = near.length === 0;
}

function itemOf(path: string): HTMLLIElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = path;
  link.textContent = path;
  item.append(link);
  return item;
}

const { sitemap, home = '/' } = place?.dataset ?? {};
// Whatever fails, the search and the sections are on the page.
if (sitemap !== undefined) offer(sitemap, home).catch(() => undefined);
