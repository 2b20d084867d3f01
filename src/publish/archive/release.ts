/** What a release adds to a finished site: the archive, its size on the pages of the data, and compressed twins. */
import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { archiveFile, archiveIds, dataList } from '../../record/address.ts';
import { fileSize } from '../../record/words/file-size.ts';
import { inLanguage, locales } from '../../record/words/locale.ts';
import { archiveOf, type SiteFiles } from './archive.ts';
import { compressedTwins, isText } from './compressed.ts';

/**
 * The files that a release adds or changes, by their paths.
 *
 * @param base the path below which the site is served, with a slash at both ends
 * @param web its whole address
 */
export async function releaseOf(files: SiteFiles, base: string, web: string): Promise<SiteFiles> {
  const [archive, twins] = await Promise.all([archiveOf(files, base, web), twinsOf(files)]);
  const pages = new Map(await pagesWithSize(files, archive.length));
  return new Map([...twins, ...pages, [archiveFile.slice(1), archive], ...(await twinsOf(pages))]);
}

/** The compressed twins of text files, made one after another: the memory that many at once ask for takes longer than the work. */
async function twinsOf(files: SiteFiles): Promise<SiteFiles> {
  const twins = new Map<string, Uint8Array>();
  for (const [path, bytes] of files)
    if (isText(path))
      for (const [ending, twin] of await compressedTwins(bytes)) twins.set(`${path}.${ending}`, twin);
  return twins;
}

async function pagesWithSize(files: SiteFiles, size: number): Promise<[string, Uint8Array][]> {
  const pages = locales.map(async (locale): Promise<[string, Uint8Array][]> => {
    const path = `${inLanguage(dataList, locale).slice(1)}index.html`;
    const page = files.get(path);
    if (!page) return [];
    const filled = await withSize(new TextDecoder().decode(page), fileSize(size, locale));
    return [[path, new TextEncoder().encode(filled)]];
  });
  return (await Promise.all(pages)).flat();
}

async function withSize(html: string, size: string): Promise<string> {
  const page = new RewritingStream();
  page.on('startTag', ({ attrs }, raw) => {
    page.emitRaw(raw);
    if (attrs.some(({ name, value }) => name === 'id' && value === archiveIds.size))
      page.emitText({ text: size });
  });
  const written: string[] = [];
  page.on('data', (piece: string) => written.push(piece));
  page.end(html);
  await once(page, 'end');
  return written.join('');
}
