import { languageOf, type Locale } from './locale.ts';

/** A number of bytes as people read it, `fileSize(429_123, 'en') //=> '429 kB'`; a kilobyte has a thousand bytes. */
export function fileSize(bytes: number, locale: Locale): string {
  const [unit, size] =
    bytes < 1000
      ? (['byte', 1] as const)
      : bytes < 1_000_000
        ? (['kilobyte', 1000] as const)
        : (['megabyte', 1_000_000] as const);
  return new Intl.NumberFormat(languageOf(locale).habits, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(bytes / size);
}
