/** The addresses that are most like one that leads to nothing. */
import { distance } from 'fastest-levenshtein';

/** The most that are offered. */
const most = 3;

/**
 * The addresses that were meant, the nearest first: those that differ in two letters of five at most, and those whose
 * last step is asked for with a fifth of its letters wrong at most, under whatever folder.
 *
 * @example
 * nearest('/event/temple-of-bel-destroyd', ['/about/', '/events/temple-of-bel-destroyed/'])
 * //=> ['/events/temple-of-bel-destroyed/']
 * nearest('/xyzzy/', ['/about/']) //=> []
 */
export function nearest(asked: string, addresses: Iterable<string>): string[] {
  const whole = bare(asked);
  const last = lastStep(whole);
  const found: { readonly address: string; readonly far: number }[] = [];
  for (const address of addresses) {
    const path = bare(address);
    const far = Math.min(share(whole, path, 2 / 5), share(last, lastStep(path), 1 / 5) + 0.1);
    if (path !== '' && far < Infinity) found.push({ address, far });
  }
  return found
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ address }) => address);
}

/** The share of letters that differ; without end where that is more than some, or there are too few letters to tell. */
function share(asked: string, other: string, largest: number): number {
  const length = Math.max(asked.length, other.length);
  if (asked.length < 3 || Math.abs(asked.length - other.length) > largest * length) return Infinity;
  const far = distance(asked, other) / length;
  return far > largest ? Infinity : far;
}

/** `bare('/Events/x/index.html') //=> 'events/x'` */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/(?:index)?\.html?$/, '')
    .replaceAll(/^\/+|\/+$/g, '');
}

function lastStep(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}
