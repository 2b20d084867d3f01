/** What is said beside an answer: how a date will print, and what the words that date an event come to. */
import type { Corpus } from '../../parse/corpus.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { resolvePhrase } from '../../record/dating.ts';
import { readEdtf } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import type { Values } from './about.ts';

/** The remarks on a field of an entry that has some values. */
export function remarkOn(field: string, values: Values, corpus: Corpus): string[] {
  const value = values[field];
  if (field === 'dating') return onDating(value, values, corpus);
  const date = typeof value === 'string' && dates.has(field) ? readEdtf(value) : undefined;
  return date && 'date' in date ? [`Prints as: ${label(date.date, 'en')}.`] : [];
}

/** The fields that hold dates as EDTF. */
const dates: ReadonlySet<string> = new Set(['date', 'reported', 'issued', 'accessed', 'built']);

/** What the words that date an event come to, and whether that is its date. */
function onDating(dating: unknown, values: Values, corpus: Corpus): string[] {
  if (!isGroup(dating)) return [];
  const { phrase, source } = dating;
  const issued = typeof source === 'string' ? issuedOf(source, values, corpus) : undefined;
  if (typeof phrase !== 'string' || issued === undefined) return [];
  const resolution = resolvePhrase(phrase, issued);
  if (!('edtf' in resolution)) return [resolution.reason];
  const found = readEdtf(resolution.edtf);
  const printed = 'date' in found ? label(found.date, 'en') : resolution.edtf;
  const isDate = resolution.edtf === values['date'];
  return [
    `“${phrase}” in a source of ${label(issued, 'en')} is ${printed}${isDate ? ', the date of the event' : ''}.`,
    ...(isDate ? [] : [`The date of the event is ${String(values['date'])}; the two must agree.`]),
  ];
}

/** When a source was issued: one that exists, or one that the event writes out. */
function issuedOf(id: string, { sources }: Values, corpus: Corpus) {
  const known = corpus.original('source', id)?.partial.issued;
  if (known) return known;
  const written = (Array.isArray(sources) ? sources : []).find(
    (each: unknown) => isGroup(each) && each['id'] === id,
  );
  const issued: unknown = isGroup(written) ? written['issued'] : undefined;
  const read = typeof issued === 'string' ? readEdtf(issued) : undefined;
  return read && 'date' in read ? read.date : undefined;
}
