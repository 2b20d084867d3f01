/** All entries of a content folder, so that rules can look from one to another. */
import type { VFileMessage } from 'vfile-message';
import type { Address } from '../record/address.ts';
import { fileKinds, type FileKind } from '../record/kind.ts';
import { keptWhileAlike, once } from '../record/once.ts';
import type { Permalink } from '../record/permalink.ts';
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
  return (corpus) => {
    const beside = others(corpus);
    const none: Found = { beside, messages: [] };
    const all: VFileMessage[] = [];
    for (const { entry, found: before } of foundIn(corpus)) {
      const known = before.get(rule);
      if (known?.beside.every((each, k) => each === beside[k])) {
        if (known.messages.length > 0) all.push(...known.messages);
        continue;
      }
      const messages = [...rule(entry, corpus)];
      before.set(rule, messages.length === 0 ? none : { beside, messages });
      all.push(...messages);
    }
    return all;
  };
}

/** What a rule has found in an entry, and what it looked at beside it. */
interface Found {
  readonly beside: readonly WeakKey[];
  readonly messages: readonly VFileMessage[];
}

/** What each rule has found in an entry. */
const foundOn = once<[ReadEntry], Map<unknown, Found>>(() => new Map());

/** The same of all entries of a corpus, in their order. */
const foundIn = once(({ entries }: Corpus) =>
  entries.flatMap((entry) => (entry.kind === 'unread' ? [] : [{ entry, found: foundOn(entry) }])),
);

/** Whether an entry is an event or the story and not published yet. A draft may lead to other drafts: the preview has them all. */
export function isDraft(entry: Entry | undefined): boolean {
  return (entry?.kind === 'event' || entry?.kind === 'story') && entry.partial.draft === true;
}

const keptIds = new Map(fileKinds.map((kind) => [kind, keptWhileAlike<string>()]));
const keptGroups = new Map(fileKinds.map((kind) => [kind, keptWhileAlike<Entry>()]));
const setOf = once((ids: readonly string[]): ReadonlySet<string> => new Set(ids));

/** Gathers entries. Of two with one id the first, by file, is found. */
export function corpusOf(
  entries: readonly Entry[],
  permalinks: readonly PermalinkEntry[],
  list: string,
  published?: readonly Permalink[],
  pictures: readonly PictureFile[] = [],
): Corpus {
  const index = new Map<FileKind, Map<string, Entry>>(fileKinds.map((kind) => [kind, new Map()]));
  for (const entry of entries) {
    const byId = index.get(entry.file.kind);
    if (entry.file.lang === undefined && !byId?.has(entry.file.id)) byId?.set(entry.file.id, entry);
  }
  const ofKinds = fileKinds.map((kind) => [kind, [...(index.get(kind) ?? [])]] as const);
  const ids = new Map(
    ofKinds.map(([kind, each]) => [kind, setOf(keptIds.get(kind)?.(each.map(([id]) => id)) ?? [])]),
  );
  const groups = new Map(
    ofKinds.map(([kind, each]) => [kind, keptGroups.get(kind)?.(each.map(([, entry]) => entry)) ?? []]),
  );
  const find = (kind: FileKind, id: string): Entry | undefined => index.get(kind)?.get(id);
  return {
    entries,
    originals: entries.filter((entry) => entry.kind !== 'unread' && entry.kind !== 'translation'),
    events: entries.filter((entry) => entry.kind === 'event'),
    ids: (kind) => ids.get(kind) ?? new Set(),
    group: (kind) => groups.get(kind) ?? [],
    find,
    original: (kind, id) => [find(kind, id ?? '')].find(isOf(kind)),
    pictures: new Map(pictures.map((picture) => [picture.path.normalize('NFC'), picture])),
    permalinks,
    list,
    published: published && new Map(published.map((each) => [each.address, each])),
    listed: new Map(permalinks.toReversed().map((each) => [each.address, each])),
  };
}

/** The translations whose originals could be read, each with its own. */
export function* translationsIn(
  corpus: Corpus,
): Generator<{ readonly entry: EntryOf<'translation'>; readonly original: Original }> {
  for (const entry of corpus.entries) {
    if (entry.kind !== 'translation') continue;
    const original = corpus.original(entry.file.kind, entry.file.id);
    if (original) yield { entry, original };
  }
}

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
