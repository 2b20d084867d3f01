/** `feed.xml` and `corrections.xml`: what is new in the record, as Atom (RFC 4287). */
import { Feed, type Item } from 'feed';
import { allCorrections, lastChange, type PlacedCorrection } from '../../derive/corrections.ts';
import { latest } from '../../derive/latest.ts';
import {
  correctionFeed,
  correctionList,
  eventFeed,
  home,
  pageOf,
  type Address,
} from '../../record/address.ts';
import type { Day } from '../../record/calendar.ts';
import { boundsText, label } from '../../record/words/label.ts';
import { compareText } from '../../record/order.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { categories } from '../../record/vocabulary.ts';
import { escapeHtml } from '../html.ts';
import { licenceLine } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { midnight } from '../../record/calendar.ts';

/** The most entries that a feed holds. */
export const mostEntries = 50;

/** `feed.xml`: the events that were added last, newest first. */
export function eventsFeed(record: HeritageRecord, edition: Edition): string {
  const events = latest(record.events, mostEntries);
  return atom(
    { self: eventFeed, alternate: home, title: edition.t('feed.events', { record: edition.name }) },
    events.map((event) => eventItem(event, edition)),
    events.map(lastChange),
    taglineOf(record, edition),
    edition,
  );
}

/** `corrections.xml`: the corrections, latest first. */
export function correctionsFeed(record: HeritageRecord, edition: Edition): string {
  const corrections = allCorrections(record).slice(0, mostEntries);
  const days = corrections.map(({ date }) => date);
  return atom(
    {
      self: correctionFeed,
      alternate: correctionList,
      title: edition.t('feed.corrections', { record: edition.name }),
    },
    corrections.map((correction, i) => correctionItem(correction, corrections.slice(0, i), edition)),
    days.length > 0 ? days : record.events.map(({ added }) => added),
    taglineOf(record, edition),
    edition,
  );
}

function eventItem(event: Event, { locale, url, t }: Edition): Item {
  const page = url(pageOf('event', event.id));
  const paragraphs = [label(event.date, locale), event.summary, boundsText(event.date, t)];
  return {
    id: page,
    link: page,
    title: escapeHtml(event.title),
    description: paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    category: [{ term: event.category, name: categories[event.category].label[locale] }],
    published: midnight(event.added),
    date: midnight(lastChange(event)),
  };
}

/** Several corrections of one event on one day are told apart by their place among them. */
function correctionItem(
  { date, note, event }: PlacedCorrection,
  before: readonly PlacedCorrection[],
  { url }: Edition,
): Item {
  const page = url(pageOf('event', event.id));
  const place = before.filter((other) => other.event.id === event.id && other.date === date).length + 1;
  return {
    id: `${page}#correction_${date}_${place}`,
    link: `${page}#page_corrections`,
    title: escapeHtml(event.title),
    description: escapeHtml(note),
    date: midnight(date),
  };
}

interface Heading {
  readonly self: Address;
  readonly alternate: Address;
  readonly title: string;
}

/** A feed is as new as the latest of its days; one without any says the first day of computers’ time. */
function atom(
  { self, alternate, title }: Heading,
  items: readonly Item[],
  days: readonly Day[],
  description: string,
  { name, url }: Edition,
): string {
  const feed = new Feed({
    id: url(self),
    title,
    description,
    link: url(alternate),
    feedLinks: { atom: url(self) },
    author: { name, link: url(home) },
    copyright: licenceLine,
    updated: midnight(days.toSorted(compareText).at(-1) ?? '1970-01-01'),
    generator: false,
  });
  for (const item of items) feed.addItem(item);
  return `${feed.atom1()}\n`;
}
