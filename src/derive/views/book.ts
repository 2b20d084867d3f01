/** The book: its contents, and each part as it is printed. */
import { bookParts, mostInPart } from '../../record/book.ts';
import { pageOf, type BookPart } from '../../record/address.ts';
import { mostListed } from '../../record/division.ts';
import { htmlAmong } from '../../record/prose/html.ts';
import { noProse } from '../../record/prose/prose.ts';
import type { Event, HeritageRecord, Monument, Site } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { byYear } from '../chronology.ts';
import { byStanding, claimViews, type ClaimView } from '../claims.ts';
import { existing, lookup } from '../lookup.ts';
import { published } from '../published.ts';
import { citedBy, sourcesOf, usageOf } from '../usage.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** The contents: each site with its parts. */
export interface BookContents {
  readonly sites: readonly { readonly site: Site; readonly parts: readonly BookPart[] }[];
}

/** The contents of the book; of very many parts those with which a year begins, which lead on from one to the next. */
export function bookContents(record: HeritageRecord): BookContents {
  const parts = bookParts(record);
  const isLong = [...parts.values()].flat().length > mostListed.events;
  const shown = (all: readonly BookPart[] = []) => all.filter(({ number }) => !isLong || number === 1);
  return { sites: record.sites.map((site) => ({ site, parts: shown(parts.get(site.id)) })) };
}

/** An entry as a part of the book prints it. */
export interface BookEntry<Entry> {
  readonly entry: Entry;
  readonly html: string;
  readonly claims: readonly ClaimView[];
}

/** A part of the book: a site with its monuments, or events. */
export interface BookPartView {
  readonly part: BookPart;
  /** How many parts its year has. */
  readonly of: number;
  readonly site: Site;
  /** In the part of the site itself. */
  readonly about: BookEntry<Site> | undefined;
  readonly monuments: readonly BookEntry<Monument>[];
  readonly events: readonly BookEntry<Event>[];
  readonly notes: readonly SourceNote[];
  readonly previous: BookPart | undefined;
  readonly next: BookPart | undefined;
}

/** A part of the book, without drafts. Throws a `RangeError` for a site that the record does not have. */
export function bookPartView(part: BookPart, all: HeritageRecord, edition: Edition): BookPartView {
  const record = published(all);
  const site = existing(lookup(record).sites, part.site);
  const isSite = part.year === undefined;
  const events = isSite ? [] : eventsIn(part, record);
  const monuments = isSite ? record.monuments.filter((monument) => monument.site === site.id) : [];
  const places = isSite ? [site, ...monuments] : [];
  const ids = new Set([...places.flatMap(citedBy), ...events.flatMap(sourcesOf)]);
  const notes = notesOf([...ids], noProse, record);
  const numbers = new Map(notes.map(({ id, number }) => [id, number]));
  const printed =
    (kind: 'event' | 'monument' | 'site') =>
    <Entry extends Event | Monument | Site>(entry: Entry): BookEntry<Entry> => ({
      entry,
      html: htmlAmong(entry.prose, pageOf(kind, entry.id), (source) => numbers.get(source), edition),
      claims: byStanding(claimViews(entry.claims, record)),
    });
  const order = [...bookParts(record).values()].flat();
  const place = order.findIndex(
    (each) => each.site === part.site && each.year === part.year && each.number === part.number,
  );
  return {
    part,
    of: order.filter(({ site: other, year }) => other === part.site && year === part.year).length,
    site,
    about: isSite ? printed('site')(site) : undefined,
    monuments: monuments.map(printed('monument')),
    events: events.map(printed('event')),
    notes,
    previous: order[place - 1],
    next: order[place + 1],
  };
}

function eventsIn({ site, year, number }: BookPart, record: HeritageRecord): readonly Event[] {
  const ofYear = byYear(usageOf(record).bySite.get(site) ?? []).find((each) => each.year === year);
  return ofYear?.events.slice((number - 1) * mostInPart, number * mostInPart) ?? [];
}
