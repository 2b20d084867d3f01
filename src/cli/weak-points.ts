/** What would make an event rest on more: hints for whoever is writing it, no faults. */
import { corroborationOf } from '../derive/corroboration.ts';
import type { Event, HeritageRecord, Source } from '../record/record.ts';

/** Whether a copy of a source is kept somewhere, so that what it said can be looked up when it is gone. */
export function isKept({ archived, captures }: Source): boolean {
  return archived !== undefined || captures.length > 0;
}

/** A number before people, or before what was done to them. */
const people =
  /(?<![\p{L}\p{N}])(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens|hundreds|thousands)(?:\s+[\p{L}-]+){0,3}?\s+(?:people|civilians|soldiers|fighters|men|women|children|residents|dead|killed|injured|wounded)(?![\p{L}])/iu;

/**
 * The weak points of an event: one origin, sources of which no copy is kept, and a number of people in the summary of
 * which no claim says who gave it.
 */
export function weakPointsOf(event: Event, record: HeritageRecord): string[] {
  const { origins, texts } = corroborationOf(event, record);
  const lost = texts.filter((text) => !isKept(text)).length;
  const hasClaim = event.claims.some(({ about = '' }) => about.startsWith('people/'));
  return [
    ...(origins.length === 1 ? ['it has one origin alone'] : []),
    ...(lost > 0
      ? [
          `no copy is kept of ${lost === texts.length ? 'its sources' : `${lost} of its ${texts.length} sources`}`,
        ]
      : []),
    ...(people.test(event.summary) && !hasClaim
      ? ['no claim says who gave the number of people in its summary']
      : []),
  ];
}
