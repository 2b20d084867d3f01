/** `events.ics`: the events in a calendar (RFC 5545). */
import ical, { escape, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { lastChange } from '../../derive/corrections.ts';
import { dataFile, home, pageOf } from '../../record/address.ts';
import { plusDays } from '../../record/calendar.ts';
import { boundsText, label } from '../../record/words/label.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { eventRows, type EventRow } from './event-row.ts';
import { licenceLine } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { midnight } from '../../record/calendar.ts';

/**
 * The events as all-day entries. An entry as long as the time in which something happened once would read as its duration, so that
 * it stands on the first possible day and says in words when it was. A calendar holds no day before AD 1, so earlier events are left out.
 */
export function eventsCalendar(record: HeritageRecord, edition: Edition): string {
  const { name, url } = edition;
  const calendar = ical({
    name: escape(name, false),
    description: escape(`${taglineOf(record, edition)} ${licenceLine}`, false),
    prodId: { company: 'Ruins on Record', product: 'events.ics', language: 'EN' },
    url: url(home),
    source: url(dataFile('events.ics')),
    events: eventRows(record)
      .filter(({ event }) => event.date.start >= '0001')
      .map((row) => entryOf(row, edition)),
  });
  return `${calendar.toString()}\r\n`;
}

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
