/** What is known of the addresses of a folder's site, though some entries have faults. */
import { fragmentIn, pageIn, entryAt } from '../record/address-parts.ts';
import { storyPage, type Address } from '../record/address.ts';
import { storyId } from '../record/kind.ts';
import { keptWhileAlike, keptWhileSame, once } from '../record/once.ts';
import { withoutDrafts, type EventOutline, type Outline } from '../record/outline.ts';
import { siteAddresses } from '../record/site-addresses.ts';
import { aliasesIn, fatesIn, successionBy, type Succession } from '../record/succession.ts';
import { claimsOf, type Corpus } from './corpus.ts';
import type { Entry, EntryOf } from './entry.ts';

/**
 * The entries of a folder as far as they could be read, and its list of published addresses: the same outline where from one
 * look at the folder to the next nothing has changed from which addresses come.
 */
export const outlineOf = once((corpus: Corpus): Outline => kept(outlined(corpus)));

let last: Outline | undefined;

/** The outline of before, as long as all of its parts are those of before. */
function kept(outline: Outline): Outline {
  const before = last && Object.values(last);
  if (!last || !Object.values(outline).every((part, i) => part === before?.[i])) last = outline;
  return last;
}

function outlined(corpus: Corpus): Outline {
  const story = storyOf(corpus);
  return {
    events: eventsIn(corpus.group('event')),
    sites: sitesIn(corpus.group('site')),
    monuments: monumentsIn(corpus.group('monument')),
    actors: actorsIn(corpus.group('actor')),
    sources: sourcesIn(corpus.group('source')),
    story: story && keptStory(story),
    permalinks: withoutPlaces(corpus.permalinks),
  };
}

/** The outlines of entries of a kind: the very same list, as long as each says the same. */
function listed<Of>(outlineOfEntry: (entry: Entry) => Of | undefined) {
  const known = new Map<string, { readonly text: string; readonly outline: Of | undefined }>();
  const ofEntry = once((entry: Entry): { readonly outline: Of | undefined } => {
    const outline = outlineOfEntry(entry);
    const text = JSON.stringify(outline) ?? '';
    // A file may hold several sources beside its event.
    const key = `${entry.file.path} ${entry.file.id}`;
    const before = known.get(key);
    if (before?.text === text) return before;
    const now = { text, outline };
    known.set(key, now);
    return now;
  });
  const keptList = keptWhileAlike<Of>();
  return once((entries: readonly Entry[]): readonly Of[] =>
    keptList(entries.flatMap((entry) => ofEntry(entry).outline ?? [])),
  );
}

const idOf = ({ file: { id } }: Entry): { readonly id: string } => ({ id });
const eventsIn = listed((entry) => (entry.kind === 'event' ? eventOutline(entry) : idOf(entry)));
const sitesIn = listed((entry) =>
  entry.kind === 'site' ? { ...entry.partial, id: entry.file.id } : idOf(entry),
);
const monumentsIn = listed((entry) =>
  entry.kind === 'monument' ? { ...entry.partial, id: entry.file.id } : idOf(entry),
);
const sourcesIn = listed((entry) =>
  entry.kind === 'source' ? { id: entry.file.id, issued: entry.partial.issued } : idOf(entry),
);
const actorsIn = listed((entry) =>
  entry.kind === 'actor' ? { id: entry.file.id, aliases: entry.partial.aliases } : idOf(entry),
);
const keptStory = keptWhileSame<NonNullable<Outline['story']>>();
const withoutPlaces = once((permalinks: Corpus['permalinks']) =>
  permalinks.map(({ address, fate }) => (fate ? { address, fate } : { address })),
);

/** An event without its words, from which no address comes. */
function eventOutline({ file: { id }, partial }: EntryOf<'event'>): EventOutline {
  const { title: _, summary: __, corrections: ___, ...rest } = partial;
  return { ...rest, id };
}

/** The story as far as it could be read; one that could not be read is taken to be no draft. */
function storyOf({ find }: Corpus): Outline['story'] {
  const entry = find('story', storyId);
  return entry && (entry.kind === 'story' ? entry.partial : {});
}

/** The same as if nothing were a draft. */
export function withDrafts(corpus: Corpus): Outline {
  return asIfPublished(outlineOf(corpus));
}

const asIfPublished = once((outline: Outline): Outline => {
  const { events, story } = outline;
  return {
    ...outline,
    events: events.map((event) => ({ ...event, draft: false })),
    story: story && { ...story, draft: false },
  };
});

/** Whether something of its own stands at an address; on a page whose claims are not known, any claim. */
export function stands(address: Address, corpus: Corpus): boolean {
  const addresses = siteAddresses(outlineOf(corpus));
  const found = addresses.get(address);
  if (found) return found.form !== 'former';
  const page = pageIn(address);
  return fragmentIn(address) !== undefined && addresses.get(page)?.form === 'entry' && isOpen(page, corpus);
}

/** The entry or the story whose page stands at an address, if the folder has it. */
export function entryOn(page: Address, { find }: Corpus): Entry | undefined {
  const at = page === storyPage ? { kind: 'story' as const, id: storyId } : entryAt(page);
  return at && find(at.kind, at.id);
}

/** Whether it is not known which claims the page of an entry has. */
function isOpen(page: Address, corpus: Corpus): boolean {
  const entry = entryOn(page, corpus);
  if (!entry || entry.kind === 'translation') return false;
  return entry.kind === 'unread' || claimsOf(entry) === undefined;
}

/** Where the former addresses of a folder lead. */
export function successionOf(corpus: Corpus): Succession {
  return successionIn(outlineOf(corpus));
}

const successionIn = once((outline: Outline): Succession => successionBy(fatesIn(withoutDrafts(outline))));

/** The addresses by the former ids of events that are no drafts. */
export const aliasesOf = once((corpus: Corpus): ReadonlyMap<Address, Address> =>
  aliasesIn(published(corpus)),
);

const published = (corpus: Corpus): Outline => withoutDrafts(outlineOf(corpus));
