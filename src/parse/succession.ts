/** Where published addresses lead that no page stands at any more. */
import { pageOf, recordAt, type Address } from '../record/address.ts';
import { fateOf, fragmentIn, pageIn, type Fate } from '../record/permalink.ts';
import { claimsOf, type Corpus } from './corpus.ts';
import { fixedPages } from './pages.ts';

/** Finds what became of an address in the end, if a former id or the list of permalinks says so. */
export type Succession = (address: Address) => Fate | undefined;

/** The succession by the former ids of events that are no drafts, and by the list of permalinks. */
export function successionOf(corpus: Corpus): Succession {
  const fates = new Map<Address, Fate>([
    ...[...formerPages(corpus)].map(([address, to]) => [address, { to }] as const),
    ...corpus.permalinks.flatMap(({ address, fate }) => (fate ? [[address, fate] as const] : [])),
  ]);
  return (address) => fateOf(address, fates);
}

/** The addresses by the former ids of events, each with the event's address today. */
export function formerPages({ events }: Corpus): ReadonlyMap<Address, Address> {
  return new Map(
    events
      .filter(({ partial }) => partial.draft !== true)
      .flatMap(({ file, partial }) =>
        (partial.aliases ?? []).map((alias) => [pageOf('event', alias), pageOf('event', file.id)] as const),
      ),
  );
}

/** Whether something stands at an address. */
export type Presence = (address: Address) => boolean;

/** Whether a page stands at an address today, and the claim that it names. */
export function presenceIn(corpus: Corpus): Presence {
  const pages = fixedPages(corpus);
  return (address) => pages.has(address) || stands(address, corpus);
}

/** Whether a page of the record stands at an address today: an entry that is no draft, and the claim that it names. */
function stands(address: Address, corpus: Corpus): boolean {
  const at = recordAt(pageIn(address));
  const entry = at && corpus.find(at.kind, at.id);
  if (!entry) return false;
  if (entry.kind === 'unread') return true;
  if (entry.kind === 'event' && entry.partial.draft === true) return false;
  const fragment = fragmentIn(address);
  if (fragment === undefined) return true;
  const claims = entry.kind === 'translation' ? [] : claimsOf(entry);
  return claims === undefined || claims.some(({ id }) => id === fragment);
}
