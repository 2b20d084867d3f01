/** The list of published addresses, `content/permalinks.txt`: one a line, each with what became of it. */
import { claimOf, pageOf, type Address } from './address.ts';
import { isDay, type Day } from './calendar.ts';
import type { Kind } from './kind.ts';
import { compareText } from './order.ts';

/** An address that was published. It has no fate as long as a page or a claim stands there. */
export interface Permalink {
  readonly address: Address;
  readonly fate?: Fate;
}

/** What became of an address that nothing stands at any more. */
export type Fate = Moved | Withdrawn;

/** What stood there stands elsewhere now. */
export interface Moved {
  readonly to: Address;
}

/** What stood there was taken back; its address says so. */
export interface Withdrawn {
  /** The day on which it was taken back. */
  readonly date: Day;
  /** Why, in whole sentences. */
  readonly reason: string;
}

/** The list's name in the content folder. */
export const permalinksFile = 'permalinks.txt';

/** The forms of a line, as messages and guides show them. */
export const permalinkForms = [
  '/events/<id>/',
  '/events/<id>/ moved to /events/<other id>/',
  '/events/<id>/ withdrawn on YYYY-MM-DD: <why>',
] as const;

const linePattern = /^(\/\S*)(?: +moved to +(\/\S*)| +withdrawn on +(\d{4}-\d{2}-\d{2}): *(\S.*))?$/;

/**
 * Reads a line of the list; nothing where it has none of the {@link permalinkForms}, or a day that does not exist.
 *
 * @example
 * readPermalink('/events/x/') //=> { address: '/events/x/' }
 * readPermalink('/events/x/ moved to /events/y/') //=> { address: '/events/x/', fate: { to: '/events/y/' } }
 * readPermalink('/events/x/ withdrawn on 2026-02-30: Why.') //=> undefined
 */
export function readPermalink(line: string): Permalink | undefined {
  const [, address, to, date, reason] = linePattern.exec(line.trim()) ?? [];
  if (address === undefined) return undefined;
  if (to !== undefined) return { address, fate: { to } };
  if (date === undefined || reason === undefined) return { address };
  return isDay(date) ? { address, fate: { date, reason } } : undefined;
}

/** Writes a line of the list, which {@link readPermalink} reads. */
export function permalinkLine({ address, fate }: Permalink): string {
  if (fate === undefined) return address;
  return 'to' in fate
    ? `${address} moved to ${fate.to}`
    : `${address} withdrawn on ${fate.date}: ${fate.reason}`;
}

/** Writes the whole list in the order of its addresses. */
export function permalinksText(permalinks: readonly Permalink[]): string {
  return permalinks
    .toSorted((a, b) => compareText(a.address, b.address))
    .map((each) => `${permalinkLine(each)}\n`)
    .join('');
}

/** The addresses that the entry of a record has: its page and each of its claims. */
export function addressesOf(
  kind: Kind,
  id: string,
  claims: readonly { readonly id: string }[] = [],
): Address[] {
  const page = pageOf(kind, id);
  return [page, ...claims.map((claim) => claimOf(page, claim.id))];
}

/** The page of an address, without its fragment: `pageIn('/events/x/#y') //=> '/events/x/'`. */
export function pageIn(address: Address): Address {
  return address.split('#')[0] ?? '';
}

/** The fragment of an address, if it has one: `fragmentIn('/events/x/#y') //=> 'y'`. */
export function fragmentIn(address: Address): string | undefined {
  return address.split('#')[1];
}

/** The fates of addresses: those of the list, and the moves by former ids. */
export type Fates = ReadonlyMap<Address, Fate>;

/**
 * What became of an address in the end, over all its moves; nothing where it has no fate, or where its moves lead in a
 * circle. A claim without a fate of its own goes where its page goes, under the same fragment.
 *
 * @example
 * // where /events/x/ moved to /events/y/, and /events/y/#age to /events/y/#how-old
 * fateOf('/events/x/#age', fates) //=> { to: '/events/y/#how-old' }
 * fateOf('/events/y/', fates) //=> undefined
 */
export function fateOf(address: Address, fates: Fates): Fate | undefined {
  const passed = new Set<Address>();
  let end: Fate | undefined;
  for (let next = nextFate(address, fates); next; next = nextFate(next.to, fates)) {
    end = next;
    if (!('to' in next)) return next;
    if (passed.has(next.to)) return undefined;
    passed.add(next.to);
  }
  return end;
}

function nextFate(address: Address, fates: Fates): Fate | undefined {
  const own = fates.get(address);
  const fragment = fragmentIn(address);
  if (own || fragment === undefined) return own;
  const page = fates.get(pageIn(address));
  return page && 'to' in page ? { to: `${pageIn(page.to)}#${fragment}` } : page;
}
