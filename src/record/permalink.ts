/** The list of published addresses, `content/permalinks.txt`: one a line, each with what became of it. */
import type { Address } from './address.ts';
import { isDay, type Day } from './calendar.ts';
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
