/** The whole site as one file to keep: a ZIP archive of pages that open from a folder without a server. */
import { constants } from 'node:zlib';
import ZipStream from 'zip-stream';
import { compareText } from '../../record/order.ts';
import { zipDay } from '../zip-day.ts';
import { offlinePage } from './page.ts';
import { readmeFiles } from './readme.ts';
import { relativeStyles, type Folder } from './relative.ts';

/** The files of a finished site by their paths, with forward slashes. Each is read when it is wanted, since all of them may be more than the memory holds. */
export type SiteFiles = ReadonlyMap<string, () => Promise<Uint8Array>>;

/** The folder that the archive unpacks to. */
const root = 'ruins-on-record';

/**
 * The archive, piece by piece. Its bytes depend on the files alone: they are in the order of their paths, and all of one day.
 * More than 65,535 files, or 4 GB, make it one of ZIP64.
 */
export async function* archiveOf(files: SiteFiles, base: string, web: string): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream({ zlib: { level: constants.Z_BEST_COMPRESSION } });
  const filled = fill(zip, files, { base, web, has: (file) => files.has(file) && isKept(file) });
  // What fails there fails here, where the pieces are waited for.
  filled.catch((cause: Error) => zip.destroy(cause));
  yield* zip;
  await filled;
}

async function fill(zip: ZipStream, files: SiteFiles, folder: Folder): Promise<void> {
  for (const [path, text] of await readmeFiles(files)) await add(zip, path, encode(text));
  const kept = [...files].filter(([path]) => isKept(path)).toSorted(([a], [b]) => compareText(a, b));
  for (const [path, read] of kept) await add(zip, path, offlineFile(path, await read(), folder));
  zip.finalize();
}

/** Adds a file; it is done when the archive has room for the next. */
function add(zip: ZipStream, path: string, bytes: Uint8Array): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  zip.entry(Buffer.from(bytes), { name: `${root}/${path}`, date: zipDay.inUtc }, (error) =>
    error ? reject(error) : resolve(),
  );
  return promise;
}

/** What needs a server or stands for other sites is left out: the search's index, scripts, previews, settings of hosts and devices. */
function isKept(path: string): boolean {
  return !/^(pagefind|previews)\/|^_(?!astro\/)|^404\.html$|(^|\/)\.|\.(?:js|webmanifest)$/.test(path);
}

function offlineFile(path: string, bytes: Uint8Array, folder: Folder): Uint8Array {
  if (path.endsWith('.html')) return encode(offlinePage(decode(bytes), path, folder));
  if (path.endsWith('.css')) return encode(relativeStyles(decode(bytes), path, folder));
  return bytes;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
