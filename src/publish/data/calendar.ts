/** `events.ics`: the events in a calendar (RFC 5545). */
import ical, { escape, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { lastChange } from '../../derive/corrections.ts';
import { dataFile, home, pageOf, type Address } from '../../record/address.ts';
import { midnight, plusDays } from '../../record/calendar.ts';
import { boundsText, label } from '../../record/words/label.ts';
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { eventRows, type EventRow } from './event-row.ts';
import { licenceLine } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';

/** What a calendar is called, and where it stands. */
export interface CalendarHeading {
  readonly self: Address;
  readonly alternate: Address;
  readonly title: string;
  readonly description: string;
}

/** All events of the record in one calendar. */
export function eventsCalendar(record: HeritageRecord, edition: Edition): string {
  return calendarOf(
    {
      self: dataFile('events.ics'),
      alternate: home,
      title: edition.name,
      description: taglineOf(record, edition),
    },
    record.events,
    record,
    edition,
  );
}

/**
 * Events as all-day entries. An entry as long as the time in which something happened once would read as its duration, so that
 * it stands on the first possible day and says in words when it was. A calendar holds no day before AD 1, so earlier events are left out.
 */
export function calendarOf(
  { self, alternate, title, description }: CalendarHeading,
  events: readonly Event[],
  record: HeritageRecord,
  edition: Edition,
): string {
  const { url } = edition;
  const calendar = ical({
    name: escape(title, false),
    description: escape(`${description} ${licenceLine}`, false),
    prodId: prodIdIn(edition),
    url: url(alternate),
    source: url(self),
  });
  const entries = entriesIn(record, edition);
  return `${calendar.toString().replace(/END:VCALENDAR$/, '')}${events.map(({ id }) => entries.get(id) ?? '').join('')}END:VCALENDAR\r\n`;
}

function prodIdIn({ locale }: Edition) {
  return { company: 'Ruins on Record', product: 'events.ics', language: locale.toUpperCase() };
}

/** The text of each entry by the id of its event; an event stands in several calendars. */
const entriesIn = once(
  (record: HeritageRecord, edition: Edition): ReadonlyMap<string, string> =>
    new Map(
      eventRows(record)
        .filter(({ event }) => event.date.start >= '0001')
        .map((row) => {
          const text = ical({ prodId: prodIdIn(edition), events: [entryOf(row, edition)] }).toString();
          return [row.event.id, text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf('END:VCALENDAR'))];
        }),
    ),
);

function entryOf(
  { event, site, location: { lat, lon } }: EventRow,
  { locale, url, t, word }: Edition,
): ICalEventData {
  const { date } = event;
  const lasts = date.shape === 'interval';
  const page = url(pageOf('event', event.id));
  const changed = midnight(lastChange(event));
  return {
    id: page,
    url: page,
    sequence: event.corrections.length,
    stamp: changed,
    lastModified: changed,
    created: midnight(event.added),
    allDay: true,
    start: midnight(date.start),
    ...(date.end === null ? {} : { end: midnight(plusDays(lasts ? date.end : date.start, 1)) }),
    summary:
      (lasts && date.end !== null) || date.start === date.end
        ? event.title
        : `${event.title} (${label(date, locale)})`,
    description: `${label(date, locale)}\n\n${event.summary}\n\n${boundsText(date, t)}`,
    categories: [{ name: word('category', event.category) }],
    location: { title: site.name, geo: { lat, lon } },
    transparency: ICalEventTransparency.TRANSPARENT,
    x: { 'X-EDTF': date.edtf },
  };
}
