/** What a release adds to a finished site: the archive, its size on the pages of the data, and compressed twins. */
import { editedHtml } from '../../edited-html.ts';
import { archiveFile, archiveIds, dataList } from '../../record/address.ts';
import { fileSize } from '../../record/words/file-size.ts';
import { inLanguage, locales } from '../../record/words/locale.ts';
import { escapeHtml } from '../html.ts';
import { archiveOf, type SiteFiles } from './archive.ts';
import { compressedTwins, isText } from './compressed.ts';

/** Writes a file of the site by its path, whole or piece by piece. */
type Write = (path: string, content: Uint8Array | AsyncIterable<Uint8Array>) => Promise<void>;

/**
 * Writes the files that a release adds or changes, in folders that the site has. What it holds at once does not grow with the site.
 *
 * @param base the path below which the site is served, with a slash at both ends
 * @param web its whole address
 */
export async function addToRelease(files: SiteFiles, base: string, web: string, write: Write): Promise<void> {
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of archiveOf(files, base, web)) {
      size += piece.length;
      yield piece;
    }
  };
  await Promise.all([write(archiveFile.slice(1), counted()), addTwins(files, write)]);
  const pages = await pagesWithSize(files, size);
  for (const [path, bytes] of pages) await write(path, bytes);
  await addTwins(new Map(pages.map(([path, bytes]) => [path, async () => bytes])), write);
}

/** Writes the compressed twins of text files: those of one file while those of another are made, since the memory that many at once ask for takes longer than the work. */
async function addTwins(files: SiteFiles, write: Write): Promise<void> {
  const waiting = [...files].filter(([path]) => isText(path)).values();
  const work = async (): Promise<void> => {
    for (const [path, read] of waiting)
      for (const [ending, twin] of await compressedTwins(await read()))
        await write(`${path}.${ending}`, twin);
  };
  await Promise.all([work(), work()]);
}

async function pagesWithSize(files: SiteFiles, size: number): Promise<(readonly [string, Uint8Array])[]> {
  const pages = locales.map(async (locale) => {
    const path = `${inLanguage(dataList, locale).slice(1)}index.html`;
    const page = await files.get(path)?.();
    if (!page) return [];
    const filled = withSize(new TextDecoder().decode(page), fileSize(size, locale));
    return [[path, new TextEncoder().encode(filled)] as const];
  });
  return (await Promise.all(pages)).flat();
}

function withSize(html: string, size: string): string {
  return editedHtml(html, ({ attributes, end }) =>
    attributes.get('id')?.value === archiveIds.size ? [{ start: end, end, html: escapeHtml(size) }] : [],
  );
}
