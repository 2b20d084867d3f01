/** Where published addresses lead that no page stands at any more. */
import { pageOf, recordAt, type Address } from '../../record/address.ts';
import { fragmentIn, pageIn } from '../../record/permalink.ts';
import type { Corpus } from '../corpus.ts';

/** What a published address leads to: an address of today, or a word on why it was withdrawn. */
export type Successor = { readonly to: Address } | { readonly isWithdrawn: true };

/** Finds what an address leads to if a former id or the list of permalinks says so. */
export type Succession = (address: Address) => Successor | undefined;

/** The succession by the former ids of events that are no drafts, and by the list of permalinks. */
export function successionOf(corpus: Corpus): Succession {
  const successors = new Map<Address, Successor>(
    [...formerPages(corpus)].map(([address, to]) => [address, { to }]),
  );
  for (const { address, fate } of corpus.permalinks)
    if (fate) successors.set(address, 'to' in fate ? { to: fate.to } : { isWithdrawn: true });
  return (address) => last(address, successors);
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

/** Follows moves to their end; one that leads back to itself has none. */
function last(address: Address, successors: ReadonlyMap<Address, Successor>): Successor | undefined {
  const passed = new Set<Address>();
  let end: Successor | undefined;
  for (let next = step(address, successors); next; next = step(next.to, successors)) {
    end = next;
    if (!('to' in next)) return next;
    if (passed.has(next.to)) return undefined;
    passed.add(next.to);
  }
  return end;
}

/** The next address; a claim without one of its own goes where its page goes, under the same fragment. */
function step(address: Address, successors: ReadonlyMap<Address, Successor>): Successor | undefined {
  const own = successors.get(address);
  const fragment = fragmentIn(address);
  if (own || fragment === undefined) return own;
  const page = successors.get(pageIn(address));
  return page && 'to' in page ? { to: `${pageIn(page.to)}#${fragment}` } : page;
}

/** Whether a page of the record stands at an address today: an entry that is no draft, and the claim that it names. */
export function stands(address: Address, corpus: Corpus): boolean {
  const at = recordAt(pageIn(address));
  const entry = at && corpus.find(at.kind, at.id);
  if (!entry) return false;
  if (entry.kind === 'unread') return true;
  if (entry.kind === 'event' && entry.partial.draft === true) return false;
  const fragment = fragmentIn(address);
  if (fragment === undefined) return true;
  if (entry.kind === 'actor' || entry.kind === 'source' || entry.kind === 'translation') return false;
  const { claims } = entry.partial;
  return claims === undefined || claims.some(({ id }) => id === fragment);
}
