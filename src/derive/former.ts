/** Addresses at which something stood that moved or was withdrawn, and what they answer with now. */
import { fragmentIn, pageIn, entryAt } from '../record/address-parts.ts';
import type { Address } from '../record/address.ts';
import type { Day } from '../record/calendar.ts';
import { folders, type Kind } from '../record/kind.ts';
import { once } from '../record/once.ts';
import type { Fate, Moved, Withdrawn } from '../record/permalink.ts';
import { titleOf, type HeritageRecord, type RecordEntry } from '../record/record.ts';
import { fatesIn, formerIdsIn, formerPagesIn, successionBy, type Succession } from '../record/succession.ts';
import { existing, lookup } from './lookup.ts';

/** What moved, with the title of what stands where it went. */
export interface MovedOn extends Moved {
  readonly title: string;
}

/** What an address answers with that nothing of its own stands at. */
export type Former = MovedOn | Withdrawn;

/** What left an address; one whose successor was withdrawn is not told of beside it. */
export type Departure = { readonly address: Address } & (
  | Withdrawn
  | (Pick<MovedOn, 'to' | 'title'> & { readonly date: Day | undefined })
);

/** A claim's former address on a page, by its fragment. */
export type FormerClaim = Former & { readonly fragment: string };

/** The former addresses of claims on a page. */
export interface FormerClaims {
  /** The former ids of each claim that the page still has. */
  readonly here: ReadonlyMap<string, readonly string[]>;
  /** Those that were withdrawn or stand on another page now. */
  readonly gone: readonly FormerClaim[];
}

/** The former pages of entries by their addresses: those of former ids, and those of the list of permalinks. */
export const formerPages = once(
  (record: HeritageRecord): ReadonlyMap<Address, Former> =>
    new Map([...formerPagesIn(record)].map(([address, fate]) => [address, formerBy(fate, record)])),
);

/** What moved or was withdrawn: pages and claims, each with what became of it in the end and the day on which it left. */
export const departures = once((record: HeritageRecord): readonly Departure[] => {
  const fates = fatesIn(record);
  const succession = successionBy(fates);
  return [...fates].flatMap(([address, own]): Departure[] => {
    if (!('to' in own)) return [{ address, ...own }];
    const last = succession(address);
    if (!last || !('to' in last)) return [];
    return [{ address, to: last.to, title: titleAt(last.to, record), date: own.date }];
  });
});

/** The former ids of a kind, each with the id of the entry that took its place. */
export function formerIds(kind: Kind, record: HeritageRecord): ReadonlyMap<string, string> {
  return new Map(
    [...formerIdsIn(kind, record)].flatMap(([old, now]) => ('id' in now ? [[old, now.id] as const] : [])),
  );
}

/** The ids of a kind that were withdrawn, each with when and why. */
export function withdrawnIds(kind: Kind, record: HeritageRecord): ReadonlyMap<string, Withdrawn> {
  return new Map(
    [...formerIdsIn(kind, record)].flatMap(([old, now]) => ('reason' in now ? [[old, now] as const] : [])),
  );
}

/** The former addresses of claims on a page; those of a page that moved are on the page that took its place. */
export function formerClaims(page: Address, record: HeritageRecord): FormerClaims {
  return claimsIn(record).get(page) ?? none;
}

const none: FormerClaims = { here: new Map(), gone: [] };

const claimsIn = once((record: HeritageRecord): ReadonlyMap<Address, FormerClaims> => {
  const fates = fatesIn(record);
  const succession = successionBy(fates);
  const claims = new Map<Address, FormerClaims>();
  for (const address of fates.keys()) {
    const fragment = fragmentIn(address);
    const fate = succession(address);
    if (!fate || fragment === undefined) continue;
    const page = ownerOf(pageIn(address), succession);
    claims.set(page, withClaim(claims.get(page) ?? none, page, { ...formerBy(fate, record), fragment }));
  }
  return claims;
});

/** Adds a claim to those of a page; of two that had the same fragment on pages now joined, the first counts. */
function withClaim(claims: FormerClaims, page: Address, claim: FormerClaim): FormerClaims {
  const { here, gone } = claims;
  const { fragment } = claim;
  if ([...here.values()].flat().includes(fragment) || gone.some((other) => other.fragment === fragment))
    return claims;
  const id = 'to' in claim && pageIn(claim.to) === page ? fragmentIn(claim.to) : undefined;
  if (id === undefined) return { here, gone: [...gone, claim] };
  return { here: new Map([...here, [id, [...(here.get(id) ?? []), fragment]]]), gone };
}

/** A fate with the title of what stands where it leads. */
function formerBy(fate: Fate, record: HeritageRecord): Former {
  return 'to' in fate ? { to: fate.to, title: titleAt(fate.to, record) } : fate;
}

/** The page that stands for a page now. */
function ownerOf(page: Address, succession: Succession): Address {
  const fate = succession(page);
  return fate && 'to' in fate ? pageIn(fate.to) : page;
}

/** The title of the entry at an address; of a page without one the address itself. */
function titleAt(address: Address, record: HeritageRecord): string {
  const at = entryAt(pageIn(address));
  return at ? titleOf(existing<RecordEntry>(lookup(record)[folders[at.kind]], at.id)) : address;
}
