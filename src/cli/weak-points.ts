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

/** What a weak point is, and what an editor writes where it can be mended. */
interface Hint {
  readonly demand: string;
  /** The fields that mend it. */
  readonly fields: string;
  readonly mended: string;
}

/** What is no fault and yet makes an event rest on less; `npm run check -- --explain` knows them beside the rules. */
export const hints = {
  'one-origin': {
    demand: 'An event rests on more than one origin.',
    fields: 'sources',
    mended:
      'Texts of one agency, or that pass on one body’s account, are one origin: `agency` and `rests-on` of the sources say so. Add to the `sources` of the event one that comes from somebody else. Where there is none, leave it: the page says on how many it rests.',
  },
  'no-copy': {
    demand: 'A copy is kept of each source, so that what it said can be looked up when it is gone.',
    fields: 'captures or archived of the source',
    mended:
      'Have the address kept by an archive of the web, such as the Wayback Machine, and write in the source `archived:` with the address of the copy, or `captures:` with `url` and `taken` of each. A book needs none.',
  },
  'unsaid-number': {
    demand: 'A number of people in a summary has a claim that says who gave it.',
    fields: 'claims, with about: people/killed or the like',
    mended:
      'Add to `claims` of the event a claim whose `about` is `people/killed`, `people/injured`, `people/displaced`, `people/buried`, `people/held` or `people/freed`, with an account for each who gave a number.',
  },
} as const satisfies Readonly<Record<string, Hint>>;

/** The name of a hint. */
export type HintName = keyof typeof hints;

/** Whether a word is the name of a hint. */
export function isHint(name: string): name is HintName {
  return Object.hasOwn(hints, name);
}

/** A weak point of an event. */
export interface WeakPoint {
  readonly hint: HintName;
  /** What is weak, to stand behind “in that”. */
  readonly that: string;
}

/**
 * The weak points of an event: one origin, sources of which no copy is kept, and a number of people in the summary of
 * which no claim says who gave it.
 */
export function weakPointsOf(event: Event, record: HeritageRecord): WeakPoint[] {
  const { origins, texts } = corroborationOf(event, record);
  const lost = texts.filter((text) => !isKept(text)).length;
  const uncopied = lost === texts.length ? 'its sources' : `${lost} of its ${texts.length} sources`;
  const hasClaim = event.claims.some(({ about = '' }) => about.startsWith('people/'));
  const isUnsaid = people.test(event.summary) && !hasClaim;
  const points: readonly (WeakPoint | false)[] = [
    origins.length === 1 && { hint: 'one-origin', that: 'it has one origin alone' },
    lost > 0 && { hint: 'no-copy', that: `no copy is kept of ${uncopied}` },
    isUnsaid && { hint: 'unsaid-number', that: 'no claim says who gave the number of people in its summary' },
  ];
  return points.filter((point) => point !== false);
}
