/** How much the record holds, counted anew by each build. */
import { folders, kinds } from '../../record/kind.ts';
import { languageName } from '../../record/language.ts';
import type { HeritageRecord, RecordEntry, Source } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { languageOf } from '../../record/words/locale.ts';
import type { NameUnder } from '../../record/words/text.ts';
import { isDisputed, isOpen } from '../claims.ts';
import { corroborationOf } from '../corroboration.ts';
import { counted } from '../relations.ts';
import { claimsOf, usageOf } from '../usage.ts';

/** A figure by the rest of the key of its words, and what it comes to. */
export interface Figure {
  readonly name: NameUnder<'about.figures.'>;
  readonly value: string;
}

/** The figures of a record, in the order in which a page lists them; umbrellas are no events of their own. */
export function figuresOf(record: HeritageRecord, edition: Edition): Figure[] {
  const { locale, compare, list } = edition;
  const numbers = new Intl.NumberFormat(languageOf(locale).habits);
  const { bySite } = usageOf(record);
  const events = counted(record.events, record);
  const claims = claimsOf(record);
  const disputed = claims.filter(isDisputed);
  const resting = (...how: readonly string[]): number =>
    events.filter((event) => how.includes(corroborationOf(event, record).rests)).length;
  const shares = (found: readonly (readonly [name: string, count: number])[]): string =>
    list(
      found
        .toSorted(([a, less], [b, more]) => more - less || compare(a, b))
        .map(([name, count]) => `${name} ${numbers.format(count)}`),
    );
  const count = (name: Figure['name'], items: number): Figure => ({ name, value: numbers.format(items) });
  return [
    count('events', events.length),
    {
      name: 'bySite',
      value: shares(record.sites.map(({ id, name }) => [name, counted(bySite.get(id) ?? [], record).length])),
    },
    count('monuments', record.monuments.length),
    count('actors', record.actors.length),
    count('sources', record.sources.length),
    {
      name: 'byLanguage',
      value: shares(languagesOf(record.sources).map(([tag, found]) => [languageName(tag, locale), found])),
    },
    count('kept', record.sources.filter(isKept).length),
    count('weak', record.sources.filter(({ kind }) => kind !== undefined).length),
    count('accounts', claims.flatMap(({ accounts }) => accounts).length),
    count('questions', claims.length),
    count('differing', disputed.length),
    count('open', disputed.filter(isOpen).length),
    count('oneOrigin', resting('on-one')),
    count('oneParty', resting('on-one-party')),
    count(
      'corrections',
      kinds.flatMap((kind) => record[folders[kind]].flatMap(({ corrections }: RecordEntry) => corrections))
        .length,
    ),
  ];
}

/** The languages of sources by their tags, with how many are in each; those that name none are left out. */
function languagesOf(sources: readonly Source[]): [tag: string, count: number][] {
  const found = new Map<string, number>();
  for (const { language } of sources)
    if (language !== undefined) {
      const tag = new Intl.Locale(language).language;
      found.set(tag, (found.get(tag) ?? 0) + 1);
    }
  return [...found];
}

function isKept({ archived, captures }: Source): boolean {
  return archived !== undefined || captures.length > 0;
}
