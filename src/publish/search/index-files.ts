/** The search index of a record, as a folder of files that a browser loads from it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { findables } from '../../derive/search.ts';
import { recordIn } from '../../derive/translated.ts';
import { locales } from '../../record/words/locale.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { isSteadied, steady } from './steady.ts';

/** The documents of a record: those of each language of the interface, which has an index of its own behind the entry of all. */
export function* documentsOf(record: HeritageRecord): Generator<SearchDocument> {
  for (const locale of locales)
    for (const findable of findables(recordIn(locale, record), locale)) yield documentOf(findable, locale);
}

/** How many indexes are being built: Pagefind's program is shared, and is stopped when it has nothing to do. */
let open = 0;

/**
 * Writes the index of some documents into a folder, which is made; it is the same for the same documents. They are added one
 * after the other, since their order is that of their numbers, and no file of theirs passes through the memory of this program.
 */
export async function writeIndex(documents: Iterable<SearchDocument>, folder: string): Promise<void> {
  open += 1;
  try {
    const { errors, index } = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const { url, html } of documents) succeeded(await index.addHTMLFile({ url, content: html }));
    await mkdir(folder, { recursive: true });
    succeeded(await index.writeFiles({ outputPath: folder }));
    await index.deleteIndex();
  } finally {
    open -= 1;
    if (open === 0) await close();
  }
  await tidy(folder);
}

/** Leaves in a folder what the search page loads, steady. */
async function tidy(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
  const used = paths.filter((path) => isUsed.test(path));
  const unsteady = await Promise.all(
    used.filter(isSteadied).map(async (path) => ({
      path,
      content: Uint8Array.from(await readFile(join(folder, path))),
    })),
  );
  const kept = new Set(used.filter((path) => !isSteadied(path)));
  for (const path of paths) if (!kept.has(path)) await rm(join(folder, path));
  for (const { path, content } of steady(unsteady)) await writeFile(join(folder, path), content);
}

/** The files that the search page loads; the rest is Pagefind's own interface and its engine without a language. */
const isUsed =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+|.+\.pf_(fragment|index|filter))$/;

function succeeded<T extends { readonly errors: readonly string[] }>(response: T): T {
  if (response.errors.length > 0)
    throw new Error(`The search index was not built: ${response.errors.join('\n')}`);
  return response;
}
