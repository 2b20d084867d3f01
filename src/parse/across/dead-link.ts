import type { VFileMessage } from 'vfile-message';
import { fragmentIn, pageIn, entryAt } from '../../record/address-parts.ts';
import {
  accountFragment,
  embedFolder,
  pageOf,
  searchPage,
  timeline,
  type Address,
} from '../../record/address.ts';
import { fragmentsOf } from '../../record/fragments.ts';
import { noteFragment } from '../../record/prose/prose.ts';
import type { Claim } from '../../record/schema/claim.ts';
import { siteAddresses } from '../../record/site-addresses.ts';
import { idsOf } from '../body/ids.ts';
import type { Pointer } from '../body/pointer.ts';
import { claimsOf, isDraft, type Corpus, type ReadEntry } from '../corpus.ts';
import { diagnose, nearest } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import { entryOn, outlineOf, stands, successionOf, withDrafts } from '../outline.ts';

/** Reports links in texts that lead to nothing on this site. */
export function* deadLink(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.entries) {
    if (entry.kind === 'unread') continue;
    for (const link of entry.links)
      if (!leadsSomewhere(decoded(link.target), entry, corpus)) yield dead(entry, link, corpus);
  }
}

/** An address with the letters of its fragment in place of their codes, as browsers copy them. */
function decoded(target: string): string {
  const fragment = fragmentIn(target);
  try {
    return fragment === undefined ? target : `${pageIn(target)}#${decodeURIComponent(fragment)}`;
  } catch {
    return target;
  }
}

function leadsSomewhere(target: string, from: ReadEntry, corpus: Corpus): boolean {
  const page = pageIn(target);
  const fragment = fragmentIn(target);
  if (page === '') return fragment !== undefined && hasFragment(original(from, corpus), fragment, from);
  if (successionOf(corpus)(target) || stands(target, corpus)) return true;
  // A draft may lead to other drafts: the preview has them all.
  const outline = isDraft(original(from, corpus)) ? withDrafts(corpus) : outlineOf(corpus);
  const found = siteAddresses(outline).get(page.startsWith(`${searchPage}?`) ? searchPage : page);
  if (!found) return isOpen(page, corpus);
  if (fragment === undefined) return true;
  return fragmentsOf(found).has(fragment) || hasFragment(entryOn(page, corpus), fragment);
}

/** The entry whose page a text stands on: for a translation its original, which has the claims. */
function original(entry: ReadEntry, corpus: Corpus): Entry | undefined {
  return entry.kind === 'translation' ? corpus.find(entry.file.kind, entry.file.id) : entry;
}

/** Whether a page has a fragment by the text and the claims of its entry, or by a translation that stands on it. */
function hasFragment(page: Entry | undefined, fragment: string, translation?: ReadEntry): boolean {
  if (!page) return false;
  if (page.kind === 'unread' || page.cited.some(({ target }) => noteFragment(target) === fragment))
    return true;
  const claims = claimsOf(page);
  if (claims === undefined || claims.some((claim) => fragmentsOfClaim(claim).includes(fragment))) return true;
  return [page, ...(translation ? [translation] : [])].some(({ prose }) => idsOf(prose).includes(fragment));
}

/** The fragment of a claim and those of its accounts. */
function fragmentsOfClaim({ id, accounts }: Claim): string[] {
  return [id, ...accounts.keys().map((i) => accountFragment(id, i + 1))];
}

/** Whether a page may be there once the faults of events are mended, whose dates and places make it. */
function isOpen(page: Address, { entries }: Corpus): boolean {
  return (
    (page.startsWith(timeline) || page.startsWith(embedFolder)) &&
    entries.some((entry) => entry.file.kind === 'event' && (entry.kind === 'unread' || !('whole' in entry)))
  );
}

function dead(entry: ReadEntry, { target, span }: Pointer, corpus: Corpus): VFileMessage {
  const near = nearestAddress(decoded(target), entry, corpus);
  return diagnose(
    'dead-link',
    { file: entry.file.file, span },
    {
      reason: `The link to "${target}" leads to nothing on this site.`,
      actual: target,
      expected: near === undefined ? undefined : [near],
      note: 'Addresses inside the site look like /events/<id>/ or /events/<id>/#<claim>; drafts have none.',
    },
  );
}

function nearestAddress(target: string, from: ReadEntry, corpus: Corpus): string | undefined {
  const path = pageIn(target);
  const fragment = fragmentIn(target);
  const page = path === '' ? original(from, corpus) : entryOn(path, corpus);
  if (page && page.kind !== 'unread' && fragment !== undefined) {
    const claims = (claimsOf(page) ?? []).map(({ id }) => id);
    const ids = idsOf(page.prose);
    const near = nearest(fragment, [...ids, ...claims]) ?? ids.find((id) => id === `text_${fragment}`);
    return near === undefined ? undefined : `${path}#${near}`;
  }
  const meant = entryAt(path.endsWith('/') ? path : `${path}/`);
  const near = meant && nearest(meant.id, corpus.ids(meant.kind));
  if (!meant || near === undefined) return undefined;
  const found = pageOf(meant.kind, near);
  return found === path ? undefined : found;
}
