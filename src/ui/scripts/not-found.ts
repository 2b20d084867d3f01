/** Offers the addresses that are most like the one that was asked for, in its language, out of the list of all. */
import { nearest } from './nearest.ts';

const place = document.querySelector<HTMLElement>('#page_nearest');
const list = place?.querySelector('ul');

async function offer(addresses: string, home: string, languages: readonly string[]): Promise<void> {
  const response = await fetch(addresses);
  const all: unknown = await response.json();
  if (!Array.isArray(all)) return;
  const paths = all.filter((each) => typeof each === 'string');
  const asked = decodeURI(location.pathname);
  // The part that all addresses share says nothing of which is meant.
  const own = asked.startsWith(home) ? asked.slice(home.length) : asked.slice(1);
  const language = languages.map((each) => `${each}/`).find((each) => own.startsWith(each)) ?? '';
  const near = nearest(own.slice(language.length), paths);
  list?.append(...near.map((path) => itemOf(home + language + path)));
  if (place) place.hidden = near.length === 0;
}

function itemOf(path: string): HTMLLIElement {
  const [item, link] = [document.createElement('li'), document.createElement('a')];
  link.href = path;
  link.textContent = path;
  item.append(link);
  return item;
}

const { addresses, home = '/', languages = '' } = place?.dataset ?? {};
// Whatever fails, the search and the sections are on the page.
if (addresses !== undefined) offer(addresses, home, languages.split(' ')).catch(() => undefined);
