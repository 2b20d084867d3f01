/** `timelinejs.json`: the events as slides of TimelineJS 3. */
import { existing, lookup } from '../../derive/lookup.ts';
import { home, pageOf } from '../../record/address.ts';
import { dayParts, type Day } from '../../record/calendar.ts';
import type { DatePoint } from '../../record/edtf-point.ts';
import { label } from '../../record/words/label.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { escapeHtml } from '../html.ts';
import { licence } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

/** A date of TimelineJS: no more units than are known. */
interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The events as slides, whose texts are read as HTML, after one that names the record and the licence. */
export function timelineJs(record: HeritageRecord, edition: Edition): string {
  const { name, locale, url } = edition;
  const { sites } = lookup(record);
  return json({
    scale: 'human',
    title: {
      text: {
        headline: link(url(home), name),
        text: `<p>${escapeHtml(taglineOf(record, edition))}</p><p>${link(licence.url, licence.short)}</p>`,
      },
      autolink: false,
    },
    events: record.events.map((event) => {
      const page = url(pageOf('event', event.id));
      return {
        unique_id: event.id,
        ...datesOf(event),
        display_date: label(event.date, locale),
        edtf: event.date.edtf,
        first_day: event.date.start,
        ...(event.date.end === null ? {} : { last_day: event.date.end }),
        text: {
          headline: link(page, headlineOf(event, edition)),
          text: `<p>${escapeHtml(event.summary)}</p>`,
        },
        group: escapeHtml(existing(sites, event.site).name),
        autolink: false,
      };
    }),
  });
}

/** The title; with the date in words where the slide stands at the beginning of the time in which the event happened once. */
function headlineOf({ title, date }: Event, { locale }: Edition): string {
  return date.shape === 'within' || date.shape === 'one-of' ? `${title} (${label(date, locale)})` : title;
}

function datesOf({ date: { points, end, shape } }: Event): Readonly<Record<string, TimelineDate>> {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return {};
  const [from, to] = [unitsOf(first, first.start), unitsOf(last, last.end)];
  const isOne = from.year === to.year && from.month === to.month && from.day === to.day;
  return end === null || isOne || shape !== 'interval'
    ? { start_date: from }
    : { start_date: from, end_date: to };
}

/** Of a decade or a century, whose digits are in part unknown, the year is as far as it goes. */
function unitsOf({ precision }: DatePoint, at: Day): TimelineDate {
  const { year, month, date } = dayParts(at);
  if (precision === 'day') return { year, month, day: date };
  return precision === 'month' ? { year, month } : { year };
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}
