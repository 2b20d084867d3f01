/** A share of a picture for an SVG attribute, `percent(0.5) //=> '50%'`: a tenth of a pixel on the widest page. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 1e2}%`;
}
