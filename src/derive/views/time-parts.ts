/** What a page says of the parts of a list that it does not hold itself. */
import { filterPage, partPage, type Address } from '../../record/address.ts';
import { dividedEvents, type Divided } from '../../record/divided.ts';
import { allParts, besidePart, type Part, type PartName } from '../../record/division.ts';
import type { Choice } from '../../record/facet.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Term } from '../../record/vocabulary.ts';
import { counted } from '../relations.ts';
import { usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';

/** A part with the page that lists it. */
export interface PartLink extends PartName {
  /** How many pages its time fills. */
  readonly of: number;
  readonly to: Address;
  readonly count: number;
}

/** A part of a list of events: the first of its key events by name, and all by their number. */
export interface TimePart extends PartLink {
  readonly key: readonly EventCard[];
}

/** The parts before and after one. */
export interface Beside {
  readonly previous: PartLink | undefined;
  readonly next: PartLink | undefined;
}

/** A part of a list, as the page of it tells. */
export interface ListPart extends Beside, PartName {
  readonly address: Address;
  /** How many pages its time fills. */
  readonly of: number;
  /** Whether the list has no such part any more. */
  readonly isFormer: boolean;
}

/** The most key events that are named beside a part. */
const mostNamed = 6;

/** A part of a list, at the address of the list, with how many things it holds. */
function partLink<T>(list: Address, part: Part<T>): PartLink {
  const { time, number, of, items } = part;
  return { time, number, of, to: partPage(list, part), count: items.length };
}

/** A part of a list of events; umbrellas are not counted. */
export function timePart(list: Address, part: Part<Event>, record: HeritageRecord): TimePart {
  const key = part.items.filter(({ weight }) => weight === 'key');
  return {
    ...partLink(list, part),
    count: counted(part.items, record).length,
    key: cardsOf(key.slice(0, mostNamed), record),
  };
}

/** The events of a choice as pages beside the timeline list them: all or, where one page does not hold them, the parts of their timeline. */
export interface ListedEvents {
  readonly events: readonly EventCard[];
  readonly parts: readonly TimePart[];
}

/** The events of a choice, in order; `termsOf` gives what the page adds to each. */
export function listedEvents(
  choice: Choice,
  events: readonly Event[] = [],
  record: HeritageRecord,
  termsOf?: (event: Event) => readonly Term[],
): ListedEvents {
  const parts = timeParts(choice, events, record);
  return { events: parts.length > 0 ? [] : cardsOf(events, record, termsOf), parts };
}

/** The events of one category. */
export function categoryEvents(id: string, record: HeritageRecord): ListedEvents {
  return listedEvents({ facet: 'category', id }, usageOf(record).byCategory.get(id), record);
}

/** The parts of the timeline of a choice, where one page does not hold its events. */
export function timeParts(choice: Choice, events: readonly Event[], record: HeritageRecord): TimePart[] {
  return dividedEvents(events).parts.map((part) => timePart(filterPage([choice]), part, record));
}

/** The parts of a list, at the address below which they stand. */
export function partLinks<T>(list: Address, parts: readonly Part<T>[]): PartLink[] {
  return parts.map((part) => partLink(list, part));
}

/** A part of a list, at the address below which it stands. */
export function listPart<T>(list: Address, name: PartName, { part: find, parts }: Divided<T>): ListPart {
  const part = find(name);
  const { time, number, of } = part;
  return {
    address: partPage(list, name),
    time,
    number,
    of,
    isFormer: !allParts(parts).includes(part),
    ...besides(list, part, parts),
  };
}

function besides<T>(list: Address, part: Part<T>, parts: readonly Part<T>[]): Beside {
  const { previous, next } = besidePart(part, parts);
  return { previous: previous && partLink(list, previous), next: next && partLink(list, next) };
}
