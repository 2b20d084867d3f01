import type { VFileMessage } from 'vfile-message';
import * as address from '../../record/address.ts';
import { noteFragment } from '../../record/prose/prose.ts';
import type { Pointer } from '../body/pointer.ts';
import { claimsOf, type Corpus, type ReadEntry } from '../corpus.ts';
import { diagnose, nearest } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import { fixedPages } from '../pages.ts';
import { successionOf } from '../succession.ts';

/** Reports links in texts that lead to nothing on this site. */
export function* deadLink(corpus: Corpus): Generator<VFileMessage> {
  const pages = fixedPages(corpus);
  const succession = successionOf(corpus);
  for (const entry of corpus.entries) {
    if (entry.kind === 'unread') continue;
    for (const link of entry.links)
      if (!leadsSomewhere(link.target, entry, corpus, pages) && !succession(link.target))
        yield dead(entry, link, corpus);
  }
}

function leadsSomewhere(
  target: string,
  from: ReadEntry,
  corpus: Corpus,
  pages: ReadonlySet<string>,
): boolean {
  const [path = '', fragment] = target.split('#');
  const page = path === '' ? original(from, corpus) : recordPage(path, corpus);
  if (page === undefined) return fragment === undefined && pages.has(path);
  if (page.kind === 'event' && page.partial.draft === true) return false;
  return (
    fragment === undefined ||
    page.kind === 'unread' ||
    hasFragment(page, fragment) ||
    (path === '' && from.ids.includes(fragment))
  );
}

/** The entry whose page a text stands on: for a translation its original, which has the claims. */
function original(entry: ReadEntry, corpus: Corpus): Entry | undefined {
  return entry.kind === 'translation' ? corpus.find(entry.file.kind, entry.file.id) : entry;
}

function recordPage(path: string, corpus: Corpus): Entry | undefined {
  const record = address.recordAt(path);
  return record && corpus.find(record.kind, record.id);
}

function hasFragment(page: ReadEntry, fragment: string): boolean {
  if (page.ids.includes(fragment) || page.cited.some(({ target }) => noteFragment(target) === fragment))
    return true;
  const claims = claimsOf(page);
  return claims === undefined || claims.some(({ id }) => id === fragment);
}

function dead(entry: ReadEntry, { target, span }: Pointer, corpus: Corpus): VFileMessage {
  const near = nearestAddress(target, entry, corpus);
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
  const [path = '', fragment] = target.split('#');
  const page = path === '' ? original(from, corpus) : recordPage(path, corpus);
  if (page && page.kind !== 'unread' && fragment !== undefined) {
    const near =
      nearest(fragment, [...page.ids, ...(claimsOf(page) ?? []).map(({ id }) => id)]) ??
      page.ids.find((id) => id === `text_${fragment}`);
    return near === undefined ? undefined : `${path}#${near}`;
  }
  const record = address.recordAt(path.endsWith('/') ? path : `${path}/`);
  const near = record && nearest(record.id, corpus.ids(record.kind));
  if (!record || near === undefined) return undefined;
  const found = address.pageOf(record.kind, near);
  return found === path ? undefined : found;
}
