/**
 * The index with the same bytes for the same record. Pagefind 1.5.2 writes its filters and languages in an order
 * that differs from run to run; all else in its files is steady. So these are put in alphabetical order, and the
 * files that hold filters, and those that name these, get new names from their content.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { compareText } from '../../record/order.ts';

/** A file of the index. */
export interface IndexFile {
  /** The path below the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Whether a file is among those that differ from run to run, or that name these. */
export function isSteadied(path: string): boolean {
  return path === entry || filterName.test(path) || metaName.test(path);
}

/** These files of an index, steady; others are left as they are. Throws where they are not made as Pagefind 1.5.2 makes them. */
export function steady(files: readonly IndexFile[]): IndexFile[] {
  const names = new Map<string, string>();
  const filtered = rewritten(files, filterName, names, orderedValues);
  const listed = rewritten(filtered, metaName, names, (meta) => orderedFilters(meta, names));
  return listed
    .map((file) => (file.path === entry ? { ...file, content: orderedEntry(file.content, names) } : file))
    .toSorted((a, b) => compareText(a.path, b.path));
}

const entry = 'pagefind-entry.json';
const filterName = /(?<=^filter\/)([\w-]+)_[0-9a-f]+(?=\.pf_filter$)/;
const metaName = /(?<=^pagefind\.)([\w-]+)_[0-9a-f]+(?=\.pf_meta$)/;
const signature = Buffer.from('pagefind_dcd');

/** The files; those whose paths match are rewritten and renamed, and `names` learns the new name for each old one. */
function rewritten(
  files: readonly IndexFile[],
  pattern: RegExp,
  names: Map<string, string>,
  rewrite: (value: unknown) => unknown,
): IndexFile[] {
  return files.map((file) => {
    const [name, language] = pattern.exec(file.path) ?? [];
    if (name === undefined) return file;
    const bytes = Buffer.concat([signature, encode(rewrite(decode(unpacked(file))))]);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    names.set(name, `${language}_${hash}`);
    return {
      path: file.path.replace(pattern, `${language}_${hash}`),
      content: Uint8Array.from(gzipSync(bytes, { level: 9 })),
    };
  });
}

function unpacked({ path, content }: IndexFile): Uint8Array {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new TypeError(`"${path}" is no file that Pagefind made.`);
  return bytes.subarray(signature.length);
}

/** A filter: its name and its values, each with its pages. */
function orderedValues(filter: unknown): unknown {
  const [name, values] = listOf(filter);
  return [textOf(name), listOf(values).toSorted(byFirst)];
}

/** The list of all pages: its fourth field has the filters, each with the name of its file. */
function orderedFilters(meta: unknown, names: ReadonlyMap<string, string>): unknown {
  const fields = listOf(meta);
  const filters = listOf(fields[3]).map((filter) => {
    const [name, file] = listOf(filter).map(textOf);
    return [textOf(name), names.get(textOf(file)) ?? textOf(file)];
  });
  return fields.with(3, filters.toSorted(byFirst));
}

const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

function orderedEntry(content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const index = entrySchema.parse(JSON.parse(new TextDecoder().decode(content)));
  const languages = Object.entries(index.languages)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([language, one]) => [language, { ...one, hash: names.get(one.hash) ?? one.hash }]);
  return new TextEncoder().encode(JSON.stringify({ ...index, languages: Object.fromEntries(languages) }));
}

function byFirst(a: unknown, b: unknown): number {
  return compareText(textOf(listOf(a)[0]), textOf(listOf(b)[0]));
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError('The search index holds no list where one should be.');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('The search index holds no text where one should be.');
}
