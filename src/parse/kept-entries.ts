/**
 * Entries as they were read, kept from one program to the next in a file, which may be deleted at any time: most files are
 * the same at every check and build. What is wrong with an entry is not kept, but found anew; where it stands is kept, since to
 * find a place the YAML is read again, and the warnings of a large record ask for tens of thousands.
 */
import { readKeptMap, writeKeptMap } from '../kept-bytes.ts';
import { readEntry, type Entry, type EntryBase, type ReadFile } from './entry.ts';
import type { ContentFile } from './files.ts';
import type { Span } from './diagnostic.ts';
import { placesOf } from './front-matter/front-matter.ts';

/** What is left of an entry without its file, and without what finds places in it. */
type Rest<Of> = Of extends { readonly kind: 'unread' } ? never : Omit<Of, 'file' | 'locate'>;

/** The text of a file, the entry that was read from it, and the places that were asked for in it. */
interface Kept {
  readonly text: string;
  readonly rest: Rest<Entry>;
  readonly places: Map<string, Span>;
}

/** What reads files, and keeps what it has read. */
export interface KeptEntries {
  readonly readFile: typeof readEntry;
  /** Lays down what was read for the next program. */
  readonly keep: () => Promise<void>;
}

/** Of fewer entries none are kept: they are read as soon as a file of them would be. */
const fewest = 500;

/**
 * The entries that a file holds. One of another `recipe`, which names the code that reads entries, is of no use, and neither
 * is a broken one; a folder that cannot be written keeps nothing.
 */
export async function keptEntries(path: string, recipe: string, least = fewest): Promise<KeptEntries> {
  const known = await readKeptMap<Kept>(path, recipe);
  const asked = new Map<string, Kept>();
  let isNew = false;
  const keepingPlaces =
    (places: Kept['places'], find: EntryBase['locate']): EntryBase['locate'] =>
    (steps) => {
      const key = steps.map(String).join('\n');
      const before = places.get(key);
      if (before) return before;
      const span = find(steps);
      places.set(key, span);
      isNew = true;
      return span;
    };
  const readFile = (file: ContentFile): ReadFile => {
    const key = `${file.kind} ${file.path}`;
    const kept = known.get(key);
    if (kept?.text === file.text) {
      asked.set(key, kept);
      const locate = keepingPlaces(kept.places, placesOf(file.text));
      return { entry: { ...kept.rest, file, locate }, inPlace: [], messages: [] };
    }
    const read = readEntry(file);
    const { entry, inPlace, messages } = read;
    if (entry.kind !== 'unread' && inPlace.length === 0 && messages.length === 0) {
      const { file: _, locate, ...rest } = entry;
      const places: Kept['places'] = new Map();
      asked.set(key, { text: file.text, rest, places });
      isNew = true;
      return { ...read, entry: { ...entry, locate: keepingPlaces(places, locate) } };
    }
    return read;
  };
  const keep = async (): Promise<void> => {
    if (isNew && asked.size >= least) await writeKeptMap(path, recipe, asked);
    isNew = false;
  };
  return { readFile, keep };
}
