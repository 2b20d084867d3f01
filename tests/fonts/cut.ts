/**
 * The faces of the site, cut from whole ones to the letters and features that it uses. `npm run fonts` writes them to
 * `src/ui/fonts`; the same input gives the same bytes on any machine, and a test holds the files to this list.
 *
 * Every page loads the first part of the faces that it uses. The letters that few pages have stand in second parts
 * (`-more`), which browsers load where the `unicode-range` in `fonts.css` has a letter of the page.
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
  /** The weight, or the weights, to keep of a variable face. */
  readonly weights?: number | { readonly min: number; readonly max: number };
}

const figures = between(0x20, 0x40) + '\u00A0«·»‑–…\u202F';
const latin = between(0x20, 0x7e) + between(0xe0, 0xff) + '\u00A0«°·»×‐‑–—‘’‚“”„†‡•…′″‹›⁄€−\u2009\u202F';
const moreLatin = without(
  latin,
  between(0xa1, 0xdf) +
    'ĀāĂăĆćČčĐđĒēĞğĠġĪīİıŁłŃńŌōŒœŘřŚśŞşŠšŪūŻżŽžḌḍḎḏḤḥḪḫḲḳḴḵṢṣṬṭṮṯẒẓẔẕʻʼʾʿ\u0300\u0301\u0303\u0304\u0308\u030C\u0323\u0331',
);
const arabic = '،؛؟' + between(0x621, 0x63a) + between(0x640, 0x652);
/** Figures, and what Kurdish, Persian, Urdu and Uyghur write besides. */
const moreArabic =
  between(0x660, 0x66d) + between(0x6f0, 0x6f9) + '\u0654\u0655\u0670ٱٹپچڈڎڑڕژڤکگڭڵںھہۀۂۃۄۅۆۇۈۉۊۋیێېےۓ۔ە';
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'onum', 'lnum', 'pnum', 'tnum'];

const stix = '@expo-google-fonts/stix-two-text';
const noto = '@expo-google-fonts/noto-sans';
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';
const stix600 = `${stix}/600SemiBold/STIXTwoText_600SemiBold.ttf`;

/** All faces: STIX Two Text for reading, Noto Sans for labels, Noto Naskh Arabic, and signs that neither has. */
export const faces: readonly Face[] = [
  ...inTwo('stix-400', `${stix}/400Regular/STIXTwoText_400Regular.ttf`),
  ...inTwo('stix-400-italic', `${stix}/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf`),
  ...inTwo('stix-600', stix600),
  { file: 'stix-600-figures.woff2', whole: stix600, characters: figures, features: ['lnum', 'pnum', 'tnum'] },
  ...inTwo('noto-sans-400', `${noto}/400Regular/NotoSans_400Regular.ttf`),
  ...inTwo('noto-sans-600', `${noto}/600SemiBold/NotoSans_600SemiBold.ttf`),
  { file: 'noto-naskh-400.woff2', whole: naskh, characters: arabic, weights: 400 },
  { file: 'noto-naskh-600.woff2', whole: naskh, characters: arabic, weights: 600 },
  { file: 'noto-naskh-more.woff2', whole: naskh, characters: moreArabic, weights: { min: 400, max: 700 } },
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
    ...(weights === undefined ? {} : { variationAxes: { wght: weights } }),
  });
}

/** A Latin face in its two parts. */
function inTwo(name: string, whole: string): readonly Face[] {
  return [
    { file: `${name}.woff2`, whole, characters: latin, features },
    { file: `${name}-more.woff2`, whole, characters: moreLatin, features },
  ];
}

function without(some: string, all: string): string {
  return [...all].filter((letter) => !some.includes(letter)).join('');
}

function between(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
