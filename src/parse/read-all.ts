/** A content folder as one record, or as everything that is wrong with it. */
import type { VFileMessage } from 'vfile-message';
import type { FileKind } from '../record/kind.ts';
import { keptWhileAlike, once } from '../record/once.ts';
import { compareText } from '../record/order.ts';
import { keptChronological } from '../record/chronological.ts';
import type { Event, HeritageRecord, RecordEntry, Source, Translation, Written } from '../record/record.ts';
import { acrossRules } from './across.ts';
import { permalinksFile, type Permalink } from '../record/permalink.ts';
import { corpusOf, isOf, type Corpus } from './corpus.ts';
import { compareMessages, hasErrors, leaveRecord } from './diagnostic.ts';
import { readEntry, type Entry, type EntryOf, type Original } from './entry.ts';
import { listContent, shownPath, type Listing } from './files.ts';
import { readPicture as lookAtPicture, type ReadPicture } from './pictures.ts';
import { readPermalinks, type PermalinksResult } from './permalinks.ts';
import { publishedList } from './published-list.ts';

/** What a content folder holds. */
export interface ReadResult {
  /** The record; absent where a message is an error. */
  readonly record?: HeritageRecord;
  /** The record where there are errors, but none that keeps it from being shown to its editor. */
  readonly doubtful?: HeritageRecord;
  /** Every problem of every file, by file, line and column. */
  readonly messages: readonly VFileMessage[];
  /** The texts of the files that messages name, for showing the lines in question. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many files were read. */
  readonly files: number;
}

/** A content folder as it lies there, and its list of addresses as it was last published. */
export interface ContentFolder {
  readonly dir: string;
  readonly listing: Listing;
  readonly published: readonly Permalink[] | undefined;
}

/** How a folder is looked at. */
interface Looking {
  readonly readPicture?: ReadPicture;
}

/** Opens a content folder: its files are there as texts, and none is read yet. Never throws for content. */
export async function openFolder(
  dir: string,
  { readPicture = lookAtPicture }: Looking = {},
): Promise<ContentFolder> {
  const [listing, published] = await Promise.all([listContent(dir, readPicture), publishedList(dir)]);
  return { dir, listing, published };
}

/**
 * Reads a content folder. The result depends on the files, and on the list of addresses as it was last published: not on
 * the clock, the time zone, the language or the order in which a disk lists files. Never throws for content; drafts are
 * read and kept.
 *
 * @param readFile how a file is read; whoever reads again and again keeps what has not changed.
 */
export async function readAll(
  dir: string,
  readFile: typeof readEntry = readEntry,
  looking: Looking = {},
): Promise<ReadResult> {
  return readFolder(await openFolder(dir, looking), readFile).result;
}

/** Reads a folder that was opened: what it holds, and its entries as rules look at them. */
export function readFolder(
  { dir, listing, published }: ContentFolder,
  readFile: typeof readEntry = readEntry,
): { readonly result: ReadResult; readonly corpus: Corpus } {
  const { files, unread, pictures, permalinks: list, messages: unreadable } = listing;
  const read = files.map((file) => readFile(file));
  const listFile = shownPath(dir, permalinksFile);
  const { permalinks, messages: malformed } = list ? permalinksIn(list) : noList;
  const corpus = corpusOf(
    [
      ...read.flatMap(({ entry, inPlace }) => [entry, ...inPlace]),
      ...unread.map((file) => ({ kind: 'unread' as const, file })),
    ],
    permalinks,
    listFile,
    // Of a list that could not be read, nothing is lost.
    unreadable.some(({ file }) => file === listFile) ? undefined : published,
    pictures,
  );
  const messages = inOrder([
    ...unreadable,
    ...read.flatMap((each) => each.messages),
    ...malformed,
    ...Object.values(acrossRules).flatMap((rule) => [...rule(corpus)]),
  ]);
  const named = new Set(messages.map(({ file }) => file));
  const result = {
    messages,
    texts: new Map(
      [...files, ...(list ? [list] : [])]
        .filter(({ file }) => named.has(file))
        .map(({ file, text }) => [file, text]),
    ),
    files: files.length,
    ...recordIn(corpus, messages),
  };
  return { result, corpus };
}

/** The record, unless errors keep it from being made or shown. */
function recordIn(
  corpus: Corpus,
  messages: readonly VFileMessage[],
): Pick<ReadResult, 'record' | 'doubtful'> {
  if (!hasErrors(messages)) return { record: recordOf(corpus) };
  return leaveRecord(messages) ? { doubtful: recordOf(corpus) } : {};
}

const permalinksIn = once(readPermalinks);
const noList: PermalinksResult = { permalinks: [], messages: [] };

/** Messages by file, line and column, each once. There may be tens of thousands, but few of one file. */
function inOrder(messages: readonly VFileMessage[]): VFileMessage[] {
  const ofFiles = Map.groupBy(messages, ({ file = '' }) => file);
  return [...ofFiles.keys()]
    .toSorted(compareText)
    .flatMap((file) => (ofFiles.get(file) ?? []).toSorted(compareMessages))
    .filter((message, i, all) => !isSame(message, all[i - 1]));
}

/** Whether two messages say the same of the same place. */
function isSame(a: VFileMessage, b: VFileMessage | undefined): boolean {
  return b !== undefined && a.line === b.line && a.file === b.file && compareMessages(a, b) === 0;
}

function recordOf(corpus: Corpus): HeritageRecord {
  const { event, site, monument, actor, source, story } = lists;
  return {
    events: inTime(event(corpus)),
    sites: site(corpus),
    monuments: monument(corpus),
    actors: actor(corpus),
    sources: namedBy(source(corpus), corpus.group('actor')),
    story: story(corpus)[0],
    permalinks: withoutPlaces(corpus.permalinks),
    pictures: new Map(
      [...corpus.pictures].flatMap(([name, { path, read }]) =>
        'sha256' in read ? [[name, { path, ...read }]] : [],
      ),
    ),
  };
}

/** What makes the entry of the record of an original that is whole and its translations: the very same, as long as these are. */
function recorder<K extends FileKind>() {
  return once(
    (
      { file: { id, path }, whole, prose }: Entry & Original<K>,
      ...translated: readonly EntryOf<'translation'>[]
    ): RecordEntry<K> | undefined => {
      const translations = Object.fromEntries(
        translated.flatMap((each): [string, Translation][] =>
          each.whole && each.file.lang !== undefined
            ? [[each.file.lang, { ...each.whole, prose: each.prose }]]
            : [],
        ),
      );
      const written: Written = { id, file: path, prose, translations };
      return whole && { ...whole, ...written };
    },
  );
}

/** What lists the entries of the record of a kind by their ids: the very same list, as long as no entry of that kind and no translation of one has changed. */
function lister<K extends FileKind>(kind: K): (corpus: Corpus) => readonly RecordEntry<K>[] {
  const record = recorder<K>();
  const originalsIn = once((entries: readonly Entry[]) => entries.filter(isOf(kind)));
  const keptTranslations = keptWhileAlike<EntryOf<'translation'>>();
  const list = once(
    (originals: readonly (Entry & Original<K>)[], translations: readonly EntryOf<'translation'>[]) => {
      const translated = Map.groupBy(translations, ({ file: { id } }) => id);
      return originals
        .flatMap((entry) => record(entry, ...(translated.get(entry.file.id) ?? [])) ?? [])
        .toSorted(byId);
    },
  );
  return (corpus) =>
    list(originalsIn(corpus.group(kind)), keptTranslations(translationsBy(corpus).get(kind) ?? []));
}

const lists: { readonly [K in FileKind]: ReturnType<typeof lister<K>> } = {
  event: lister('event'),
  site: lister('site'),
  monument: lister('monument'),
  actor: lister('actor'),
  source: lister('source'),
  story: lister('story'),
};

const inTime = keptChronological<Event>((event) => event);

const withoutPlaces = once((permalinks: Corpus['permalinks']): HeritageRecord['permalinks'] =>
  permalinks.map(({ address, fate }) => (fate ? { address, fate } : { address })),
);

/** Gives sources whose publisher or agency is the id of one of some actors that actor’s name. */
const namedBy = once((sources: readonly Source[], actors: readonly Entry[]): readonly Source[] => {
  const name = namesBy(actors);
  return sources.map((source) => name(source));
});

const namesBy = once((actors: readonly Entry[]): ((source: Source) => Source) => {
  const names = new Map(
    actors.flatMap((entry) =>
      entry.kind === 'actor' && entry.partial.name !== undefined ? [[entry.file.id, entry.partial.name]] : [],
    ),
  );
  return once(({ publisher, agency, ...source }: Source) => ({
    ...source,
    publisher: names.get(publisher) ?? publisher,
    ...(agency === undefined ? {} : { agency: names.get(agency) ?? agency }),
  }));
});

function byId(a: Written, b: Written): number {
  return compareText(a.id, b.id);
}

/** The translations of every kind. */
const translationsBy = once(({ entries }: Corpus): ReadonlyMap<FileKind, readonly EntryOf<'translation'>[]> =>
  Map.groupBy(
    entries.filter((entry) => entry.kind === 'translation'),
    ({ file: { kind } }) => kind,
  ),
);
