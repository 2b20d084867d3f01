/** All entries of a content folder, so that rules can look from one to another. */
import type { VFileMessage } from 'vfile-message';
import type { Address } from '../record/address.ts';
import { fileKinds, type FileKind } from '../record/kind.ts';
import { keptWhileAlike, once } from '../record/once.ts';
import type { Permalink } from '../record/permalink.ts';
import { replacedSince } from '../record/replaced.ts';
import type { Claim } from '../record/schema/claim.ts';
import type { Image } from '../record/schema/image.ts';
import { diagnose, type Finding, type Location } from './diagnostic.ts';
import type { Entry, EntryOf, Original } from './entry.ts';
import type { PictureFile } from './files.ts';
import type { Path } from './front-matter/places.ts';
import type { PermalinkEntry } from './permalinks.ts';
import type { RuleId } from './rules.ts';

/** An entry that could be read, an original or a translation. */
export type ReadEntry = Exclude<Entry, { kind: 'unread' }>;

/** All entries, in the order of their files, and the ways to find one. */
export interface Corpus {
  readonly entries: readonly Entry[];
  readonly originals: readonly Original[];
  readonly events: readonly EntryOf<'event'>[];
  /** The ids of a kind, those of entries that could not be read included; the very same set where no id has come or gone. */
  readonly ids: (kind: FileKind) => ReadonlySet<string>;
  /** The entries of a kind, translations not among them: the very same list as of the corpus before, where none has changed. */
  readonly group: (kind: FileKind) => readonly Entry[];
  readonly find: (kind: FileKind, id: string) => Entry | undefined;
  /** The same, of those that could be read. */
  readonly original: <K extends FileKind>(kind: K, id: string | undefined) => Original<K> | undefined;
  /** The pictures that lie beside entries, by the paths by which entries name them. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** The list of published addresses, in the order of its lines. */
  readonly permalinks: readonly PermalinkEntry[];
  /** The lines of that list by their addresses; of two with one address the first. */
  readonly listed: ReadonlyMap<Address, PermalinkEntry>;
  /** The list as it was last published, by addresses; nothing where that is not known. */
  readonly published: ReadonlyMap<Address, Permalink> | undefined;
  /** The path of the list as messages name it, whether it is there or not. */
  readonly list: string;
}

/** A rule across entries: yields what it finds. */
export type CorpusRule = (corpus: Corpus) => Iterable<VFileMessage>;

/** Tells whether an entry is an original of a kind that could be read. */
export function isOf<K extends FileKind>(kind: K) {
  return (entry: Entry | undefined): entry is Entry & Original<K> => entry?.kind === kind;
}

/** A rule that looks at nothing but one entry at a time: what it finds is kept as long as the entry is the same. */
export function ofEach(rule: (entry: ReadEntry) => Iterable<VFileMessage>): CorpusRule {
  return ofEachBeside(() => [], rule);
}

/**
 * A rule that looks at one entry at a time, and beside it at some sets and groups of the corpus alone: what it finds is kept
 * as long as the entry and these are the same.
 */
export function ofEachBeside(
  others: (corpus: Corpus) => readonly WeakKey[],
  rule: (entry: ReadEntry, corpus: Corpus) => Iterable<VFileMessage>,
): CorpusRule {
  let last: Look | undefined;
  return (corpus) => {
    const beside = others(corpus);
    const entries = readIn(corpus);
    const known = last?.beside.every((each, k) => each === beside[k]) ? last : noLook;
    const beforeAndNow = compared(known.entries, entries);
    const messagesOf = foundBefore(known, beforeAndNow);
    for (const [i, entry] of beforeAndNow.fresh) messagesOf[i] = orNone([...rule(entry, corpus)]);
    last = { beside, entries, messagesOf };
    const all: VFileMessage[] = [];
    for (const messages of messagesOf) if (messages.length > 0) all.push(...messages);
    return all;
  };
}

/** A rule that looks at the entries of some kinds alone, translations not among them: what it finds is kept as long as all of these are the same. */
export function ofKinds(kinds: readonly FileKind[], rule: CorpusRule): CorpusRule {
  let last: { readonly groups: readonly unknown[]; readonly messages: readonly VFileMessage[] } | undefined;
  return (corpus) => {
    const groups = kinds.map(corpus.group);
    if (!last?.groups.every((group, i) => group === groups[i]))
      last = { groups, messages: [...rule(corpus)] };
    return last.messages;
  };
}

/** What a rule has found in each of some entries, and what it looked at beside them. */
interface Look {
  readonly beside: readonly WeakKey[];
  readonly entries: readonly ReadEntry[];
  readonly messagesOf: readonly (readonly VFileMessage[])[];
}

const noLook: Look = { beside: [], entries: [], messagesOf: [] };

/** Some entries beside others of an earlier look. */
interface Compared {
  /** Where each stood among the others, -1 where it did not; nothing where all but those that are new stand where they did. */
  readonly places?: readonly number[];
  /** Those that are new, each with its place. */
  readonly fresh: readonly (readonly [place: number, entry: ReadEntry])[];
}

/** Compares the entries of two looks; mostly some were replaced where they stand. */
const compared = once((before: readonly ReadEntry[], now: readonly ReadEntry[]): Compared => {
  const replaced = replacedSince(before, now);
  if (replaced) return { fresh: replaced.map(({ place, now: entry }) => [place, entry]) };
  const known = new Map(before.map((entry, i) => [entry, i]));
  const places = now.map((entry) => known.get(entry) ?? -1);
  return { places, fresh: [...now.entries()].filter(([i]) => places[i] === -1) };
});

/** What was found in some entries at an earlier look; nothing for those that are new. */
function foundBefore({ messagesOf }: Look, { places }: Compared): (readonly VFileMessage[])[] {
  return places ? places.map((place) => messagesOf[place] ?? none) : [...messagesOf];
}

const none: readonly VFileMessage[] = [];

function orNone(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  return messages.length === 0 ? none : messages;
}

/** The entries of a corpus that could be read. */
const readIn = once(({ entries }: Corpus): readonly ReadEntry[] =>
  entries.filter((entry) => entry.kind !== 'unread'),
);

/** Whether an entry is an event or the story and not published yet. A draft may lead to other drafts: the preview has them all. */
export function isDraft(entry: Entry | undefined): boolean {
  return (entry?.kind === 'event' || entry?.kind === 'story') && entry.partial.draft === true;
}

/** The entries of one kind, translations not among them, with the ways to find one. */
interface Group {
  readonly ids: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  /** The first with an id. */
  readonly find: (id: string) => Entry | undefined;
}

/** What gathers the entries of a kind, from one corpus to the next: all of it is the very same as long as they are, and the ids as long as these are. */
function keptGroup(): (entries: readonly Entry[]) => Group {
  const keptEntries = keptWhileAlike<Entry>();
  const keptIds = keptWhileAlike<string>();
  return (entries) => groupOf(keptEntries(entries), keptIds);
}

const groupOf = once(
  (all: readonly Entry[], keptIds: (ids: readonly string[]) => readonly string[]): Group => {
    const firsts = new Map<string, Entry>();
    for (const entry of all) if (!firsts.has(entry.file.id)) firsts.set(entry.file.id, entry);
    return {
      ids: setOf(keptIds([...firsts.keys()])),
      entries: all,
      find: (id) => firsts.get(id),
    };
  },
);

const keptGroups = new Map(fileKinds.map((kind) => [kind, keptGroup()]));
const setOf = once((ids: readonly string[]): ReadonlySet<string> => new Set(ids));

/** Gathers entries. Of two with one id the first, by file, is found. */
export function corpusOf(
  entries: readonly Entry[],
  permalinks: readonly PermalinkEntry[],
  list: string,
  published?: readonly Permalink[],
  pictures = noPictures,
): Corpus {
  const byKind = new Map<FileKind, Entry[]>(fileKinds.map((kind) => [kind, []]));
  const originals: Original[] = [];
  for (const entry of entries) {
    if (entry.file.lang === undefined) byKind.get(entry.file.kind)?.push(entry);
    if (entry.kind !== 'unread' && entry.kind !== 'translation') originals.push(entry);
  }
  const groups = new Map([...byKind].map(([kind, each]) => [kind, keptGroups.get(kind)?.(each)] as const));
  const find = (kind: FileKind, id: string): Entry | undefined => groups.get(kind)?.find(id);
  return {
    entries,
    originals,
    events: originals.filter((entry) => entry.kind === 'event'),
    ids: (kind) => groups.get(kind)?.ids ?? new Set(),
    group: (kind) => groups.get(kind)?.entries ?? [],
    find,
    original: (kind, id) => [find(kind, id ?? '')].find(isOf(kind)),
    pictures: picturesBy(pictures),
    permalinks,
    list,
    published: published && new Map(published.map((each) => [each.address, each])),
    listed: listedBy(permalinks),
  };
}

const noPictures: readonly PictureFile[] = [];

const picturesBy = once(
  (pictures: readonly PictureFile[]): ReadonlyMap<string, PictureFile> =>
    new Map(pictures.map((picture) => [picture.path.normalize('NFC'), picture])),
);

const listedBy = once(
  (permalinks: readonly PermalinkEntry[]): ReadonlyMap<Address, PermalinkEntry> =>
    new Map(permalinks.toReversed().map((each) => [each.address, each])),
);

/** A translation with its original. */
interface Translated {
  readonly entry: EntryOf<'translation'>;
  readonly original: Original;
}

/** The translations whose originals could be read, each with its own. */
export const translationsIn = once((corpus: Corpus): readonly Translated[] =>
  corpus.entries
    .filter((entry) => entry.kind === 'translation')
    .flatMap((entry) => {
      const original = corpus.original(entry.file.kind, entry.file.id);
      return original ? [{ entry, original }] : [];
    }),
);

/** The claims of an entry, none for kinds that have none; nothing where they are faulty. */
export function claimsOf(entry: ReadEntry): readonly Claim[] | undefined {
  return entry.kind === 'event' || entry.kind === 'site' || entry.kind === 'monument'
    ? entry.partial.claims
    : [];
}

/** The images of an entry, none for kinds that have none; nothing where they are faulty. */
export function imagesOf(entry: ReadEntry): readonly Image[] | undefined {
  return entry.kind === 'event' || entry.kind === 'site' || entry.kind === 'monument'
    ? entry.partial.images
    : [];
}

/** The place of a value in an entry's file. */
export function at(entry: ReadEntry, path: Path): Location {
  return { file: entry.file.file, span: entry.locate(path) };
}

/** A message about a value of an entry. */
export function found(rule: RuleId, entry: ReadEntry, path: Path, finding: Finding): VFileMessage {
  return diagnose(rule, at(entry, path), finding);
}
