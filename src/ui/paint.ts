/** The looks of pictures as SVG attributes: colours are tokens, patterns are those that `LanePatterns` defines. */
import type { Look, Paint } from '../derive/pictures/paints.ts';

/** The fill of a look, and the line around it. */
export function paintOf({ name, ground, pattern, outline }: Look) {
  return {
    fill: pattern ? `url(#paint_${name})` : token(ground),
    stroke: outline && token(outline),
  };
}

/** A colour of pictures as its token, `token('ink') //=> 'var(--ink)'`. */
export function token(colour: Paint['ground']): string {
  return `var(--${colour})`;
}
