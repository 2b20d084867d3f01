import type { VFileMessage } from 'vfile-message';
import { fragmentIn, isEntryPage, pageIn, entryAt } from '../../record/address-parts.ts';
import { claimOf, folderOf, pageOf, pageOfFile, type Address } from '../../record/address.ts';
import { once } from '../../record/once.ts';
import { ownersOf } from '../../record/succession.ts';
import { claimsOf, isDraft, type Corpus } from '../corpus.ts';
import type { Original } from '../entry.ts';
import { diagnose, nearest, type Finding } from '../diagnostic.ts';
import type { PermalinkEntry } from '../permalinks.ts';
import { aliasesOf, stands, successionOf } from '../outline.ts';

/** Reports listed addresses that lead nowhere; of a dead entry and all that comes from it, the page of the entry alone. */
export function* deadPermalink(corpus: Corpus): Generator<VFileMessage> {
  if (corpus.entries.length === 0) return;
  let dead = 0;
  for (const permalink of corpus.listed.values()) {
    const { address } = permalink;
    if (leads(address, corpus) || aliasesOf(corpus).has(address) || isPartOfDead(address, corpus)) continue;
    dead += 1;
    yield diagnose('dead-permalink', permalink.at, finding(permalink, corpus, dead <= mostAdvised));
  }
}

/** The most dead addresses for which heirs are looked for: where there are more, a whole folder is missing. */
const mostAdvised = 50;

/** Whether an address has a page, or leads on to one, or to a word on its withdrawal. */
function leads(address: Address, corpus: Corpus): boolean {
  if (stands(address, corpus)) return true;
  const successor = successionOf(corpus)(address);
  return successor !== undefined && (!('to' in successor) || stands(successor.to, corpus));
}

/** Whether an address comes from an entry whose page is listed and leads nowhere, which is reported once. */
function isPartOfDead(address: Address, corpus: Corpus): boolean {
  return ownersOf(address).some((page) => corpus.listed.has(page) && !leads(page, corpus));
}

function finding({ address, fate }: PermalinkEntry, corpus: Corpus, isAdvised: boolean): Finding {
  const isUnpublished = fate === undefined && corpus.published?.has(address) === false;
  const withdrawal = `${address} "Its title" withdrawn on YYYY-MM-DD: Why it was withdrawn.`;
  const isOfDraft = fate === undefined && draftsIn(corpus).has(pageIn(address));
  const mends = [
    ...(isOfDraft ? ['Take "draft: true" out of the entry; what was published is no draft.'] : []),
    ...(isUnpublished ? ['It has not been published yet, so its line can simply be deleted.'] : []),
    ...(isOfDraft || isUnpublished || !isAdvised ? [] : renaming(address, corpus)),
    ...(isUnpublished || !isEntryPage(pageIn(address))
      ? []
      : [`If it was withdrawn, put this in place of the line:\n    ${withdrawal}`]),
  ];
  return {
    reason:
      fate && 'to' in fate
        ? `The published address "${address}" moved to "${fate.to}", and that leads to nothing.`
        : `The ${isUnpublished ? 'listed' : 'published'} address "${address}" would lead to nothing.`,
    actual: address,
    note: mends.join('\n'),
  };
}

/** The pages of drafts. */
const draftsIn = once(
  ({ originals }: Corpus): ReadonlySet<Address> =>
    new Set(originals.filter(isDraft).map(({ kind, file }) => pageOfFile(kind, file.id))),
);

/** The lines that mend a rename, where an entry or a claim is new that may be what was renamed. */
function renaming(address: Address, corpus: Corpus): readonly string[] {
  const at = entryAt(pageIn(address));
  if (!at) return [];
  const fragment = fragmentIn(address);
  if (fragment !== undefined) return renamedClaim(address, corpus);
  const heir = heirOf(address, corpus)?.file;
  const renamed = heir ? `If it was renamed to "${heir.id}"` : 'If it was renamed';
  return at.kind === 'event'
    ? [`${renamed}, add to ${heir?.file ?? 'the entry'}:\n    aliases:\n      - ${at.id}`]
    : [
        `${renamed}, put this in place of the line:\n    ${address} moved to ${pageOf(at.kind, heir?.id ?? '<new id>')}`,
      ];
}

/** The entry that most looks like the one that is gone: not listed yet, with the most of its claims, or the nearest id. */
function heirOf(address: Address, corpus: Corpus): Original | undefined {
  const at = entryAt(address);
  const fresh = corpus.originals.filter(
    ({ kind, file }) => kind === at?.kind && !corpus.listed.has(pageOf(kind, file.id)),
  );
  const shared = (entry: Original): number =>
    (claimsOf(entry) ?? []).filter(({ id }) => corpus.listed.has(claimOf(address, id))).length;
  const most = fresh.toSorted((a, b) => shared(b) - shared(a))[0];
  if (most && shared(most) > 0) return most;
  const near = nearest(
    at?.id ?? '',
    fresh.map(({ file }) => file.id),
  );
  return fresh.find(({ file }) => file.id === near);
}

function renamedClaim(address: Address, corpus: Corpus): readonly string[] {
  const page = pageIn(address);
  const successor = successionOf(corpus)(page);
  const now = successor && 'to' in successor ? successor.to : page;
  const at = entryAt(now);
  const entry = at && corpus.original(at.kind, at.id);
  const fresh = entry ? (claimsOf(entry) ?? []).filter(({ id }) => !corpus.listed.has(claimOf(now, id))) : [];
  const near =
    nearest(
      fragmentIn(address) ?? '',
      fresh.map(({ id }) => id),
    ) ?? fresh[0]?.id;
  const file = entry?.file.file ?? `${folderOf(entryAt(page)?.kind ?? 'event')}/`;
  return [
    `Give the claim in ${file} its id back: "id: ${fragmentIn(address)}".`,
    ...(near === undefined
      ? []
      : [`Or put this in place of the line:\n    ${address} moved to ${claimOf(now, near)}`]),
  ];
}
