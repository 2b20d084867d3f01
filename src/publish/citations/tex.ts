/** Items as entries for LaTeX: BibLaTeX, which has fields for whole dates and for addresses, and classic BibTeX. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { DatePoint } from '../../record/edtf-point.ts';
import { edtf, type EdtfDate } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import type { Item } from './csl.ts';
import { asPlainText, asWritten, withTexts } from './plain-text.ts';

const bibtexOptions = plugins.config.get('@bibtex');
bibtexOptions.format.asciiOnly = false;
bibtexOptions.format.useIdAsLabel = true;
bibtexOptions.format.checkLabel = false;

/** A field of an entry; one without a value is left out. */
type Fields = Readonly<Record<string, string | undefined>>;

/** Items as BibLaTeX. Keys are the ids; `more` are the fields that come first in the entry of an item. */
export function biblatex(items: readonly Item[], more: (item: Item) => Fields = () => ({})): string {
  return entries('biblatex', items, (item) => {
    const written = item.custom?.['edtf'];
    return { first: more(item), last: written === undefined ? {} : { date: biblatexDate(edtf(written)) } };
  });
}

/** Items as BibTeX, whose year is a text: what is no plain year is printed in it. */
export function bibtex(items: readonly Item[]): string {
  return entries('bibtex', items, (item) => {
    const written = item.custom?.['edtf'];
    const [from, to] = item.issued?.['date-parts'] ?? [];
    const [, month, day] = to === undefined ? (from ?? []) : [];
    return {
      first: {},
      last: {
        ...(written === undefined ? {} : { year: bibtexYear(edtf(written)) }),
        month: month === undefined ? undefined : months[Number(month) - 1],
        day: day === undefined ? undefined : String(day),
        howpublished: undefined,
      },
    };
  });
}

/** The names that BibTeX itself has for the months. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface OwnFields {
  readonly first: Fields;
  /** These stand in place of what the library has under their names. */
  readonly last: Fields;
}

function entries(
  form: 'biblatex' | 'bibtex',
  items: readonly Item[],
  own: (item: Item) => OwnFields,
): string {
  const made = new Cite(items.map(prepared)).format(form, { format: 'object' });
  if (typeof made === 'string') throw new TypeError('Entries for LaTeX are wanted as objects.');
  return made
    .map(({ type, label: key, properties: { note = '', ...properties } }, i) => {
      const item = items[i];
      const { first, last } = item ? own(item) : { first: {}, last: {} };
      const kept = note.startsWith('[Online; accessed ') ? {} : { note };
      const fields = Object.entries<string | undefined>({ ...first, ...properties, ...kept, ...last });
      const lines = fields.flatMap(([name, value]) =>
        value ? [`\t${name} = ${valueOf(name, value)},`] : [],
      );
      return [`@${type}{${key},`, ...lines, '}'].join('\n');
    })
    .map(asWritten)
    .join('\n\n');
}

/** A month by its name in BibTeX stands without braces. */
function valueOf(name: string, value: string): string {
  return name === 'month' ? value : `{${value}}`;
}

/** An item as the library should have it: it writes texts as they stand once they may hold other letters than ASCII's. */
function prepared(item: Item): Item {
  const { URL: url, ...rest } = withTexts(asPlainText(withPublisher(item)), escaped);
  return { ...rest, ...(url === undefined ? {} : { URL: encodedBraces(url) }) };
}

/** Neither format has a field for the web site that a page is part of; it goes in as the publisher. */
function withPublisher(item: Item): Item {
  const { 'container-title': container, ...rest } = item;
  const isPart = container === undefined || item.publisher !== undefined || item.type.startsWith('article-');
  return isPart ? item : { ...rest, publisher: container };
}

/** Signs that would end the field of an address, which holds it as it stands: `{` becomes `%7B`. */
function encodedBraces(url: string): string {
  return url.replaceAll(/[{}\\]/g, encodeURIComponent);
}

const texCommands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escaped(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => texCommands[sign] ?? `\\${sign}`);
}

/**
 * A date as BibLaTeX takes it: EDTF, but for dates within a span and for one of several, of which it has what they
 * have in common, `biblatexDate(edtf('[2016-03-29,2016-03-30]')) //=> '2016-03'`.
 */
function biblatexDate({ edtf: written, shape, points }: EdtfDate): string | undefined {
  if (shape !== 'one-of' && shape !== 'within') return written;
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? common(first, last) : undefined;
}

function common(first: DatePoint, last: DatePoint): string | undefined {
  const [from, to] = [first.start, last.end];
  if (from.slice(0, -3) === to.slice(0, -3)) return from.slice(0, -3);
  if (from.startsWith('-') || to.startsWith('-')) return undefined;
  const year = from.slice(0, 4);
  return [year, `${year.slice(0, 3)}X`, `${year.slice(0, 2)}XX`].find((each) =>
    to.startsWith(each.replaceAll('X', '')),
  );
}

function bibtexYear(date: EdtfDate): string {
  const [point] = date.points;
  const isPlain = date.shape === 'date' && point?.qualifier === undefined && date.end !== null;
  const { year = 0, precision } = point ?? {};
  const hasYear = precision !== 'decade' && precision !== 'century';
  return isPlain && hasYear && year > 999 ? String(year) : label(date, 'en');
}
