/** The whole site as one file to keep: a ZIP archive of pages that open from a folder without a server. */
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { compareText } from '../../record/order.ts';
import { zipDay } from '../zip-day.ts';
import { offlinePage } from './page.ts';
import { readmeFiles } from './readme.ts';
import { relativeStyles, type Folder } from './relative.ts';

/** The files of a finished site by their paths, with forward slashes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The folder that the archive unpacks to. */
const root = 'ruins-on-record';

const deflated = promisify(deflateRaw);

/** The archive. Its bytes depend on the files alone: they are in the order of their paths, and all of one day. */
export async function archiveOf(files: SiteFiles, base: string, web: string): Promise<Uint8Array> {
  const kept = [...files].filter(([path]) => isKept(path)).toSorted(([a], [b]) => compareText(a, b));
  const folder: Folder = { base, web, has: (file) => files.has(file) && isKept(file) };
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, text] of readmeFiles(files)) await pack(zip, path, encode(text));
  for (const [path, bytes] of kept) await pack(zip, path, offlineFile(path, bytes, folder));
  zip.end();
  return Buffer.concat(pieces);
}

/** Adds a file that Node has compressed, which takes a fraction of the time that a library in JavaScript would. */
async function pack(zip: Zip, path: string, bytes: Uint8Array): Promise<void> {
  const file: ZipInputFile = {
    filename: `${root}/${path}`,
    size: bytes.length,
    crc: crc32(bytes),
    compression: 8,
    mtime: zipDay,
  };
  zip.add(file);
  file.ondata?.(null, await deflated(bytes, { level: constants.Z_BEST_COMPRESSION }), true);
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
