/**
 * How each side, and each state of a monument, looks in every picture: on pages, on cards for other pages and in preview images. A new one
 * is a row of {@link paints}; a colour that no token has yet is a row of {@link colours} and a line of `tokens.css`, which a test compares.
 */

/** The colours of pictures by the names of their tokens, as light pages have them; preview images know no others. */
export const colours = {
  'stone': '#f6f3ec',
  'ink': '#211d18',
  'ink-soft': '#5c5348',
  'line': '#c9c0b0',
  'held-islamic-state': '#2a2520',
  'held-syrian-government': '#bb7350',
  'held-iraqi-government': '#5a898f',
  'held-coalition': '#5d84a8',
  'held-syrian-opposition': '#7f8249',
  'held-other': '#8b8172',
  'harm-slight': '#d6ccba',
  'harm-moderate': '#a89b87',
  'harm-severe': '#6b5f52',
  'on-held': '#16120e',
  'on-islamic-state': '#f6f3ec',
} as const;

/** The name of a colour. */
export type Colour = keyof typeof colours;

/** What is drawn on a ground, in squares of 8 pixels, so that colour alone never tells. */
export type Pattern = {
  readonly colour: Colour;
  /** From 0 to 1. */
  readonly opacity: number;
} & (
  | {
      readonly kind: 'lines';
      /** Degrees by which the lines are turned clockwise; 0 stand upright. */
      readonly turn: number;
      readonly thickness: number;
    }
  | { readonly kind: 'dots'; readonly radius: number }
  | { readonly kind: 'crosses' }
);

/** One look. */
export interface Paint {
  readonly ground: Colour;
  readonly pattern?: Pattern;
  /** The line around it, where its ground is that of the page. */
  readonly outline?: Colour;
  /** The colour of a name written on it; over a pattern on the ground of the page the name has a halo. */
  readonly text: Colour;
  /** How it is told apart where a reader has chosen the colours of the system: filled, left empty, or with a line through it. */
  readonly plain?: 'full' | 'empty' | 'lined';
}

/** What parts the ground of a side from the plain ones, and where the colours are the system's own from every other side. */
function onHeld(
  ground: Colour,
  pattern: { kind: 'lines'; turn: number } | { kind: 'dots'; radius: number } | { kind: 'crosses' },
): Paint {
  const colour = { colour: 'stone', opacity: 0.35 } as const;
  return {
    ground,
    pattern: pattern.kind === 'lines' ? { thickness: 2, ...colour, ...pattern } : { ...colour, ...pattern },
    text: 'on-held',
  };
}

/** The darker, the worse; a pattern that is hardly seen parts the grades where a reader has chosen the colours of the system. */
function onRamp(
  ground: Colour,
  text: Colour,
  pattern: { kind: 'dots'; radius: number } | { kind: 'lines'; turn: number; thickness: number },
): Paint {
  return { ground, text, outline: 'ink-soft', pattern: { colour: text, opacity: 0.1, ...pattern } };
}

const onStone = { ground: 'stone', outline: 'ink-soft', text: 'ink' } as const;
const soft = { colour: 'ink-soft', opacity: 1 } as const;
const full = { colour: 'ink', opacity: 1 } as const;

/** All looks, by the word of the side or condition that has one, with two more for sides that have none. */
export const paints = {
  'islamic-state': {
    ground: 'held-islamic-state',
    outline: 'ink-soft',
    text: 'on-islamic-state',
    plain: 'full',
  },
  'syrian-government': { ground: 'held-syrian-government', text: 'on-held', plain: 'lined' },
  'iraqi-government': { ground: 'held-iraqi-government', text: 'on-held', plain: 'empty' },
  'syrian-opposition': onHeld('held-syrian-opposition', { kind: 'lines', turn: 0 }),
  'coalition': onHeld('held-coalition', { kind: 'lines', turn: -45 }),
  'other': onHeld('held-other', { kind: 'crosses' }),
  'other-lines': onHeld('held-other', { kind: 'lines', turn: 30 }),
  'other-dots': onHeld('held-other', { kind: 'dots', radius: 2 }),
  'contested': { ...onStone, pattern: { kind: 'lines', turn: 45, thickness: 3, ...full } },
  'unknown': { ...onStone, pattern: { kind: 'dots', radius: 1, ...soft } },
  'intact': { ...onStone, plain: 'empty' },
  'possibly-damaged': onRamp('harm-slight', 'ink', { kind: 'dots', radius: 2 }),
  'moderately-damaged': onRamp('harm-moderate', 'ink', { kind: 'lines', turn: -45, thickness: 3 }),
  'severely-damaged': onRamp('harm-severe', 'stone', { kind: 'lines', turn: -45, thickness: 5.5 }),
  'destroyed': { ground: 'ink', text: 'stone', plain: 'full' },
  'restored': { ...onStone, pattern: { kind: 'lines', turn: 0, thickness: 3, colour: 'line', opacity: 1 } },
  'looted': { ...onStone, pattern: { kind: 'crosses', ...soft } },
} as const satisfies Readonly<Record<string, Paint>>;

/** The name of a look. */
export type PaintName = keyof typeof paints;

/** A paint by its name, as bars and legends carry it. */
export interface Look extends Paint {
  readonly name: PaintName;
}

/** The look of that name. */
export function lookOf(name: PaintName): Look {
  return { name, ...paints[name] };
}

/** All looks, for the definitions of their patterns. */
export const looks: readonly Look[] = Object.keys(paints).filter(hasPaint).map(lookOf);

/** The looks of those that have none of their own; they take turns. */
const spare = ['other', 'other-lines', 'other-dots'] as const satisfies readonly PaintName[];

/**
 * How some sides or conditions are painted, in their order; those without a paint take turns at the spare ones that nobody else has.
 *
 * @example
 * looksOf(['contested', 'office']).get('office')?.name //=> 'other'
 */
export function looksOf(names: Iterable<string>): ReadonlyMap<string, Look> {
  const all = new Set(names);
  const others = [...all].filter((name) => !hasPaint(name));
  const free = spare.filter((paint) => !all.has(paint));
  return new Map(
    [...all].map((name) => [
      name,
      lookOf(hasPaint(name) ? name : (free[others.indexOf(name) % free.length] ?? 'other')),
    ]),
  );
}

function hasPaint(name: string): name is PaintName {
  return Object.hasOwn(paints, name);
}
