/** `feed.xml` and `corrections.xml`: what is new in the record, as Atom (RFC 4287). */
import { Feed, type Item } from 'feed';
import { allChanges, lastChange, type Change } from '../../derive/corrections.ts';
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
import { escapeHtml } from '../html.ts';
import { licenceLine } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { midnight } from '../../record/calendar.ts';

/** The most entries that a feed holds. */
export const mostEntries = 50;

/** `feed.xml`: the events that were added last, newest first. */
export function eventsFeed(record: HeritageRecord, edition: Edition): string {
  const title = edition.t('feed.events', { record: edition.name });
  return feedOf(
    { self: eventFeed, alternate: home, title },
    record.events,
    taglineOf(record, edition),
    edition,
  );
}

/** A feed of events: those that were added last, newest first. */
export function feedOf(
  heading: Heading,
  all: readonly Event[],
  description: string,
  edition: Edition,
): string {
  const events = latest(all, mostEntries);
  return atom(
    heading,
    events.map((event) => eventItem(event, edition)),
    events.map(lastChange),
    description,
    edition,
  );
}

/** `corrections.xml`: the corrections, and what moved or was withdrawn on a day that is known, latest first. */
export function correctionsFeed(record: HeritageRecord, edition: Edition): string {
  const changes = allChanges(record).filter(isDated).slice(0, mostEntries);
  const days = changes.map(({ date }) => date);
  return atom(
    {
      self: correctionFeed,
      alternate: correctionList,
      title: edition.t('feed.corrections', { record: edition.name }),
    },
    changes.map((change, i) => changeItem(change, changes.slice(0, i), edition)),
    days.length > 0 ? days : record.events.map(({ added }) => added),
    taglineOf(record, edition),
    edition,
  );
}

function eventItem(event: Event, { locale, url, t, word }: Edition): Item {
  const page = url(pageOf('event', event.id));
  const paragraphs = [label(event.date, locale), event.summary, boundsText(event.date, t)];
  return {
    id: page,
    link: page,
    title: escapeHtml(event.title),
    description: paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
    category: [{ term: event.category, name: word('category', event.category) }],
    published: midnight(event.added),
    date: midnight(lastChange(event)),
  };
}

type Dated = Change & { readonly date: Day };

function isDated(change: Change): change is Dated {
  return change.date !== undefined;
}

/** Several corrections of one entry on one day are told apart by their place among them; what left, by where it stood. */
function changeItem(change: Dated, before: readonly Dated[], edition: Edition): Item {
  const { address, date } = change;
  const page = edition.url(address);
  const place = before.filter((other) => other.address === address && other.date === date).length + 1;
  const own =
    'note' in change
      ? { id: `${page}#correction_${date}_${place}`, link: `${page}#page_corrections` }
      : {
          id: `${edition.url(correctionList)}#correction_${date}${address.replaceAll(/[/#]+/g, '_')}`,
          link: 'to' in change ? edition.url(change.to) : page,
        };
  return {
    ...own,
    title: escapeHtml(change.title ?? address),
    description: escapeHtml(changeText(change, edition)),
    date: midnight(date),
  };
}

function changeText(change: Change, { t }: Edition): string {
  if ('note' in change) return change.note;
  return 'to' in change ? t('corrections.moved', { address: change.address }) : change.reason;
}

/** What a feed is called, and where it stands. */
export interface Heading {
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
  { name, url, locale }: Edition,
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
  const text = `${feed.atom1()}\n`;
  // The library has no field for the language, by which a reader turns the text; that of the root says none.
  return locale === defaultLocale ? text : text.replace('<feed ', `<feed xml:lang="${locale}" `);
}
