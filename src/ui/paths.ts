import type { Former } from '../derive/former.ts';
import type { CoveragePage } from '../derive/views/coverage.ts';
import {
  book,
  bookPart,
  coverage,
  partPage,
  timeline,
  type Address,
  type BookPart,
} from '../record/address.ts';
import type { PagedPart } from '../record/divided.ts';
import type { TwoDays } from '../record/change-days.ts';
import { defaultLocale, inLanguage, locales, type Locale } from '../record/words/locale.ts';

/** The parameter `locale` of an address: nothing for the language at the root. */
type LocaleParam = { readonly locale: string | undefined };

/** The paths of a page that stands once in every language. */
export function onePath(): { params: LocaleParam }[] {
  return locales.map((locale) => ({ params: { locale: locale === defaultLocale ? undefined : locale } }));
}

/** The paths of a page for every id, in every language. */
export function pathsFor(ids: readonly string[]): { params: LocaleParam & { readonly id: string } }[] {
  return onePath().flatMap(({ params }) => ids.map((id) => ({ params: { ...params, id } })));
}

/** The paths of former pages by their whole addresses, in every language, each with what it answers with. */
export function formerPaths(formerIn: (locale: Locale) => ReadonlyMap<Address, Former>) {
  return locales.flatMap((locale) =>
    [...formerIn(locale)].map(([address, fate]) => ({
      params: { address: inLanguage(address, locale).slice(1, -1) },
      props: { address, fate },
    })),
  );
}

/** The paths of the timeline and of its selections by their addresses, in every language. */
export function filterPaths(
  addresses: readonly Address[],
): { params: LocaleParam & { readonly filter: string | undefined } }[] {
  const filters = addresses.map((address) => address.slice(timeline.length, -1) || undefined);
  return onePath().flatMap(({ params }) => filters.map((filter) => ({ params: { ...params, filter } })));
}

/** The paths of the pages of two days, in every language. */
export function twoDaysPaths(pairs: readonly TwoDays[]) {
  return onePath().flatMap(({ params }) =>
    pairs.map(([id, other]) => ({ params: { ...params, id, other } })),
  );
}

/** The paths of the parts of the book by their addresses, in every language. */
export function bookPaths(parts: readonly BookPart[]) {
  return onePath().flatMap(({ params }) =>
    parts.map((part) => ({
      params: { ...params, part: bookPart(part).slice(book.length, -1) },
      props: { part },
    })),
  );
}

/** The paths of the parts of lists by their addresses below a folder, in every language. */
export function partPaths(folder: Address, parts: readonly PagedPart[]) {
  return onePath().flatMap(({ params }) =>
    parts.map(({ list, part: { time, number } }) => ({
      params: { ...params, part: partPage(list, { time, number }).slice(folder.length, -1) },
      props: { list, part: { time, number } },
    })),
  );
}

/** The paths of the pages of who reports the events at single sites, in every language. */
export function coveragePaths(pages: readonly CoveragePage[]) {
  return onePath().flatMap(({ params }) =>
    pages.map(({ address, site, part }) => ({
      params: { ...params, part: address.slice(coverage.length, -1) },
      props: { site, part },
    })),
  );
}
