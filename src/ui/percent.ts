/** A share of a picture for an SVG attribute, `percent(0.5) //=> '50%'`. */
export function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}
