/** `feed.xml`, `events.ics` and `events.csv` below the page of a site, a monument or an actor: its events to take away. */
import { existing, lookup } from '../../derive/lookup.ts';
import { published } from '../../derive/published.ts';
import { eventsOf } from '../../derive/usage.ts';
import { eventFileOf, pageOf, type EventFile, type KindWithEvents } from '../../record/address.ts';
import { folders } from '../../record/kind.ts';
import type { Event, HeritageRecord, RecordEntry } from '../../record/record.ts';
import { idsIn, type Heir } from '../../record/succession.ts';
import { dayLabel } from '../../record/words/label.ts';
import { selectionName } from '../../record/words/choice.ts';
import type { Edition } from '../../record/words/edition.ts';
import { calendarOf } from './calendar.ts';
import { csv } from './csv.ts';
import { feedOf } from './feeds.ts';
import { formats, type Format } from './formats.ts';
import { eventsTable } from './tables/events.ts';

/** The format of each file. */
export const eventFileFormats: Readonly<Record<EventFile, Format>> = {
  feed: formats.atom,
  calendar: formats.ics,
  table: formats.csv,
};

/** A file of the events of an entry; under a former id that of the entry which took its place. Nothing where the record has no such id. */
export function eventFileText(
  file: EventFile,
  kind: KindWithEvents,
  id: string,
  all: HeritageRecord,
  edition: Edition,
): string | undefined {
  const record = published(all);
  const heir = idsIn(record)[kind].get(id);
  if (!heir) return undefined;
  const now = 'id' in heir ? heir.id : undefined;
  const events = now === undefined ? [] : eventsOf(kind, now, record);
  if (file === 'table') return csv(eventsTable, record, edition, new Set(events.map((event) => event.id)));
  const heading = {
    self: eventFileOf(kind, now ?? id, file),
    alternate: pageOf(kind, now ?? id),
    title: edition.t('feed.of', { record: edition.name, name: nameOf(kind, id, heir, record) }),
  };
  const description = wordsOn(kind, id, heir, events, record, edition);
  return file === 'feed'
    ? feedOf(heading, events, description, edition)
    : calendarOf({ ...heading, description }, events, record, edition);
}

function nameOf(kind: KindWithEvents, id: string, heir: Heir, record: HeritageRecord): string {
  if (!('id' in heir)) return ('title' in heir ? heir.title : undefined) ?? pageOf(kind, id);
  return existing<RecordEntry<KindWithEvents>>(lookup(record)[folders[kind]], heir.id).name;
}

/** What the file holds, or what became of the entry. */
function wordsOn(
  kind: KindWithEvents,
  id: string,
  heir: Heir,
  events: readonly Event[],
  record: HeritageRecord,
  edition: Edition,
): string {
  const { t, url, locale } = edition;
  if ('id' in heir)
    return t('filter.description', {
      count: events.length,
      selection: selectionName([{ facet: kind, id, name: nameOf(kind, id, heir, record) }], edition),
    });
  if ('to' in heir) return t('moved.title', { title: url(heir.to) });
  return `${t('withdrawn.lede', { date: dayLabel(heir.date, locale) })} ${heir.reason}`;
}
