/** Compressed twins of text files, for servers that send those instead. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Whether a file is worth compressing: not what its own format compresses, and not what only the host reads. */
export function isText(path: string): boolean {
  return !/(^|\/)\.[^/]*$|^_[^/]*$|\.(png|jpg|webp|avif|woff2|zip|xlsx|pf_\w+|pagefind)$/.test(path);
}

/**
 * The twins of a file by the endings of their names. Brotli's steps above the eighth take twelve times as long as the
 * seventh and save a twelfth.
 */
export async function compressedTwins(
  bytes: Uint8Array,
): Promise<readonly (readonly ['br' | 'gz', Uint8Array])[]> {
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 7,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    gzipped(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    ['br', br],
    ['gz', withoutSystem(gz)],
  ];
}

/** The tenth byte names the operating system; 255 is "unknown" (RFC 1952), the same on all of them. */
function withoutSystem(gz: Uint8Array): Uint8Array {
  const same = gz.slice();
  same[9] = 255;
  return same;
}
