import type { Look } from './preview-card.ts';

/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Stone and ink, the values of the light `tokens.css`. */
export const stone: Colour = [0xf6, 0xf3, 0xec];
export const ink: Colour = [0x21, 0x1d, 0x18];
export const soft: Colour = [0x5c, 0x53, 0x48];
export const line: Colour = [0xc9, 0xc0, 0xb0];

/** How a period is filled: a ground, and where colour alone would not tell, a pattern on it. */
export interface Fill {
  readonly ground: Colour;
  readonly pattern?: { readonly kind: 'stripes' | 'dots' | 'bars'; readonly colour: Colour };
}

/** The control colours of the light pages; they differ in lightness too, so they hold in grey and for the colour-blind. */
export const fills: Readonly<Record<Look, Fill>> = {
  'islamic-state': { ground: [0x2a, 0x25, 0x20] },
  'syrian-government': { ground: [0xbb, 0x73, 0x50] },
  'iraqi-government': { ground: [0x5a, 0x89, 0x8f] },
  'syrian-opposition': { ground: [0x7f, 0x82, 0x49], pattern: { kind: 'bars', colour: [0xa9, 0xaa, 0x82] } },
  'coalition': { ground: [0x5d, 0x84, 0xa8], pattern: { kind: 'bars', colour: [0x92, 0xab, 0xc0] } },
  'other': { ground: [0x8b, 0x81, 0x72], pattern: { kind: 'bars', colour: [0xb1, 0xa9, 0x9d] } },
  'contested': { ground: stone, pattern: { kind: 'stripes', colour: soft } },
  'unknown': { ground: stone, pattern: { kind: 'dots', colour: soft } },
};
