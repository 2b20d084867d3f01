import { pageOf, type Address } from '../record/address.ts';
import type { HeritageRecord } from '../record/record.ts';
import { defaultLocale, type Locale } from '../record/words/locale.ts';

/** A name and the entry that it leads to. */
export interface NameEntry {
  readonly name: string;
  /** The language, where it is known. */
  readonly lang?: string | undefined;
  /** The script as an ISO 15924 code, where it is stated. */
  readonly script?: string | undefined;
  readonly address: Address;
  /** The name under which the record speaks of it. */
  readonly known: string;
}

/** Every name of every site, monument and actor, in the order of a language’s alphabet, the same on every machine. */
export function nameEntries(
  { sites, monuments, actors }: HeritageRecord,
  locale: Locale = defaultLocale,
): NameEntry[] {
  const places = [
    ...sites.map((site) => ({ record: site, address: pageOf('site', site.id) })),
    ...monuments.map((monument) => ({ record: monument, address: pageOf('monument', monument.id) })),
  ];
  const { compare } = new Intl.Collator(locale, { sensitivity: 'variant' });
  return [
    ...places.flatMap(({ record, address }) => [
      { name: record.name, address, known: record.name },
      ...record.names.map(({ name, lang, script }) => ({ name, lang, script, address, known: record.name })),
    ]),
    ...actors.flatMap(({ id, name: known, aliases }) =>
      [known, ...aliases].map((name) => ({ name, address: pageOf('actor', id), known })),
    ),
  ].toSorted((a, b) => compare(a.name, b.name) || compare(a.known, b.known));
}
