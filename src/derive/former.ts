/** Addresses at which something stood that moved or was withdrawn, and what they answer with now. */
import { pageOf, recordAt, type Address } from '../record/address.ts';
import type { Kind } from '../record/kind.ts';
import { fragmentIn, pageIn, type Moved, type Withdrawn } from '../record/permalink.ts';
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

const computed = new WeakMap<HeritageRecord, Formers>();

function formersOf(record: HeritageRecord): Formers {
  const known = computed.get(record);
  if (known) return known;
  const fates = fatesOf(record);
  const pages = new Map<Address, Former>();
  const claims = new Map<Address, FormerClaims>();
  for (const address of fates.keys()) {
    const former = formerAt(address, fates, record);
    const fragment = fragmentIn(address);
    if (fragment === undefined) {
      pages.set(address, former);
      continue;
    }
    const page = ownerOf(pageIn(address), fates);
    claims.set(page, withClaim(claims.get(page) ?? none, page, { ...former, fragment }));
  }
  const made = { pages, claims };
  computed.set(record, made);
  return made;
}

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

type Fates = ReadonlyMap<Address, Moved | Withdrawn>;

function fatesOf({ events, permalinks }: HeritageRecord): Fates {
  return new Map([
    ...events.flatMap(({ id, aliases }) =>
      aliases.map((alias) => [pageOf('event', alias), { to: pageOf('event', id) }] as const),
    ),
    ...permalinks.flatMap(({ address, fate }) => (fate ? [[address, fate] as const] : [])),
  ]);
}

/** Follows an address to its end; the check has seen to it that there is one. */
function formerAt(address: Address, fates: Fates, record: HeritageRecord): Former {
  const fate = fates.get(address);
  if (fate && !('to' in fate)) return fate;
  const to = fate ? fate.to : address;
  const next = nextOf(to, fates);
  return next === undefined ? { to, title: titleAt(to, record) } : formerAt(next, fates, record);
}

/** An address with a fate of its own; or for a claim whose page alone has one, the claim there. */
function nextOf(address: Address, fates: Fates): Address | undefined {
  if (fates.has(address)) return address;
  const fragment = fragmentIn(address);
  const page = fates.get(pageIn(address));
  if (fragment === undefined || page === undefined) return undefined;
  return 'to' in page ? `${pageIn(page.to)}#${fragment}` : pageIn(address);
}

/** The page that stands for a page now. */
function ownerOf(page: Address, fates: Fates): Address {
  const fate = fates.get(page);
  return fate && 'to' in fate ? ownerOf(pageIn(fate.to), fates) : page;
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
