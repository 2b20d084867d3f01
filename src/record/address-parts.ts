/** What an address says when it is read: its page, its fragment, the entry whose page it is. */
import { folderOf, partPage, storyPage, type Address } from './address.ts';
import type { PartName } from './division.ts';
import { kinds, type Kind } from './kind.ts';

/** The page of an address, without its fragment: `pageIn('/events/x/#y') //=> '/events/x/'`. */
export function pageIn(address: Address): Address {
  return partsOf(address)[0];
}

/** The fragment of an address, if it has one: `fragmentIn('/events/x/#y') //=> 'y'`. */
export function fragmentIn(address: Address): string | undefined {
  return partsOf(address)[1];
}

/**
 * Whether what stands at an address is there in every language: a page, and a file that people read, such as a feed, a calendar or what
 * other pages show of this one. Files of data are there once.
 *
 * @example
 * isInEveryLanguage('/sites/hatra/feed.xml') //=> true
 * isInEveryLanguage('/data/events.csv') //=> false
 */
export function isInEveryLanguage(address: Address): boolean {
  const page = pageIn(address);
  return (page.endsWith('/') && !isThing(address)) || wordedFile.test(page);
}

const wordedFile = /\/(?:feed\.xml|corrections\.xml|events\.ics|oembed\.json|app\.webmanifest)$/;

/** Whether an address is the name of a thing of linked data, `isThing('/events/x/#the_event') //=> true`. */
function isThing(address: Address): boolean {
  return fragmentIn(address)?.startsWith('the_') ?? false;
}

function partsOf(address: Address): [page: Address, fragment: string | undefined] {
  const mark = address.indexOf('#');
  return mark < 0 ? [address, undefined] : [address.slice(0, mark), address.slice(mark + 1)];
}

const step = '[a-z0-9-]{1,100}';
const fileStep = '[a-z0-9_-]{1,100}';
const wellFormed = new RegExp(`^/(?:${step}/)*(?:${fileStep}(?:\\.${step})+)?(?:#${step})?$`);

/**
 * Whether an address is one that the site could have: steps of lower-case letters, digits and hyphens, then `/` or a
 * file name with its ending, which may hold `_`; a fragment, that of a claim, on the page of an entry alone.
 * `isAddress('/events/x/#y') //=> true`, `isAddress('/events/x') //=> false`, `isAddress('//x/') //=> false`.
 */
export function isAddress(written: string): boolean {
  if (!wellFormed.test(written)) return false;
  return fragmentIn(written) === undefined || entryAt(pageIn(written)) !== undefined;
}

/**
 * The entry that an address names, if it is an entry's page.
 * `entryAt('/events/x/') //=> { kind: 'event', id: 'x' }`, `entryAt('/about/') //=> undefined`.
 */
export function entryAt(path: Address): { kind: Kind; id: string } | undefined {
  const [, folder, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  if (id === undefined) return undefined;
  const kind = kinds.find((each) => folderOf(each) === folder);
  return kind === undefined ? undefined : { kind, id };
}

/** Whether an address is the page of an entry, or that of the story: what can move and be withdrawn. */
export function isEntryPage(path: Address): boolean {
  return path === storyPage || entryAt(path) !== undefined;
}

/**
 * The list of which a page would be a part, and which part.
 * `partAt('/timeline/2016-03/2/') //=> { list: '/timeline/', part: { time: '2016-03', number: 2 } }`, `partAt('/timeline/') //=> undefined`.
 */
export function partAt(address: Address): { readonly list: Address; readonly part: PartName } | undefined {
  const [, list, time, number = '1'] =
    /^(\/(?:[^#]*\/)?)(-?\d{4}(?:-(?:\d{2}|xx))?|undated)\/(?:(\d+)\/)?$/.exec(address) ?? [];
  if (list === undefined || time === undefined) return undefined;
  const part = { time, number: Number(number) };
  return partPage(list, part) === address ? { list, part } : undefined;
}
