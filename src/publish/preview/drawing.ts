/** Skia in WebAssembly with the fonts of the images and nothing of the machine's: same card, same pixels. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import loadCanvasKit, {
  type Canvas,
  type CanvasKit,
  type FontCollection,
  type Paragraph,
  type TextAlign,
} from 'canvaskit-wasm';
import { colours, type Colour } from '../../derive/pictures/paints.ts';

const require = createRequire(import.meta.url);

/** The files of each voice, Latin and Arabic. A text takes each letter from the first that has it. */
const voices = {
  title: {
    latin: [
      'stix-two-text/files/stix-two-text-latin-600-normal',
      'stix-two-text/files/stix-two-text-latin-ext-600-normal',
    ],
    arabic: ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal'],
  },
  strong: {
    latin: ['noto-sans/files/noto-sans-latin-600-normal', 'noto-sans/files/noto-sans-latin-ext-600-normal'],
    arabic: ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal'],
  },
  plain: {
    latin: ['noto-sans/files/noto-sans-latin-400-normal', 'noto-sans/files/noto-sans-latin-ext-400-normal'],
    arabic: ['noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal'],
  },
} as const;

/** How a text is set. */
export interface Type {
  readonly voice: keyof typeof voices;
  readonly size: number;
  readonly colour: Colour;
}

/** A text that is set and can be painted. */
export interface SetText {
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  /** From the top to the baseline of the first line. */
  readonly ascent: number;
  /** The width of its longest word; a text set narrower than this breaks inside it. */
  readonly longestWord: number;
  readonly isCut: boolean;
  /** Lays it out again, which is cheaper than setting it; what was said of it before is true no longer. */
  within(width: number): SetText;
  /** Paints it with its top left corner here. */
  paint(x: number, y: number): void;
}

/** How a text of several lines is laid out. */
export interface Layout {
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly maxLines: number;
  /** The distance of two baselines, in sizes. */
  readonly leading: number;
}

/** A sheet to draw on. Coordinates are pixels from the top left corner, in either direction of writing. */
export interface Sheet {
  set(text: string, type: Type, layout: Layout): SetText;
  rect(area: Area, colour: Colour, opacity?: number): void;
  dot(x: number, y: number, radius: number, colour: Colour, opacity?: number): void;
  /** A shape with straight sides. */
  shape(corners: readonly (readonly [x: number, y: number])[], colour: Colour): void;
  /** Draws inside an area alone. */
  clipped(area: Area, draw: () => void): void;
  /** Draws with the sheet turned clockwise about the middle of an area. */
  turned(degrees: number, area: Area, draw: () => void): void;
  /** What is drawn fades out towards one side of an area, evenly. */
  fading(area: Area, towards: 'left' | 'right', draw: () => void): void;
  /** A copy of what is drawn so far, to be laid on other sheets of the same size. */
  copy(): Uint8Array;
  /** Lays such a copy over all that was drawn. */
  lay(pixels: Uint8Array): void;
}

/** A rectangle. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A letter that no font of the images has. */
export class MissingLetters extends Error {
  override readonly name = 'MissingLetters';
}

interface Skia {
  readonly kit: CanvasKit;
  readonly fonts: FontCollection;
}

let loaded: Promise<Skia> | undefined;

/** Draws on a sheet of one colour and hands on its pixels, RGBA, which stay as they are only until the next sheet is drawn. */
export async function drawn<T>(
  { width, height }: { readonly width: number; readonly height: number },
  ground: Colour,
  locale: string,
  draw: (sheet: Sheet) => void,
  take: (pixels: Uint8Array) => T,
): Promise<T> {
  const skia = await (loaded ??= load());
  const { kit } = skia;
  const memory = kit.Malloc(Uint8Array, width * height * 4);
  const info = {
    width,
    height,
    alphaType: kit.AlphaType.Opaque,
    colorType: kit.ColorType.RGBA_8888,
    colorSpace: kit.ColorSpace.SRGB,
  };
  const surface = kit.MakeRasterDirectSurface(info, memory, width * 4);
  if (!surface) throw new Error('Skia has no memory for an image.');
  const made: { delete(): void }[] = [surface];
  try {
    const canvas = surface.getCanvas();
    canvas.clear(kit.parseColorString(colours[ground]));
    const pixels = (): Uint8Array => {
      surface.flush();
      const bytes = memory.toTypedArray();
      if (!(bytes instanceof Uint8Array)) throw new Error('Skia gave no pixels.');
      return bytes;
    };
    draw({
      ...sheetOn(canvas, skia, locale, made),
      copy: () => pixels().slice(),
      lay: (copied) => pixels().set(copied),
    });
    return take(pixels());
  } finally {
    for (const each of made.toReversed()) each.delete();
    kit.Free(memory);
  }
}

async function load(): Promise<Skia> {
  const files = [...new Set(Object.values(voices).flatMap(({ latin, arabic }) => [...latin, ...arabic]))];
  const [kit, ...bytes] = await Promise.all([
    loadCanvasKit({ locateFile: (file) => require.resolve(`canvaskit-wasm/bin/${file}`) }),
    ...files.map((file) => readFile(require.resolve(`@fontsource/${file}.woff2`))),
  ]);
  const provider = kit.TypefaceFontProvider.Make();
  for (const [i, file] of files.entries()) provider.registerFont(bytes[i] ?? new Uint8Array(), file);
  const fonts = kit.FontCollection.Make();
  fonts.setDefaultFontManager(provider);
  return { kit, fonts };
}

function sheetOn(
  canvas: Canvas,
  { kit, fonts }: Skia,
  locale: string,
  made: { delete(): void }[],
): Omit<Sheet, 'copy' | 'lay'> {
  const paint = new kit.Paint();
  made.push(paint);
  paint.setAntiAlias(true);
  const ink = (colour: Colour, opacity = 1) => {
    paint.setColor(kit.multiplyByAlpha(kit.parseColorString(colours[colour]), opacity));
    return paint;
  };
  const inside = (draw: () => void): void => {
    draw();
    canvas.restore();
  };
  const bounds = ({ left, top, width, height }: Area) => kit.XYWHRect(left, top, width, height);
  return {
    set(written, type, layout) {
      const text = written.normalize('NFC');
      const paragraph = paragraphOf({ kit, fonts }, text, type, layout, locale);
      made.push(paragraph);
      paragraph.layout(layout.width);
      const missing = paragraph.unresolvedCodepoints().toSorted((a, b) => a - b);
      if (missing.length > 0)
        throw new MissingLetters(
          `The fonts of the preview images lack ${missing.map((each) => `“${String.fromCodePoint(each)}”`).join(', ')} of “${text}”.`,
        );
      return setText(canvas, paragraph);
    },
    rect(area, colour, opacity) {
      canvas.drawRect(bounds(area), ink(colour, opacity));
    },
    dot(x, y, radius, colour, opacity) {
      canvas.drawCircle(x, y, radius, ink(colour, opacity));
    },
    shape(corners, colour) {
      const path = kit.Path.MakeFromSVGString(`M${corners.map((corner) => corner.join(',')).join('L')}Z`);
      if (!path) throw new Error('Skia knows no such shape.');
      made.push(path);
      canvas.drawPath(path, ink(colour));
    },
    clipped(area, draw) {
      canvas.save();
      canvas.clipRect(bounds(area), kit.ClipOp.Intersect, false);
      inside(draw);
    },
    turned(degrees, { left, top, width, height }, draw) {
      canvas.save();
      canvas.rotate(degrees, left + width / 2, top + height / 2);
      inside(draw);
    },
    fading(area, towards, draw) {
      const { left, width } = area;
      const [from, to] = towards === 'right' ? [left, left + width] : [left + width, left];
      const shader = kit.Shader.MakeLinearGradient(
        [from, 0],
        [to, 0],
        [kit.BLACK, kit.TRANSPARENT],
        null,
        kit.TileMode.Clamp,
      );
      const fade = new kit.Paint();
      made.push(shader, fade);
      fade.setShader(shader);
      fade.setBlendMode(kit.BlendMode.DstIn);
      canvas.saveLayer(undefined, bounds(area));
      inside(() => {
        draw();
        canvas.drawRect(bounds(area), fade);
      });
    },
  };
}

function paragraphOf(
  { kit, fonts }: Skia,
  text: string,
  { voice, size, colour }: Type,
  { align, maxLines, leading }: Layout,
  locale: string,
): Paragraph {
  const { latin, arabic } = voices[voice];
  const isRtl = readsLeftwards(text);
  const fontFamilies = isRtl ? [...arabic, ...latin] : [...latin, ...arabic];
  const textAlign: TextAlign = align === 'left' ? kit.TextAlign.Left : kit.TextAlign.Right;
  const style = new kit.ParagraphStyle({
    textAlign,
    textDirection: isRtl ? kit.TextDirection.RTL : kit.TextDirection.LTR,
    maxLines,
    ellipsis: '…',
    disableHinting: true,
    // Lines keep their distance, whatever fonts they mix.
    strutStyle: {
      strutEnabled: true,
      forceStrutHeight: true,
      fontFamilies,
      fontSize: size,
      heightMultiplier: leading,
      halfLeading: true,
    },
    textStyle: { fontFamilies, fontSize: size, color: kit.parseColorString(colours[colour]), locale },
  });
  const builder = kit.ParagraphBuilder.MakeFromFontCollection(style, fonts);
  try {
    builder.addText(text);
    return builder.build();
  } finally {
    builder.delete();
  }
}

function setText(canvas: Canvas, paragraph: Paragraph): SetText {
  return {
    width: paragraph.getLongestLine(),
    height: paragraph.getHeight(),
    lines: paragraph.getNumberOfLines(),
    ascent: paragraph.getAlphabeticBaseline(),
    longestWord: paragraph.getMinIntrinsicWidth(),
    isCut: paragraph.didExceedMaxLines(),
    within(width) {
      paragraph.layout(width);
      return setText(canvas, paragraph);
    },
    paint: (x, y) => canvas.drawParagraph(paragraph, x, y),
  };
}

/** Whether the first letter of a text belongs to a script that runs leftwards, as HTML's `dir="auto"` asks. */
export function readsLeftwards(text: string): boolean {
  const [letter] = text.match(/\p{L}/u) ?? [];
  return letter !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(letter);
}
