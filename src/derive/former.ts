/** Addresses at which something stood that moved or was withdrawn, and what they answer with now. */
import { pageOf, recordAt, type Address } from '../record/address.ts';
import type { Kind } from '../record/kind.ts';
import { once } from '../record/once.ts';
import {
  fateOf,
  fragmentIn,
  pageIn,
  type Fate,
  type Fates,
  type Moved,
  type Withdrawn,
} from '../record/permalink.ts';
import type { HeritageRecord } from '../record/record.ts';
import { existing, lookup } from './lookup.ts';

/** What moved, with the title of what stands where it went. */
export interface MovedOn extends Moved {
  readonly title: string;
}

/** What an address answers with that nothing of its own stands at. */
export type Former = MovedOn | Withdrawn;

/** A claim's former address on a page, by its fragment. */
export type FormerClaim = Former & { readonly fragment: string };

/** The former addresses of claims on a page. */
export interface FormerClaims {
  /** The former ids of each claim that the page still has. */
  readonly here: ReadonlyMap<string, readonly string[]>;
  /** Those that were withdrawn or stand on another page now. */
  readonly gone: readonly FormerClaim[];
}

interface Formers {
  readonly pages: ReadonlyMap<Address, Former>;
  readonly claims: ReadonlyMap<Address, FormerClaims>;
}

/** The former pages by their addresses: those of former ids, and those of the list of permalinks. */
export function formerPages(record: HeritageRecord): ReadonlyMap<Address, Former> {
  return formersOf(record).pages;
}

/** The former ids of records of a kind, each with the id of the record that took its place. */
export function formerIds(kind: Kind, record: HeritageRecord): ReadonlyMap<string, string> {
  return new Map(
    [...formerPages(record)].flatMap(([address, fate]) => {
      const [old, now] = [recordAt(address), 'to' in fate ? recordAt(pageIn(fate.to)) : undefined];
      return old?.kind === kind && now?.kind === kind ? [[old.id, now.id] as const] : [];
    }),
  );
}

/** The ids of records of a kind that were withdrawn, each with when and why. */
export function withdrawnIds(kind: Kind, record: HeritageRecord): ReadonlyMap<string, Withdrawn> {
  return new Map(
    [...formerPages(record)].flatMap(([address, fate]) => {
      const old = recordAt(address);
      return old?.kind === kind && !('to' in fate) ? [[old.id, fate] as const] : [];
    }),
  );
}

/** The former addresses of claims on a page; those of a page that moved are on the page that took its place. */
export function formerClaims(page: Address, record: HeritageRecord): FormerClaims {
  return formersOf(record).claims.get(page) ?? none;
}

const none: FormerClaims = { here: new Map(), gone: [] };

const formersOf = once((record: HeritageRecord): Formers => {
  const fates = fatesOf(record);
  const pages = new Map<Address, Former>();
  const claims = new Map<Address, FormerClaims>();
  for (const address of fates.keys()) {
    const fate = fateOf(address, fates);
    if (!fate) continue;
    const former = formerBy(fate, record);
    const fragment = fragmentIn(address);
    if (fragment === undefined) {
      pages.set(address, former);
      continue;
    }
    const page = ownerOf(pageIn(address), fates);
    claims.set(page, withClaim(claims.get(page) ?? none, page, { ...former, fragment }));
  }
  return { pages, claims };
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

function fatesOf({ events, permalinks }: HeritageRecord): Fates {
  return new Map([
    ...events.flatMap(({ id, aliases }) =>
      aliases.map((alias) => [pageOf('event', alias), { to: pageOf('event', id) }] as const),
    ),
    ...permalinks.flatMap(({ address, fate }) => (fate ? [[address, fate] as const] : [])),
  ]);
}

/** A fate with the title of what stands where it leads. */
function formerBy(fate: Fate, record: HeritageRecord): Former {
  return 'to' in fate ? { to: fate.to, title: titleAt(fate.to, record) } : fate;
}

/** The page that stands for a page now. */
function ownerOf(page: Address, fates: Fates): Address {
  const fate = fateOf(page, fates);
  return fate && 'to' in fate ? pageIn(fate.to) : page;
}

/** The title of the record at an address; of a page without a record the address itself. */
function titleAt(address: Address, record: HeritageRecord): string {
  const at = recordAt(pageIn(address));
  if (!at) return address;
  const { events, sites, monuments, actors, sources } = lookup(record);
  switch (at.kind) {
    case 'event':
      return existing(events, at.id).title;
    case 'source':
      return existing(sources, at.id).title;
    case 'site':
      return existing(sites, at.id).name;
    case 'monument':
      return existing(monuments, at.id).name;
    case 'actor':
      return existing(actors, at.id).name;
  }
}
