/**
 * The faces of the site, cut from whole ones to the letters and features that it uses. `npm run fonts` writes them to
 * `src/ui/fonts`; the same input gives the same bytes on any machine, and a test holds the files to this list.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** One face: the file it becomes, the file it is cut from, and what is kept. */
export interface Face {
  readonly file: string;
  readonly whole: string;
  readonly characters: string;
  /** OpenType features to keep; all where it is not given. */
  readonly features?: readonly string[];
  /** The weights to keep of a variable face. */
  readonly weights?: { readonly min: number; readonly max: number };
}

const letters =
  'ĀāĂăĆćČčĐđĒēĞğĠġĪīİıŁłŃńŌōŒœŘřŚśŞşŠšŪūŻżŽžḌḍḎḏḤḥḪḫḲḳḴḵṢṣṬṭṮṯẒẓẔẕʻʼʾʿ\u0300\u0301\u0303\u0304\u0308\u030C\u0323\u0331';
const signs = '‐‑–—‘’‚“”„†‡•…′″‹›⁄€−\u2009\u202F';
const latin = between(0x20, 0x7e) + between(0xa0, 0xff) + letters + signs;
const arabic = between(0x600, 0x6ff) + '\u200C\u200D\u200E\u200F«»';
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'onum', 'lnum', 'pnum', 'tnum'];

const stix = '@expo-google-fonts/stix-two-text';
const noto = '@expo-google-fonts/noto-sans';

/** All faces: STIX Two Text for reading, Noto Sans for labels, Noto Naskh Arabic, and signs that neither has. */
export const faces: readonly Face[] = [
  {
    file: 'stix-400.woff2',
    whole: `${stix}/400Regular/STIXTwoText_400Regular.ttf`,
    characters: latin,
    features,
  },
  {
    file: 'stix-400-italic.woff2',
    whole: `${stix}/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf`,
    characters: latin,
    features,
  },
  {
    file: 'stix-600.woff2',
    whole: `${stix}/600SemiBold/STIXTwoText_600SemiBold.ttf`,
    characters: latin,
    features,
  },
  {
    file: 'noto-sans-400.woff2',
    whole: `${noto}/400Regular/NotoSans_400Regular.ttf`,
    characters: latin,
    features,
  },
  {
    file: 'noto-sans-600.woff2',
    whole: `${noto}/600SemiBold/NotoSans_600SemiBold.ttf`,
    characters: latin,
    features,
  },
  {
    file: 'noto-naskh.woff2',
    whole: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    characters: arabic,
    weights: { min: 400, max: 700 },
  },
  {
    file: 'inter-signs.woff2',
    whole: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    characters: '←↑→↓↗↩≈≠≤≥',
    features: [],
  },
];

/** The bytes of a face, as WOFF2. */
export async function cut({ whole, characters, features: kept, weights }: Face): Promise<Buffer> {
  return subsetFont(await readFile(require.resolve(whole)), characters, {
    targetFormat: 'woff2',
    noHinting: true,
    ...(kept ? { keepFeatures: [...kept] } : {}),
    ...(weights ? { variationAxes: { wght: weights } } : {}),
  });
}

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
