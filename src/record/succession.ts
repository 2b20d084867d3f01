/** Where former addresses lead: by the former ids of events, and by the list of published addresses. */
import { fragmentIn, isEntryPage, pageIn, entryAt, partAt } from './address-parts.ts';
import { embedFolder, eventFiles, filterPage, pageOf, partPage, twinForms, type Address } from './address.ts';
import { isWordFacet } from './facet.ts';
import { folders, type Kind } from './kind.ts';
import { once } from './once.ts';
import type { Outline } from './outline.ts';
import type { Fate, Withdrawn } from './permalink.ts';
import { choicesAt } from './selection.ts';

/** The fates of addresses: those of the list, and the moves by former ids. */
export type Fates = ReadonlyMap<Address, Fate>;

/** The addresses by the former ids of events, each with the event's address today. */
export function aliasesIn({ events }: Pick<Outline, 'events'>): ReadonlyMap<Address, Address> {
  return new Map(
    events.flatMap(({ id, aliases = [] }) =>
      aliases.map((alias) => [pageOf('event', alias), pageOf('event', id)] as const),
    ),
  );
}

/** What the former ids of events and the list say of addresses; where both do, the list is heard. */
export function fatesIn({ events, permalinks }: Pick<Outline, 'events' | 'permalinks'>): Fates {
  return new Map<Address, Fate>([
    ...[...aliasesIn({ events })].map(([address, to]) => [address, { to }] as const),
    ...permalinks.flatMap(({ address, fate }) => (fate ? [[address, fate] as const] : [])),
  ]);
}

/**
 * The pages of entries, and those that are named after them, at which nothing of their own stands any more, each with what became
 * of it in the end.
 */
export const formerPagesIn = once((outline: Pick<Outline, 'events' | 'permalinks'>): Fates => {
  const fates = fatesIn(outline);
  const succession = successionBy(fates);
  const listed = outline.permalinks.filter(({ address }) => isAfterEntries(address));
  return new Map(
    [...fates.keys(), ...listed.map(({ address }) => address)].flatMap((address) => {
      const fate = isEntryPage(address) || isAfterEntries(address) ? succession(address) : undefined;
      return fate ? [[address, fate] as const] : [];
    }),
  );
});

/** What took the place of a former id: an entry of its kind, another page, or a word on its withdrawal. */
export type Heir = { readonly id: string } | Fate;

/** The former ids of a kind, each with what took its place. */
export function formerIdsIn(
  kind: Kind,
  outline: Pick<Outline, 'events' | 'permalinks'>,
): ReadonlyMap<string, Heir> {
  const found = new Map<string, Heir>();
  for (const [address, fate] of formerPagesIn(outline)) {
    const old = entryAt(address);
    const now = 'to' in fate ? entryAt(pageIn(fate.to)) : undefined;
    if (old?.kind === kind) found.set(old.id, now?.kind === kind ? { id: now.id } : fate);
  }
  return found;
}

/** Every id of each kind, former ones included, with what stands for it. */
export const idsIn = once((outline: Outline): Readonly<Record<Kind, ReadonlyMap<string, Heir>>> => {
  const idsOf = (kind: Kind) =>
    new Map<string, Heir>([
      ...outline[folders[kind]].map(({ id }) => [id, { id }] as const),
      ...formerIdsIn(kind, outline),
    ]);
  return {
    event: idsOf('event'),
    site: idsOf('site'),
    monument: idsOf('monument'),
    actor: idsOf('actor'),
    source: idsOf('source'),
  };
});

/** Finds what became of an address in the end. */
export type Succession = (address: Address) => Fate | undefined;

/**
 * What became of an address in the end, over all its moves; nothing where it has no fate, or where its moves lead in a
 * circle. A claim without a fate of its own goes where its page goes, under the same fragment. Each address is followed
 * once, however many lead over it.
 *
 * @example
 * // where /events/x/ moved to /events/y/, and /events/y/#age to /events/y/#how-old
 * successionBy(fates)('/events/x/#age') //=> { to: '/events/y/#how-old' }
 * successionBy(fates)('/events/y/') //=> undefined
 */
export function successionBy(fates: Fates): Succession {
  /** Where each address ends: at a page, its own where it has no fate; in a withdrawal; nowhere, where it goes in a circle. */
  const ends = new Map<Address, Address | Withdrawn | undefined>();
  return (address) => {
    const passed: Address[] = [];
    let at = address;
    while (!ends.has(at)) {
      // Whoever comes by here again has gone in a circle.
      ends.set(at, undefined);
      passed.push(at);
      const fate = nextFate(at, fates);
      if (fate && 'to' in fate) at = fate.to;
      else ends.set(at, fate ?? at);
    }
    const end = ends.get(at);
    for (const each of passed) ends.set(each, end);
    return typeof end !== 'string' ? end : end === address ? undefined : { to: end };
  };
}

/**
 * The pages of the entries without which an address would not be there: that of a claim, a file, a card, a selection.
 * `ownersOf('/sites/x/feed.xml') //=> ['/sites/x/']`, `ownersOf('/events/x/') //=> []`.
 */
export function ownersOf(address: Address): Address[] {
  const named = ofSite(address);
  if (named) return [pageOf('site', named.site)];
  const { choices } = selectionAt(address);
  if (choices) return choices.flatMap(({ facet, id }) => (isWordFacet(facet) ? [] : [pageOf(facet, id)]));
  const card = address.startsWith(embedFolder) ? address.slice(embedFolder.length - 1) : undefined;
  const page =
    card?.replace(/\/(?:chart|oembed\.json)(?:\/.*)?$/, '/') ?? pageIn(address).replace(fileEnding, '/');
  return page !== address && entryAt(page) ? [page] : [];
}

const fileEnding = new RegExp(
  `\\.(?:${[...new Set(Object.values(twinForms).flat())].join('|')})$|/(?:${Object.values(eventFiles).join('|')})$`,
);

function nextFate(address: Address, fates: Fates): Fate | undefined {
  const own = fates.get(address);
  if (own) return own;
  const fragment = fragmentIn(address);
  if (fragment === undefined) return nextOfSite(address, fates) ?? nextOfSelection(address, fates);
  const page = fates.get(pageIn(address));
  return page && 'to' in page ? { to: `${pageIn(page.to)}#${fragment}` } : page;
}

/** Whether a page is named after entries that may move: a selection of events or a part of one, what there is of a site beside its page. */
function isAfterEntries(address: Address): boolean {
  return ofSite(address) !== undefined || selectionAt(address).choices !== undefined;
}

/** The site after which a page is named, and how the page is named after another. */
function ofSite(
  address: Address,
): { readonly site: string; readonly under: (site: string) => Address } | undefined {
  const [, folder, site, rest] =
    /^(\/disagreements\/)([^/#]+)(\/)$/.exec(address) ??
    /^(\/book\/)([^/#]+)(\/(?:-?\d{4}\/(?:\d+\/)?)?)$/.exec(address) ??
    /^(\/coverage\/)([^/#]+)(\/)$/.exec(address) ??
    coveragePart(address) ??
    [];
  return site === undefined ? undefined : { site, under: (other) => `${folder}${other}${rest}` };
}

/** The pieces of the address of a part of what is reported of a site. */
function coveragePart(address: Address): readonly string[] | undefined {
  const { list = '' } = partAt(address) ?? {};
  const [, folder = '', site = ''] = /^(\/coverage\/)([^/#]+)\/$/.exec(list) ?? [];
  return site === '' ? undefined : [address, folder, site, address.slice(list.length - 1)];
}

/** The selection at an address, or the one that is divided there, with its part. */
function selectionAt(address: Address) {
  const { list, part } = partAt(address) ?? {};
  const divided = list === undefined ? undefined : choicesAt(list);
  return divided ? { choices: divided, part } : { choices: choicesAt(address), part: undefined };
}

/** What is named after a site goes where the site goes. */
function nextOfSite(address: Address, fates: Fates): Fate | undefined {
  const named = ofSite(address);
  const fate = named && fates.get(pageOf('site', named.site));
  const now = fate && 'to' in fate ? entryAt(pageIn(fate.to)) : undefined;
  return named && now?.kind === 'site' ? { to: named.under(now.id) } : fate;
}

/** A selection goes where the first entry goes by which it chooses: to the selection by that entry’s new id. */
function nextOfSelection(address: Address, fates: Fates): Fate | undefined {
  const { choices = [], part } = selectionAt(address);
  for (const { facet, id } of choices) {
    const fate = isWordFacet(facet) ? undefined : fates.get(pageOf(facet, id));
    if (!fate) continue;
    const now = 'to' in fate ? entryAt(pageIn(fate.to)) : undefined;
    if (now?.kind !== facet) return fate;
    const to = filterPage(choices.map((each) => (each.facet === facet ? { facet, id: now.id } : each)));
    return { to: part ? partPage(to, part) : to };
  }
  return undefined;
}
