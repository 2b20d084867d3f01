import { isUtf8 } from 'node:buffer';

/** How many bytes at the beginning of a page may name its encoding, as HTML has it. */
const prescanned = 1024;

/**
 * The text of a page in the encoding that its byte order mark, its server or itself names; else UTF-8 where it is that,
 * and else Windows-1252, which takes any bytes.
 */
export function decode(bytes: Uint8Array, type: string): string {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, prescanned));
  const named = [markOf(bytes), charsetIn(type), charsetIn(beginning)].find(isKnown);
  return new TextDecoder(named ?? (isText(bytes) ? 'utf-8' : 'windows-1252')).decode(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
}

/** The encoding that a media type or a page names, `charsetIn('text/html; charset=windows-1256') //=> 'windows-1256'`. */
function charsetIn(text: string): string | undefined {
  return /charset\s?=\s?["']?([\w-]+)/i.exec(text)?.[1];
}

function isKnown(label: string | undefined): label is string {
  try {
    return label !== undefined && new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Whether bytes are UTF-8, the last character, which may be cut off, aside. */
function isText(bytes: Uint8Array): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)));
}
