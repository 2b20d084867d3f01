/**
 * Places for the names on a map, so that none overlaps another at any width at which the map is shown.
 *
 * Points are fractions of the picture's width and height, since the picture grows with the screen; names are in CSS
 * pixels, since they do not.
 */

/** A point of the picture: fractions of its width and height, from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which part of a text is at its point, as SVG's `text-anchor` has it. */
export type Anchor = 'start' | 'middle' | 'end';

/** A name to be placed; `of` is what it names. */
export interface Name<T> {
  readonly of: T;
  /** Where it may stand, the best spot first; a name that follows a line is turned there, in degrees clockwise. */
  readonly spots: readonly (Spot & { readonly turn?: number })[];
  /** Whether a turned name stands beside its line, as that of a river does, or upon it. */
  readonly beside?: boolean;
  readonly size: Size;
  /** The radius of the sign on the spot; a name without one stands upon its spot, or by the line it names. */
  readonly sign?: number;
  /** The least height of what can be pressed, for a name that is a link. */
  readonly target?: number;
  /** A name that is never left out: where there is no room beside its sign it stands apart, with a line to it. */
  readonly required?: boolean;
}

/** A name in its place. All but `spot` and `turn` is in CSS pixels from the spot. */
export interface PlacedName<T> {
  readonly of: T;
  readonly spot: Spot;
  /** By how many degrees it is turned about its spot. */
  readonly turn: number;
  readonly anchor: Anchor;
  /** Where the text is anchored; `y` is the middle of its height. */
  readonly x: number;
  readonly y: number;
  /** What it covers: one rectangle, or for a turned name a row of them. */
  readonly boxes: readonly Box[];
  /** What can be pressed, where the name is a link. */
  readonly target?: Box;
  /** Where a line from the sign ends, for a name that stands apart. */
  readonly line?: { readonly x: number; readonly y: number };
}

/** What lies at a spot: rectangles in CSS pixels from there, one that can be pressed, the end of a line. */
export interface Taken extends Partial<Pick<PlacedName<unknown>, 'target' | 'line'>> {
  readonly spot: Spot;
  readonly boxes: readonly Box[];
  readonly isSign?: true;
}

/** What names keep clear of. */
export interface Ground {
  /** Every size at which the picture is shown with these names. */
  readonly sizes: readonly Size[];
  readonly taken: readonly Taken[];
  /** Points that a name covers only where there is no better place, such as those of a river. */
  readonly soft: readonly Spot[];
}

/** The width of a text in CSS pixels, rather too large than too small. */
export function widthOf(text: string, size: number, { bold = false, spacing = 0 } = {}): number {
  const letters = [...text];
  const ems = letters.reduce((sum, letter) => sum + emsOf(letter), 0);
  return ems * size * (bold ? 1.07 : 1) + letters.length * spacing;
}

function emsOf(letter: string): number {
  if (/[ fijlIrt.,:;'’‘()|-]/.test(letter)) return 0.36;
  if (/[mwMW@%]/.test(letter)) return 0.94;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 1;
  if (/\p{M}/u.test(letter)) return 0;
  return /\p{Lu}/u.test(letter) ? 0.74 : 0.62;
}

/**
 * Places names in the order of their rank. A name that finds no room is left out with its sign, but for a required one;
 * names keep off the signs still to come where they can.
 */
export function placeNames<T>(names: readonly Name<T>[], ground: Ground): PlacedName<T>[] {
  const signs = new Map(names.map((name) => [name, signOf(name)]));
  const placed = new Map<Name<T>, PlacedName<T>>();
  for (const name of names) {
    const signsOf = (which: (other: Name<T>) => boolean): Taken[] =>
      names.flatMap((other) => {
        const sign = signs.get(other);
        return sign && other !== name && which(other) ? [sign] : [];
      });
    const taken = [
      ...ground.taken,
      ...signsOf((other) => other.required === true || placed.has(other)),
      ...placed.values(),
    ];
    const ahead = signsOf((other) => !placed.has(other)).map(({ spot }) => spot);
    const found = bestOf(name, { ...ground, taken }, ahead);
    if (found) placed.set(name, found);
  }
  return [...placed.values()];
}

function signOf<T>({ spots: [spot], sign }: Name<T>): Taken | undefined {
  return spot && sign !== undefined ? { spot, boxes: [square(sign)], isSign: true } : undefined;
}

/**
 * The place that costs least: a late one costs more than an early one, and so does what it covers. A required name for
 * which there is no room at all, in a picture full of names, is left beside its sign.
 */
function bestOf<T>(name: Name<T>, ground: Ground, ahead: readonly Spot[]): PlacedName<T> | undefined {
  const candidates = candidatesFor(name);
  let best: { readonly cost: number; readonly placed: PlacedName<T> } | undefined;
  for (const [rank, placed] of candidates.entries()) {
    if (best && rank >= best.cost) break;
    if (!fits(placed, name, ground)) continue;
    const cost =
      rank + 0.25 * covered(placed, ground.soft, ground.sizes) + 5 * covered(placed, ahead, ground.sizes);
    if (!best || cost < best.cost) best = { cost, placed };
  }
  if (best || !name.required) return best?.placed;
  return candidates.find((placed) => fits(placed, name, ground, 'crowded')) ?? candidates[0];
}

/** The places to try, the best first. */
function candidatesFor<T>(name: Name<T>): PlacedName<T>[] {
  const { spots, sign, size, required } = name;
  const off = size.height / 2 + 2;
  if (sign === undefined)
    return spots.flatMap((spot) => {
      const { turn } = spot;
      if (turn === undefined) return [placedAt(name, spot, 'middle', 0, 0)];
      return (name.beside ? [-off, off] : [0]).map((each) => placedAlong(name, spot, turn, each));
    });
  const [spot] = spots;
  if (spot === undefined) return [];
  return [...beside(name, spot, sign), ...(required ? apart(name, spot, sign) : [])];
}

function beside<T>(name: Name<T>, spot: Spot, sign: number): PlacedName<T>[] {
  const near = sign + 3;
  const half = name.size.height / 2;
  return [
    placedAt(name, spot, 'start', near, 0),
    placedAt(name, spot, 'end', -near, 0),
    placedAt(name, spot, 'start', near * 0.7, -half),
    placedAt(name, spot, 'start', near * 0.7, half),
    placedAt(name, spot, 'middle', 0, -sign - half),
    placedAt(name, spot, 'middle', 0, sign + half),
    placedAt(name, spot, 'end', -near * 0.7, -half),
    placedAt(name, spot, 'end', -near * 0.7, half),
  ];
}

const rings = 18;
const steps = 24;

/** Places on rings around a sign, each with a line to it. */
function apart<T>(name: Name<T>, spot: Spot, sign: number): PlacedName<T>[] {
  return Array.from({ length: rings * steps }, (_, i) => {
    const radius = sign + name.size.height + 12 * Math.floor(i / steps);
    const turn = (((i % steps) + 0.5) / steps) * 2 * Math.PI;
    const [x, y] = [radius * Math.cos(turn), radius * Math.sin(turn)];
    const placed = x > 0 ? placedAt(name, spot, 'start', x + 2, y) : placedAt(name, spot, 'end', x - 2, y);
    return { ...placed, line: { x, y } };
  });
}

function placedAt<T>({ of, size, target }: Name<T>, spot: Spot, anchor: Anchor, x: number, y: number) {
  const left = { start: x, middle: x - size.width / 2, end: x - size.width }[anchor];
  const box = { left, right: left + size.width, top: y - size.height / 2, bottom: y + size.height / 2 };
  const placed: PlacedName<T> = { of, spot, turn: 0, anchor, x, y, boxes: [box] };
  if (target === undefined) return placed;
  const grow = Math.max(0, (target - size.height) / 2);
  return { ...placed, target: { ...box, top: box.top - grow, bottom: box.bottom + grow } };
}

/** A name by a line: turned about its spot, `off` pixels above the line, or below. */
function placedAlong<T>({ of, size }: Name<T>, spot: Spot, turn: number, off: number): PlacedName<T> {
  const angle = (turn * Math.PI) / 180;
  const count = Math.max(2, Math.ceil((1.5 * size.width) / size.height));
  const half = size.height / 2;
  const boxes = Array.from({ length: count }, (_, i) => {
    const along = (i / (count - 1) - 0.5) * (size.width - size.height);
    const x = along * Math.cos(angle) - off * Math.sin(angle);
    const y = along * Math.sin(angle) + off * Math.cos(angle);
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  return { of, spot, turn, anchor: 'middle', x: 0, y: off, boxes };
}

/**
 * Whether a name lies within the picture and off all that is taken, at every size. Lines keep off names, but not off
 * signs, since in a crowd of signs they could not help it. Where it is crowded they may cross names
 * too, and what can be pressed may overlap; names still may not.
 */
function fits<T>(
  { spot, boxes, target, line }: PlacedName<T>,
  { sign, required }: Name<T>,
  { sizes, taken }: Ground,
  room: 'ample' | 'crowded' = 'ample',
): boolean {
  const own = [...boxes, ...(sign === undefined || required ? [] : [square(sign)])];
  const threadOf = (end: PlacedName<T>['line']): Box[] => (room === 'crowded' ? [] : alongLine(end));
  const thread = threadOf(line);
  return sizes.every(
    (size) =>
      boxes.every((box) => isInside(boxAt(spot, box, size), size)) &&
      taken.every(
        (other) =>
          !meet(spot, own, other.spot, other.boxes, size) &&
          (other.isSign || !meet(spot, thread, other.spot, other.boxes, size)) &&
          !meet(spot, own, other.spot, threadOf(other.line), size) &&
          !(
            room === 'ample' &&
            target &&
            other.target &&
            meet(spot, [target], other.spot, [other.target], size)
          ),
      ),
  );
}

function meet(a: Spot, boxes: readonly Box[], b: Spot, others: readonly Box[], size: Size): boolean {
  const there = others.map((box) => boxAt(b, box, size));
  return boxes.some((box) => there.some((other) => overlaps(boxAt(a, box, size), other)));
}

/** Small rectangles along the line of a name that stands apart, so that no line crosses a name. */
function alongLine(line: PlacedName<unknown>['line']): Box[] {
  if (!line) return [];
  return Array.from({ length: 8 }, (_, i) => {
    const part = (i + 1) / 9;
    return {
      left: line.x * part - 1,
      right: line.x * part + 1,
      top: line.y * part - 1,
      bottom: line.y * part + 1,
    };
  });
}

/** How many of some points a name covers, on the average of the least and the greatest size. */
function covered<T>({ spot, boxes }: PlacedName<T>, points: readonly Spot[], sizes: readonly Size[]): number {
  const hits = [...sizes.slice(0, 1), ...sizes.slice(-1)].map((size) => {
    const there = boxes.map((box) => boxAt(spot, box, size));
    return points.filter((point) => {
      const [x, y] = [point.x * size.width, point.y * size.height];
      return there.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
    }).length;
  });
  return hits.reduce((sum, each) => sum + each, 0) / 2;
}

/** A rectangle as it lies in the picture of one size. */
export function boxAt(spot: Spot, box: Box, { width, height }: Size): Box {
  const [x, y] = [spot.x * width, spot.y * height];
  return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
}

/** Whether two rectangles have a part in common; to touch is not to overlap. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside({ left, right, top, bottom }: Box, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}

function square(radius: number): Box {
  return { left: -radius, right: radius, top: -radius, bottom: radius };
}
