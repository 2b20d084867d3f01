/** Preview images kept between builds: drawn once for each card, whatever event or language it is of. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PreviewCard } from './preview-card.ts';
import { design, previewImage } from './preview-image.ts';

const require = createRequire(import.meta.url);

/** What the bytes of an image depend on beside its card: the drawing, Skia, the compression, and the fonts. */
const makers = [
  'canvaskit-wasm',
  'fflate',
  '@fontsource/stix-two-text',
  '@fontsource/noto-sans',
  '@fontsource/noto-naskh-arabic',
];

let version: Promise<string> | undefined;

/** Where images are kept: beside the packages that they are made with, so that a fresh installation begins anew. */
const cache = join(
  dirname(require.resolve('canvaskit-wasm/package.json')),
  '../.cache/ruins-on-record/previews',
);

/** The name of a card's image: the same for the same pixels. */
async function imageName(card: PreviewCard): Promise<string> {
  const made = await (version ??= makersVersion());
  return `${createHash('sha256')
    .update(JSON.stringify([made, canonical(card)]))
    .digest('hex')
    .slice(0, 32)}.png`;
}

/** The image of a card: the one that was kept, or drawn now and kept. */
export async function cachedImage(card: PreviewCard): Promise<Uint8Array> {
  const path = join(cache, await imageName(card));
  const kept = await readFile(path).catch(() => undefined);
  if (kept && isWhole(kept)) return kept;
  const drawn = await previewImage(card);
  await mkdir(cache, { recursive: true });
  // A build that is broken off, or another beside this one, leaves no half a file.
  const beside = `${path}.${randomUUID()}`;
  await writeFile(beside, drawn);
  await rename(beside, path);
  return drawn;
}

async function makersVersion(): Promise<string> {
  const versions = await Promise.all(
    makers.map(async (name): Promise<unknown> => {
      const read: unknown = JSON.parse(await readFile(require.resolve(`${name}/package.json`), 'utf8'));
      return read !== null && typeof read === 'object' && 'version' in read ? read.version : undefined;
    }),
  );
  return JSON.stringify([design, ...versions]);
}

/** The same value with the fields of every object in one order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  );
}

/** Whether a file ends as a PNG ends. */
function isWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-8, -4)).toString('latin1') === 'IEND';
}
