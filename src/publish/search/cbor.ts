/** The part of CBOR (RFC 8949) that Pagefind's files use: arrays, texts and whole numbers from 0 on. */

/** A value of those files. */
export type Cbor = number | string | readonly Cbor[];

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads one value. Throws a `TypeError` where the bytes hold anything else, or more. */
export function decode(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (length: number): number => {
    at += length;
    return at - length;
  };
  const readCount = (info: number): number => {
    if (info < 24) return info;
    if (info === 24) return view.getUint8(take(1));
    if (info === 25) return view.getUint16(take(2));
    if (info === 26) return view.getUint32(take(4));
    throw new TypeError('A number in the search index is too long.');
  };
  const read = (): Cbor => {
    const first = view.getUint8(take(1));
    const count = readCount(first & 31);
    const type = first >> 5;
    if (type === 0) return count;
    if (type === 3) {
      const from = take(count);
      return utf8.decode(bytes.subarray(from, at));
    }
    if (type === 4) return Array.from({ length: count }, read);
    throw new TypeError(`The search index holds a value of type ${type}.`);
  };
  const value = read();
  if (at !== bytes.length) throw new TypeError('The search index goes on after its end.');
  return value;
}

/** Writes a value, each number in as few bytes as it takes. */
export function encode(value: Cbor): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytesOf(value));
}

function bytesOf(value: Cbor): number[] {
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return [...head(3, text.length), ...text];
  }
  return [...head(4, value.length), ...value.flatMap(bytesOf)];
}

function head(type: number, count: number): number[] {
  const first = type << 5;
  if (count < 24) return [first | count];
  if (count < 2 ** 8) return [first | 24, count];
  if (count < 2 ** 16) return [first | 25, count >> 8, count & 255];
  return [first | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255];
}
