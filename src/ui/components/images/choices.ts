/** What a browser is told to choose a file of a picture by. */
import type { Address } from '../../../record/address.ts';
import type { ShownFile } from '../../../record/picture.ts';

/** Files with their widths, as `srcset` has them. */
export function choices(files: readonly ShownFile[], href: (address: Address) => string): string {
  return files.map(({ address, width }) => `${href(address)} ${width}w`).join(', ');
}

/** How wide a picture is shown: as wide as the text, or half as wide where there is room for two. */
export function sizes(place: 'alone' | 'pair'): string {
  return `(min-width: 42rem) ${place === 'alone' ? 38 : 19}rem, 92vw`;
}
