/** What the bytes of a picture tell without a library: its format, and whether they go on to its end. */

/** A format that pictures may have. */
export type Format = 'jpeg' | 'png' | 'webp' | 'avif';

/** The format of a file by its first bytes, whatever its name is. */
export function formatOf(bytes: Buffer): Format | undefined {
  const start = bytes.toString('latin1', 0, 40);
  if (start.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg';
  if (start.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  return start.startsWith('ftyp', 4) && /avi[fs]/.test(start.slice(8)) ? 'avif' : undefined;
}

/** Whether a file goes on to its end. A library would have to unpack all of it to find out. */
export function isWhole(bytes: Buffer, format: Format): boolean {
  return ends[format](bytes);
}

const ends: Readonly<Record<Format, (bytes: Buffer) => boolean>> = {
  jpeg: (bytes) => {
    let at = 2;
    // The parts before the picture itself may hold small pictures, with ends of their own.
    while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
      at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
    return bytes.includes(Buffer.from([0xff, 0xd9]), at);
  },
  png: (bytes) => {
    for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
      if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    return false;
  },
  webp: (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  avif: (bytes) => {
    let at = 0;
    while (at + 8 <= bytes.length) {
      const size = bytes.readUInt32BE(at);
      if (size === 0) return true;
      at += size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : Math.max(size, 8);
    }
    return at <= bytes.length;
  },
};
