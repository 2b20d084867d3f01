/** What a release adds to a finished site: the archive, its size on the pages of the data, and compressed twins. */
import { archiveFile, dataList, inLanguage } from '../../record/address.ts';
import { fileSize } from '../../record/words/file-size.ts';
import { locales } from '../../record/words/locale.ts';
import { archiveOf, type SiteFiles } from './archive.ts';
import { compressedTwins, isText } from './compressed.ts';

/** Where the pages of the data print the size of the archive; empty in what the build makes. */
export const sizePlace = '<span id="archive_size"></span>';

/**
 * The files that a release adds or changes, by their paths.
 *
 * @param base the path below which the site is served, with a slash at both ends
 * @param web its whole address
 */
export async function releaseOf(files: SiteFiles, base: string, web: string): Promise<SiteFiles> {
  const archive = await archiveOf(files, base, web);
  const changed = new Map([...pagesWithSize(files, archive.length), [archiveFile.slice(1), archive]]);
  const texts = [...new Map([...files, ...changed])].filter(([path]) => isText(path));
  const twins = await Promise.all(
    texts.map(async ([path, bytes]) =>
      (await compressedTwins(bytes)).map(([ending, twin]) => [`${path}.${ending}`, twin] as const),
    ),
  );
  return new Map([...changed, ...twins.flat()]);
}

function pagesWithSize(files: SiteFiles, size: number): [string, Uint8Array][] {
  return locales.flatMap((locale) => {
    const path = `${inLanguage(dataList, locale).slice(1)}index.html`;
    const page = new TextDecoder().decode(files.get(path));
    if (!page.includes(sizePlace)) return [];
    const filled = page.replace(sizePlace, sizePlace.replace('><', `>${fileSize(size, locale)}<`));
    return [[path, new TextEncoder().encode(filled)]];
  });
}
