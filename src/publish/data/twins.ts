/** `/events/<id>.json`, `.md`, `.bib` and `.ris`: one event to take away, as data, as a text that Pandoc sets, and for programs that cite. */
import { stringify } from 'yaml';
import { formerIds, withdrawnIds } from '../../derive/former.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { published } from '../../derive/published.ts';
import { sourcesOf } from '../../derive/usage.ts';
import { pageIn } from '../../record/address-parts.ts';
import { pageOf, type TwinForm } from '../../record/address.ts';
import { once } from '../../record/once.ts';
import type { Withdrawn } from '../../record/permalink.ts';
import { markdownOf } from '../../record/prose/markdown.ts';
import type { Event, HeritageRecord, Source } from '../../record/record.ts';
import { citationFile } from '../citations/citations.ts';
import { cslOfSource } from '../citations/csl.ts';
import { dataOfEvent } from './event-data.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

/** What the files of an id tell of: an event, or that it was withdrawn. */
export type Subject = { readonly event: Event } | { readonly withdrawn: Withdrawn };

/** Every id of an event, former ones included, with what its files tell of; drafts have none. */
export const twinSubjects = once((all: HeritageRecord): ReadonlyMap<string, Subject> => {
  const record = published(all);
  const { events } = lookup(record);
  return new Map([
    ...record.events.map((event): [string, Subject] => [event.id, { event }]),
    ...[...formerIds('event', record)].map(([old, id]): [string, Subject] => [
      old,
      { event: existing(events, id) },
    ]),
    ...[...withdrawnIds('event', record)].map(([id, withdrawn]): [string, Subject] => [id, { withdrawn }]),
  ]);
});

/** A file as text, by the form that its name ends with. */
export type TwinWriter = (id: string, subject: Subject, record: HeritageRecord, edition: Edition) => string;

/** How each form is written. */
export const twinWriters: Readonly<Record<TwinForm, TwinWriter>> = {
  json: eventJson,
  md: eventMarkdown,
  bib: citations('biblatex'),
  ris: citations('ris'),
};

/** The event as it stands in `events.json`, with the licence. */
function eventJson(id: string, subject: Subject, record: HeritageRecord, edition: Edition): string {
  const told =
    'event' in subject
      ? dataOfEvent(subject.event, record, edition)
      : tombstone(id, subject.withdrawn, edition);
  return json({ ...told, license: licence.url });
}

/**
 * The entry with its fields in front, its text below, and the sources as CSL, so that Pandoc makes of it a text with
 * notes and a bibliography. In-site links are whole addresses.
 */
function eventMarkdown(id: string, subject: Subject, record: HeritageRecord, edition: Edition): string {
  if (!('event' in subject)) {
    const told = tombstone(id, subject.withdrawn, edition);
    return document({ ...told, license: licence.url }, subject.withdrawn.reason);
  }
  const { event } = subject;
  const { id: _, url, title, site, date, ...fields } = dataOfEvent(event, record, edition);
  const sources = sourceEntriesOf(event, record);
  return document(
    {
      title,
      site,
      date: date.edtf,
      first: date.start,
      last: date.end,
      ...fields,
      url,
      lang: edition.locale,
      license: licence.url,
      nocite: sources.map((source) => `@${source.id}`).join(', '),
      references: sources.map(cslOfSource),
    },
    markdownOf(event.prose, (target) => wholeLink(target, url, edition)),
  );
}

/** The event, the claims on it and its sources for programs that cite; of a withdrawn one no more than that it was. */
function citations(form: 'biblatex' | 'ris'): TwinWriter {
  return (id, subject, record, edition) => {
    if ('event' in subject)
      return citationFile(form, subject.event, sourceEntriesOf(subject.event, record), edition);
    const { url, withdrawn } = tombstone(id, subject.withdrawn, edition);
    const { date, reason } = withdrawn;
    return form === 'biblatex'
      ? `% ${url}\n% ${date}: ${reason}\n`
      : `TY  - ELEC\nUR  - ${url}\nN1  - ${date}: ${reason}\nER  - \n`;
  };
}

function sourceEntriesOf(event: Event, record: HeritageRecord): Source[] {
  return sourcesOf(event).map((source) => existing(lookup(record).sources, source));
}

function tombstone(id: string, { date, reason }: Withdrawn, { url }: Edition) {
  return { id, url: url(pageOf('event', id)), withdrawn: { date, reason } };
}

/** YAML between fences, then the text. What YAML 1.1 would take for a date or a word such as "no" is in quotes. */
function document(fields: object, text: string): string {
  const frontMatter = stringify(filled(fields), { compat: 'yaml-1.1', lineWidth: 0 });
  return `---\n${frontMatter}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** The fields that say something: no `null`, no empty list. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, each]) => each !== null && each !== undefined && !(Array.isArray(each) && each.length === 0),
      )
      .map(([name, each]) => [name, filled(each)]),
  );
}

/** The target of a link whole, inside the site and on the page too: `/about/` and `#age`. */
function wholeLink(target: string, page: string, { url }: Edition): string {
  if (target.startsWith('#')) return page + target;
  return target.startsWith('/') ? url(pageIn(target)) + target.slice(pageIn(target).length) : target;
}
