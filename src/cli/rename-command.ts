/** Gives an entry another id wherever that stands, and keeps its old address. */
import { mkdir, readFile, rename as moveFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { withChanges } from '../parse/changes.ts';
import { hasErrors, isError, nearest } from '../parse/diagnostic.ts';
import { readEntry } from '../parse/entry.ts';
import { outlineOf } from '../parse/outline.ts';
import { openFolder, readFolder, type ContentFolder } from '../parse/read-all.ts';
import { freshIn, inWordsOf } from '../parse/report.ts';
import type { Corpus } from '../parse/corpus.ts';
import { writeWhole } from '../parse/write-whole.ts';
import { pageOf } from '../record/address.ts';
import { kinds } from '../record/kind.ts';
import { once } from '../record/once.ts';
import { permalinksFile, withPermalinks, type Permalink } from '../record/permalink.ts';
import { id as idField } from '../record/schema/fields.ts';
import { unlisted } from '../record/unlisted.ts';
import { refusalOf } from './new/refusal.ts';
import { inWords } from './system-words.ts';
import { movesOf } from './rename/moves.ts';
import { placesOf, type Place, type Renaming } from './rename/places.ts';
import { replaced } from './rename/replace.ts';

const usage = `Usage: npm run rename -- ${kinds.join('|')} OLD-ID NEW-ID [--dry-run]`;

/** What the command needs of the world. */
interface World {
  readonly dir: string;
  readonly today: string;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What a renaming does to a folder. */
interface Outcome {
  readonly places: readonly Place[];
  readonly moves: ReadonlyMap<string, string>;
  /** The new texts of entries, by the paths at which they stood. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lines: readonly Permalink[];
}

/** Runs the command with its arguments; returns the exit code. Nothing is written unless all is well with it. */
export async function rename(args: readonly string[], world: World): Promise<number> {
  const { say, complain } = world;
  const call = readCall(args);
  if (typeof call === 'string') {
    complain(`${call}\n${usage}`.trim());
    return 2;
  }
  const folder = await openFolder(world.dir);
  const read = once(readEntry);
  const before = readFolder(folder, read);
  const wrong = refusal(call.renaming, before.corpus);
  if (wrong !== undefined) {
    complain(`${wrong} Nothing was changed.`);
    return 1;
  }
  const { changed, outcome } = await outcomeOf(call.renaming, folder, before.corpus, world);
  const after = readFolder(changed, read);
  const lacking = new Set(unlisted(outlineOf(before.corpus)));
  const lines = folder.listing.permalinks
    ? [
        ...outcome.lines,
        ...unlisted(outlineOf(after.corpus))
          .filter((each) => !lacking.has(each))
          .map((address) => ({ address })),
      ]
    : [];
  const list = withPermalinks(folder.listing.permalinks?.text ?? '', lines);
  const final = readFolder(
    lines.length > 0 ? withChanges(changed, new Map([[permalinksFile, list]])) : changed,
    read,
  ).result;
  const fresh = freshIn(final, before.result).filter(isError);
  const isNew = fresh.length > before.result.messages.filter(isError).length;
  if (hasErrors(fresh) && (isNew || !hasErrors(before.result.messages))) {
    complain(`${inWordsOf(final, fresh)}\nNothing was changed.`);
    return 1;
  }
  for (const { path, span, from, to } of outcome.places)
    say(`${path}:${span.start.line}: ${from} becomes ${to}`);
  for (const [from, to] of outcome.moves) say(`${from} becomes ${to}`);
  for (const { address, fate } of outcome.lines)
    if (fate && 'to' in fate) say(`${permalinksFile}: ${address} moved to ${fate.to}`);
  if (call.isDry) return 0;
  try {
    await write(world.dir, { ...outcome, lines });
  } catch (cause) {
    complain(`Not all of it could be written: ${inWords(cause)} Run the command again when it can.`);
    return 1;
  }
  say(`${call.renaming.old} is ${call.renaming.now} in ${outcome.texts.size} files.`);
  return 0;
}

function readCall(
  args: readonly string[],
): { readonly renaming: Renaming; readonly isDry: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: { 'dry-run': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [named = '', old, now, ...more] = positionals;
    const kind = kinds.find((each) => each === named);
    if (old === undefined || now === undefined || more.length > 0) return '';
    if (!kind) {
      const near = nearest(named, kinds);
      return `"${named}" is no kind of entry.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    }
    return { renaming: { kind, old, now }, isDry: values['dry-run'] };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Why a renaming cannot be; nothing where it can. */
function refusal({ kind, old, now }: Renaming, corpus: Corpus): string | undefined {
  if (!corpus.ids(kind).has(old)) {
    const near = nearest(old, corpus.ids(kind));
    return `No ${kind} has the id "${old}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  }
  const taken = corpus.find(kind, now);
  if (taken) return `The ${kind} "${now}" exists already: ${taken.file.file}.`;
  const broken = corpus.entries.find((entry) => entry.kind === 'unread');
  if (broken) return `${broken.file.file} cannot be read, so nobody knows which ids it names. Mend it first.`;
  return refusalOf('id', now, idField());
}

/** The folder as it would be, but for the list of addresses, and what changes in it. */
async function outcomeOf(renaming: Renaming, folder: ContentFolder, corpus: Corpus, { dir, today }: World) {
  const places = placesOf(corpus, renaming);
  const moves = movesOf(corpus, folder.listing, renaming);
  const byPath = Map.groupBy(places, ({ path }) => path);
  const entries = folder.listing.files.filter(({ path }) => byPath.has(path) || moves.has(path));
  const texts = new Map<string, string>();
  const changes = new Map<string, string | undefined>();
  for (const { path, text } of entries) {
    const own = byPath.get(path) ?? [];
    texts.set(path, replaced(await readFile(join(dir, path), 'utf8'), own));
    if (moves.has(path)) changes.set(path, undefined);
    changes.set(moves.get(path) ?? path, replaced(text, own));
  }
  const address = pageOf(renaming.kind, renaming.old);
  const isListed = corpus.listed.has(address);
  const fate = { to: pageOf(renaming.kind, renaming.now), date: today };
  const lines: Permalink[] = isListed ? [{ address, fate }] : [];
  const changed = withMovedPictures(withChanges(folder, changes), moves);
  const outcome: Outcome = { places, moves, texts, lines };
  return { changed, outcome };
}

function withMovedPictures(folder: ContentFolder, moves: ReadonlyMap<string, string>): ContentFolder {
  const pictures = folder.listing.pictures.map((picture) => {
    const path = moves.get(picture.path);
    return path === undefined
      ? picture
      : { ...picture, path, file: picture.file.replace(picture.path, () => path) };
  });
  return { ...folder, listing: { ...folder.listing, pictures } };
}

/** Writes what changes: new files first, then the list, and last the old ones go. */
async function write(dir: string, { texts, moves, lines }: Outcome): Promise<void> {
  for (const [path, text] of texts) {
    const to = moves.get(path);
    if (to === undefined) await writeWhole(join(dir, path), text);
    else {
      await mkdir(dirname(join(dir, to)), { recursive: true });
      await writeFile(join(dir, to), text, { flag: 'wx' });
    }
  }
  const list = join(dir, permalinksFile);
  if (lines.length > 0) await writeWhole(list, withPermalinks(await readFile(list, 'utf8'), lines));
  for (const [from, to] of moves) {
    if (texts.has(from)) await rm(join(dir, from));
    else {
      await mkdir(dirname(join(dir, to)), { recursive: true });
      await moveFile(join(dir, from), join(dir, to));
    }
  }
}
