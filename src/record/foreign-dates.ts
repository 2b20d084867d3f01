/**
 * Dates as people write them elsewhere, `13 December 2025`, `26.12.2024`, `13. Dezember 2025`, `881 BC`, read for a
 * message that says how the record writes them. No entry is dated by what is read here.
 */
import { dayOf, isDay, yearText } from './calendar.ts';
import { once } from './once.ts';

/** Languages whose names of months and weekdays are known; the Arab countries have several sets of them. */
const english = ['en'];
const foreign = ['fr', 'de', 'es', 'it', 'nl', 'pt', 'ru', 'tr', 'ar-EG', 'ar-SY', 'ar-MA', 'fa', 'he'];
const languages = [...english, ...foreign];

/**
 * The dates of the record that a text may mean, two where it leaves the choice; none where it is no date that is known.
 *
 * @example
 * readings('29/11/2026') //=> ['2026-11-29']
 * readings('03/04/2015') //=> ['2015-04-03', '2015-03-04']
 * readings('December 26, 2024') //=> ['2024-12-26']
 * readings('about 2014') //=> ['2014~']
 * readings('26–28 March 2016') //=> ['2016-03-26/2016-03-28']
 * readings('11 or 12 February 2023') //=> ['[2023-02-11,2023-02-12]']
 * readings('between 26 December 2016 and 10 January 2017') //=> ['[2016-12-26..2017-01-10]']
 */
export function readings(text: string): string[] {
  const words = normalise(text);
  const found = readingsOfOne(words);
  if (found.length > 0) return found;
  const open = /^since (\S.*)$/.exec(words)?.[1];
  if (open !== undefined) return readingsOfEnd(open, words).map((date) => `${date}/..`);
  const pair = spans(words);
  return pair.length > 0 ? pair : sets(words);
}

/**
 * The month of a day that it does not have, `31 February 2016` or `31.2.2016`; nothing where that is no day, or leaves the choice.
 *
 * @example
 * monthOfNoDay('2017-02-30') //=> '2017-02'
 * monthOfNoDay('31 April 2016') //=> '2016-04'
 */
export function monthOfNoDay(text: string): string | undefined {
  // Every month has a 28th.
  const [day, ...others] = readings(text.replace(/(?<!\d)(?:29|[3-9]\d)(?!\d)/, '28'));
  return others.length === 0 && day?.endsWith('-28') === true ? day.slice(0, -'-28'.length) : undefined;
}

function readingsOfOne(words: string): string[] {
  const [, perhaps, about, near] = /^(perhaps )?(?:(about|around|circa|ca|c) )?(\S.*)$/.exec(words) ?? [];
  if (near === undefined || (perhaps ?? about) === undefined) return plainReadings(words);
  const found = /^\d{4}$/.test(near) ? [near] : plainReadings(near);
  const sign = perhaps === undefined ? '~' : about === undefined ? '?' : '%';
  return found.map((date) => (date.endsWith('X') ? date : `${date}${sign}`));
}

/** Whether a word in lower case names a month or a weekday in another language than English, `samstag`, `الجمعة`. */
export function isForeignName(word: string): boolean {
  const isIn = (known: readonly string[]): boolean =>
    monthsIn(known).has(word) || weekdaysIn(known).has(word);
  return isIn(foreign) && !isIn(english);
}

function plainReadings(words: string): string[] {
  const found = numbersAlone(words) ?? withMonth(words) ?? eras(words);
  return [...new Set(found ?? [])];
}

/** Two dates with a dash between them; the month or the year may be said of both at once. */
function spans(words: string): string[] {
  const dashes = [...words.slice(0, longestSpan).matchAll(/ ?- ?/g)];
  for (const { index, 0: dash } of dashes) {
    const [first, ...otherFirst] = readingsOfEnd(words.slice(0, index), words);
    const [last, ...otherLast] = readingsOfEnd(words.slice(index + dash.length), words);
    const isClear = first !== undefined && last !== undefined && otherFirst.length + otherLast.length === 0;
    if (isClear && first < last) return [`${first}/${last}`];
  }
  return [];
}

/** Two dates of one precision of which one is right, or between which it lies. */
function sets(words: string): string[] {
  const text = words.slice(0, longestSpan);
  const [, from, to] = /^between (.+) and (.+)$/.exec(text) ?? [];
  const [, one, other] = /^(.+) or (.+)$/.exec(text) ?? [];
  const [first, ...otherFirst] = readingsOfEnd(from ?? one ?? '', words);
  const [last, ...otherLast] = readingsOfEnd(to ?? other ?? '', words);
  if (first === undefined || last === undefined || otherFirst.length + otherLast.length > 0) return [];
  const isClear = first.length === last.length && first < last && /^[\d-]+$/.test(`${first}${last}`);
  return isClear ? [`[${first}${from === undefined ? ',' : '..'}${last}]`] : [];
}

/** Longer texts are no two dates. */
const longestSpan = 60;

/** One of two dates, with the month and the year that stand with the other. */
function readingsOfEnd(end: string, words: string): string[] {
  if (/^\d{4}$/.test(end)) return [end];
  const parts = end.split(' ');
  const months = monthsIn(languages);
  const month = words.split(/[ -]/).find((word) => months.has(word)) ?? '';
  const year = /\b\d{4}\b/.exec(words)?.[0] ?? '';
  const lacksMonth = parts.some((part) => /^\d{1,2}$/.test(part)) && !parts.some((part) => months.has(part));
  return readingsOfOne([end, lacksMonth ? month : '', /\d{4}/.test(end) ? '' : year].join(' ').trim());
}

/** Lower case, western digits, hyphens for dashes, no commas, ordinals or names of weekdays. */
function normalise(text: string): string {
  return [...monthsIn(languages).keys()]
    .filter((name) => name.includes('_'))
    .reduce((words, name) => words.replace(name.replaceAll('_', ' '), name), text.toLowerCase())
    .normalize('NFC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(/\b(\d{1,2})(?:st|nd|rd|th|er|º)(?=\s|,|$)(?! century)/g, '$1')
    .replaceAll(/[,،]|\.(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'of' && !isWeekday(word))
    .join(' ');
}

/** Whether a word is a weekday and no month; `mar` is both, in French and in English. */
function isWeekday(word: string): boolean {
  return weekdaysIn(languages).has(word) && !monthsIn(languages).has(word);
}

/** Numbers with strokes, points, hyphens or nothing between them. */
function numbersAlone(words: string): string[] | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(words);
  const [, first = '', second = '', third = ''] =
    compact ?? /^(\d{1,4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,4})$/.exec(words) ?? [];
  if (first.length === 4)
    return [...days(first, [[second, third]]), ...days(first, [[third, second]])].slice(0, 1);
  const years = third.length === 2 ? [`20${third}`, `19${third}`] : third.length === 4 ? [third] : [];
  if (years.length > 0)
    return years.flatMap((year) =>
      days(year, [
        [second, first],
        [first, second],
      ]),
    );
  const [, month = '', year = ''] =
    /^(\d{1,2})\s?[/.]\s?(\d{4})$/.exec(words) ?? swapped(/^(\d{4})\s?[/.-]\s?(\d{1,2})$/.exec(words)) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? [`${year}-${month.padStart(2, '0')}`] : undefined;
}

function swapped(match: RegExpExecArray | null): string[] | undefined {
  return match ? [match[0], match[2] ?? '', match[1] ?? ''] : undefined;
}

function days(year: string, readingsOfDay: readonly (readonly [month: string, date: string])[]): string[] {
  return readingsOfDay
    .map(([month, date]) => dayOf(Number(year), Number(month), Number(date)))
    .filter((day) => isDay(day));
}

/** A month by its name, with a year and perhaps a day, in whatever order. */
function withMonth(words: string): string[] | undefined {
  const parts = words.split(/[\s./-]+/).filter((part) => part !== '' && part !== 'de');
  const months = parts.filter((part) => monthsIn(languages).has(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  const month = monthsIn(languages).get(months[0] ?? '');
  const year = numbers.find((number) => number.length === 4);
  const others = numbers.filter((number) => number !== year);
  if (month === undefined || year === undefined || months.length + numbers.length < parts.length)
    return undefined;
  if (months.length > 1 || others.length > 1) return undefined;
  const [date] = others;
  if (date === undefined) return [dayOf(Number(year), month, 1).slice(0, -3)];
  return days(year, [[String(month), date]]);
}

/** Years with an era, decades and centuries: `881 bc`, `ad 32`, `1950s`, `13th century bc`. */
function eras(words: string): string[] | undefined {
  const [, yearBefore] = /^(\d{1,4}) ?(?:bce?|b\.c)$/.exec(words) ?? [];
  if (yearBefore !== undefined && Number(yearBefore) > 0) return [yearText(1 - Number(yearBefore))];
  const [, before, after] = /^(?:ad (\d{1,4})|(\d{1,4}) (?:ad|ce))$/.exec(words) ?? [];
  const year = before ?? after;
  if (year !== undefined) return [yearText(Number(year))];
  const [, decade] = /^(\d{3})0['’]?s$/.exec(words) ?? [];
  if (decade !== undefined) return [`${decade}X`];
  const [, century = '', era] = /^(\d{1,2})(?:st|nd|rd|th)? century(?: (bce?))?$/.exec(words) ?? [];
  if (century === '' || century === '0') return undefined;
  return [`${era ? '-' : ''}${String(Number(century) - 1).padStart(2, '0')}XX`];
}

/** The names of the months in some languages, alone and beside a day, with their numbers; a space in one is an _. */
const monthsIn = once((chosen: readonly string[]): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const language of chosen)
    for (const month of ['long', 'short'] as const)
      for (const options of [{ month }, { month, day: 'numeric' }] as const)
        for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
          const name = partOf(language, options, 'month', Date.UTC(2024, number - 1, 15));
          if (!names.has(name) && /\p{L}/u.test(name)) names.set(name, number);
        }
  return names;
});

/** The names of the days of the week in some languages, long and short. */
const weekdaysIn = once(
  (chosen: readonly string[]): ReadonlySet<string> =>
    new Set(
      chosen.flatMap((language) =>
        (['long', 'short'] as const).flatMap((weekday) =>
          [1, 2, 3, 4, 5, 6, 7].map((day) =>
            partOf(language, { weekday }, 'weekday', Date.UTC(2024, 0, day)),
          ),
        ),
      ),
    ),
);

function partOf(
  language: string,
  options: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
  instant: number,
): string {
  const parts = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    ...options,
    timeZone: 'UTC',
  }).formatToParts(instant);
  const name = parts.find((part) => part.type === type)?.value ?? '';
  return name.toLowerCase().normalize('NFC').replace(/\.$/, '').replaceAll(' ', '_');
}
