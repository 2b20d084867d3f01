/** An address that was published leads somewhere for ever; what is published is on the list. */
import type { VFileMessage } from 'vfile-message';
import { claimOf, folderOf, pageOf, recordAt, type Address } from '../../record/address.ts';
import { addressesOf, fragmentIn, pageIn } from '../../record/permalink.ts';
import type { Corpus, Original } from '../corpus.ts';
import { diagnose, nearest, type Finding } from '../diagnostic.ts';
import type { PermalinkEntry } from '../permalinks.ts';
import { fixedPages } from './pages.ts';
import { formerPages, stands, successionOf } from './succession.ts';

/** Reports listed addresses that lead nowhere, that are told two things of, and new ones that are not listed. */
export function* checkPermalinks(corpus: Corpus): Generator<VFileMessage> {
  if (corpus.entries.length === 0) return;
  const listed = new Map<Address, PermalinkEntry>();
  for (const permalink of corpus.permalinks) {
    const first = listed.get(permalink.address);
    if (first) yield repeated(permalink, first);
    else listed.set(permalink.address, permalink);
  }
  const isThere = presenceIn(corpus);
  const leads = leadsOf(corpus, isThere);
  const former = formerPages(corpus);
  for (const permalink of listed.values()) {
    const { address } = permalink;
    if (permalink.fate && (isThere(address) || former.has(address))) yield contradictory(permalink);
    else if (!leads(address) && !isPartOfDead(address, listed, leads))
      yield diagnose('dead-permalink', permalink.at, deadFinding(permalink, corpus, listed));
  }
  yield* unlisted(corpus, listed);
}

/** Whether something stands at an address. */
type Presence = (address: Address) => boolean;

function presenceIn(corpus: Corpus): Presence {
  const pages = fixedPages(corpus);
  return (address) => pages.has(address) || stands(address, corpus);
}

/** Whether an address has a page, or leads on to one, or to a word on its withdrawal. */
function leadsOf(corpus: Corpus, isThere: Presence): Presence {
  const succession = successionOf(corpus);
  return (address) => {
    if (isThere(address)) return true;
    const successor = succession(address);
    return successor !== undefined && (!('to' in successor) || isThere(successor.to));
  };
}

/** Whether an address is that of a claim on a listed page that leads nowhere, which is reported once. */
function isPartOfDead(
  address: Address,
  listed: ReadonlyMap<Address, PermalinkEntry>,
  leads: Presence,
): boolean {
  const page = pageIn(address);
  return fragmentIn(address) !== undefined && listed.has(page) && !leads(page);
}

function repeated({ address, at }: PermalinkEntry, first: PermalinkEntry): VFileMessage {
  return diagnose('repeated-permalink', at, {
    reason: `The address "${address}" is listed already.`,
    actual: address,
    note: 'Delete one of the two lines.',
    other: { ...first.at, reason: 'The other line is here.' },
  });
}

function contradictory({ address, at }: PermalinkEntry): VFileMessage {
  return diagnose('contradictory-permalink', at, {
    reason: `The list says that "${address}" moved or was withdrawn, and yet an entry answers there.`,
    actual: address,
    expected: [address],
    note: 'Put the address alone on the line; or take out the entry, the claim or the alias that answers there.',
  });
}

function deadFinding(
  { address, fate }: PermalinkEntry,
  corpus: Corpus,
  listed: ReadonlyMap<Address, PermalinkEntry>,
): Finding {
  const withdrawal = `${address} withdrawn on YYYY-MM-DD: Why it was withdrawn.`;
  const isDraft = fate === undefined && corpus.events.some((event) => isDraftAt(event, address));
  const mends = [
    ...(isDraft ? ['Take "draft: true" out of the entry; what was published is no draft.'] : []),
    ...(isDraft ? [] : renaming(address, corpus, listed)),
    `If it was withdrawn, put this in place of the line:\n    ${withdrawal}`,
  ];
  return {
    reason:
      fate && 'to' in fate
        ? `The published address "${address}" moved to "${fate.to}", and that leads to nothing.`
        : `The published address "${address}" would lead to nothing.`,
    actual: address,
    note: mends.join('\n'),
  };
}

function isDraftAt({ file, partial }: Corpus['events'][number], address: Address): boolean {
  return partial.draft === true && pageIn(address) === pageOf('event', file.id);
}

/** The lines that mend a rename, where an entry or a claim is new that may be what was renamed. */
function renaming(
  address: Address,
  corpus: Corpus,
  listed: ReadonlyMap<Address, PermalinkEntry>,
): readonly string[] {
  const at = recordAt(pageIn(address));
  if (!at) return [];
  const fragment = fragmentIn(address);
  if (fragment !== undefined) return renamedClaim(address, corpus, listed);
  const heir = heirOf(address, corpus, listed)?.file;
  const renamed = heir ? `If it was renamed to "${heir.id}"` : 'If it was renamed';
  return at.kind === 'event'
    ? [`${renamed}, add to ${heir?.file ?? 'the entry'}:\n    aliases:\n      - ${at.id}`]
    : [
        `${renamed}, put this in place of the line:\n    ${address} moved to ${pageOf(at.kind, heir?.id ?? '<new id>')}`,
      ];
}

/** The entry that most looks like the one that is gone: not listed yet, with the most of its claims, or the nearest id. */
function heirOf(
  address: Address,
  corpus: Corpus,
  listed: ReadonlyMap<Address, PermalinkEntry>,
): Original | undefined {
  const at = recordAt(address);
  const fresh = corpus.originals.filter(
    ({ kind, file }) => kind === at?.kind && !listed.has(pageOf(kind, file.id)),
  );
  const shared = (entry: Original): number =>
    claimsOf(entry).filter(({ id }) => listed.has(claimOf(address, id))).length;
  const most = fresh.toSorted((a, b) => shared(b) - shared(a))[0];
  if (most && shared(most) > 0) return most;
  const near = nearest(
    at?.id ?? '',
    fresh.map(({ file }) => file.id),
  );
  return fresh.find(({ file }) => file.id === near);
}

function renamedClaim(
  address: Address,
  corpus: Corpus,
  listed: ReadonlyMap<Address, PermalinkEntry>,
): readonly string[] {
  const page = pageIn(address);
  const successor = successionOf(corpus)(page);
  const now = successor && 'to' in successor ? successor.to : page;
  const at = recordAt(now);
  const entry = at && corpus.originals.find(({ kind, file }) => kind === at.kind && file.id === at.id);
  const fresh = entry ? claimsOf(entry).filter(({ id }) => !listed.has(claimOf(now, id))) : [];
  const near =
    nearest(
      fragmentIn(address) ?? '',
      fresh.map(({ id }) => id),
    ) ?? fresh[0]?.id;
  const file = entry?.file.file ?? `${folderOf(recordAt(page)?.kind ?? 'event')}/`;
  return [
    `Give the claim in ${file} its id back: "id: ${fragmentIn(address)}".`,
    ...(near === undefined
      ? []
      : [`Or put this in place of the line:\n    ${address} moved to ${claimOf(now, near)}`]),
  ];
}

function claimsOf(entry: Original): readonly { readonly id: string }[] {
  if (entry.kind === 'actor' || entry.kind === 'source') return [];
  return entry.partial.claims ?? [];
}

/** One warning for all new addresses; a folder without a list has not been published yet. */
function* unlisted(corpus: Corpus, listed: ReadonlyMap<Address, PermalinkEntry>): Generator<VFileMessage> {
  const last = corpus.permalinks.at(-1);
  if (!last) return;
  const fresh = corpus.originals
    .filter((entry) => entry.kind !== 'event' || entry.partial.draft !== true)
    .flatMap((entry) => addressesOf(entry.kind, entry.file.id, claimsOf(entry)))
    .filter((address) => !listed.has(address));
  const [first] = fresh;
  if (first === undefined) return;
  yield diagnose('unlisted-permalink', last.at, {
    reason:
      fresh.length === 1
        ? `The address "${first}" is not on the list.`
        : `${fresh.length} addresses are not on the list; the first is "${first}".`,
    actual: first,
    note: 'Before the site is published, run "npm run permalinks", which adds what is missing.',
  });
}
