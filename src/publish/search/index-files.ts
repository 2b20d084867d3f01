/** The search index of the whole record, as the files that a browser loads from it. */
import { close, createIndex } from 'pagefind';
import { findables } from '../../derive/search.ts';
import { recordIn } from '../../derive/translated.ts';
import { locales } from '../../record/words/locale.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { steady, type IndexFile } from './steady.ts';

/** Builds the index: one for each language of the interface, all behind one entry. */
export function indexFiles(record: HeritageRecord): Promise<IndexFile[]> {
  return indexOf(
    locales.flatMap((locale) =>
      findables(recordIn(locale, record), locale).map((findable) => documentOf(findable, locale)),
    ),
  );
}

/** How many indexes are being built: Pagefind's program is shared, and is stopped when it has nothing to do. */
let open = 0;

/** The index of some documents. They are added one after the other, since their order is that of their numbers. */
export async function indexOf(documents: readonly SearchDocument[]): Promise<IndexFile[]> {
  open += 1;
  try {
    const { errors, index } = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const { url, html } of documents) succeeded(await index.addHTMLFile({ url, content: html }));
    const { files } = succeeded(await index.getFiles());
    return steady(files.filter(({ path }) => used.test(path)).map(inOwnMemory));
  } finally {
    open -= 1;
    if (open === 0) await close();
  }
}

/** The files that the search page loads; the rest is Pagefind's own interface and its engine without a language. */
const used =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.(?!unknown).+|.+\.pf_(fragment|index|filter))$/;

function succeeded<T extends { readonly errors: readonly string[] }>(response: T): T {
  if (response.errors.length > 0)
    throw new Error(`The search index was not built: ${response.errors.join('\n')}`);
  return response;
}

function inOwnMemory({ path, content }: { readonly path: string; readonly content: Uint8Array }): IndexFile {
  return { path, content: Uint8Array.from(content) };
}
