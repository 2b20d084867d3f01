/** `/events/<id>.json`, `.md`, `.bib` and `.ris`, and `.json` and `.md` of every other kind: one entry to take away, as data, as a text that Pandoc sets, and for programs that cite. */
import { stringify } from 'yaml';
import { existing, lookup } from '../../derive/lookup.ts';
import { published } from '../../derive/published.ts';
import { citedBy, sourcesOf } from '../../derive/usage.ts';
import { pageIn } from '../../record/address-parts.ts';
import { pageOf, type TwinForm } from '../../record/address.ts';
import { folders, type Kind, type NamedKind } from '../../record/kind.ts';
import { licence } from '../../record/licence.ts';
import type { Fate } from '../../record/permalink.ts';
import { markdownOf } from '../../record/prose/markdown.ts';
import type { HeritageRecord, RecordEntry, Source } from '../../record/record.ts';
import { idsIn } from '../../record/succession.ts';
import type { Edition } from '../../record/words/edition.ts';
import { citationFile } from '../citations/citations.ts';
import { cslOfSource } from '../citations/csl.ts';
import { dataOfEntry } from './entry-data.ts';
import { dataOfEvent } from './event-data.ts';
import { json } from './json.ts';

/**
 * The file of an entry in a form, or of what became of a former id; drafts have none. Nothing where the kind has no such
 * form, or the record no such id.
 */
export function twinText(
  kind: Kind,
  id: string,
  form: TwinForm,
  all: HeritageRecord,
  edition: Edition,
): string | undefined {
  const record = published(all);
  const heir = idsIn(record)[kind].get(id);
  if (!heir) return undefined;
  if (!('id' in heir)) return leftText(form, kind, id, heir, edition);
  if (form === 'json') return json({ ...dataOfEntry(kind, heir.id, record, edition), license: licence.url });
  if (form === 'md') return markdown(kind, heir.id, record, edition);
  if (kind !== 'event') return undefined;
  const event = existing(lookup(record).events, heir.id);
  return citationFile(citedAs[form], event, sourceEntries(sourcesOf(event), record), edition);
}

/** The forms for programs that cite, as citations call them. */
const citedAs = { bib: 'biblatex', ris: 'ris' } as const;

/**
 * The entry with its fields in front, its text below, and the sources as CSL, so that Pandoc makes of it a text with
 * notes and a bibliography. In-site links are whole addresses.
 */
function markdown(kind: Kind, id: string, record: HeritageRecord, edition: Edition): string {
  const entry = existing<RecordEntry>(lookup(record)[folders[kind]], id);
  const url = edition.url(pageOf(kind, id));
  const sources = sourceEntries(sourcesIn(kind, id, record), record);
  return document(
    {
      ...fieldsOf(kind, id, record, edition),
      url,
      lang: edition.locale,
      license: licence.url,
      nocite: sources.map((source) => `@${source.id}`).join(', '),
      references: sources.map(cslOfSource),
    },
    markdownOf(entry.prose, (target) => wholeLink(target, url, edition)),
  );
}

/** The fields as Pandoc reads them: what it is called first, and the date of an event as text. */
function fieldsOf(kind: Kind, id: string, record: HeritageRecord, edition: Edition): object {
  if (kind !== 'event') {
    const { id: _, url: __, name, title, ...fields } = dataOfEntry(kind, id, record, edition);
    return { title: title ?? name, ...fields };
  }
  const event = existing(lookup(record).events, id);
  const { id: _, url: __, title, site, date, ...fields } = dataOfEvent(event, record, edition);
  return { title, site, date: date.edtf, first: date.start, last: date.end, ...fields };
}

/** The sources that the page of an entry lists; a source is its own. */
function sourcesIn(kind: Kind, id: string, record: HeritageRecord): string[] {
  if (kind === 'event') return sourcesOf(existing(lookup(record).events, id));
  const own = kind === 'source' ? [id] : [];
  return [
    ...new Set([...own, ...citedBy(existing<RecordEntry<NamedKind>>(lookup(record)[folders[kind]], id))]),
  ];
}

function sourceEntries(ids: readonly string[], record: HeritageRecord): Source[] {
  return ids.map((source) => existing(lookup(record).sources, source));
}

/** What is told at an id that no entry of its kind has any more. */
function leftText(form: TwinForm, kind: Kind, id: string, fate: Fate, { url }: Edition): string {
  const page = url(pageOf(kind, id));
  const [told, words] =
    'to' in fate
      ? [{ moved: url(fate.to) }, `moved to ${url(fate.to)}`]
      : [{ withdrawn: { date: fate.date, reason: fate.reason } }, `${fate.date}: ${fate.reason}`];
  const fields = { id, url: page, ...told, license: licence.url };
  if (form === 'json') return json(fields);
  if (form === 'md') return document(fields, 'to' in fate ? '' : fate.reason);
  return form === 'bib' ? `% ${page}\n% ${words}\n` : `TY  - ELEC\nUR  - ${page}\nN1  - ${words}\nER  - \n`;
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
