/** The data of a site or monument that name their sources: where it lies, its parts, its standing on lists of heritage. */
import type { Sourced } from '../../record/outline.ts';
import type { Monument, Site } from '../../record/record.ts';
import { dataOf } from '../usage.ts';
import type { Grounds } from './event-facts.ts';
import { notesFor, type SourceNote } from './notes.ts';

/** On what each datum of a place rests. */
export interface PlaceData {
  /** The sources that its data and its images name. */
  readonly notes: readonly SourceNote[];
  readonly location: Grounds;
  readonly heritage: Grounds;
  /** By the ids of the parts of a site that have a point. */
  readonly places: ReadonlyMap<string, Grounds>;
}

/** What the data of a site or monument rest on, by the notes of its page. */
export function placeData(entry: Site | Monument, notes: readonly SourceNote[]): PlaceData {
  const grounds = (datum: Sourced | undefined): Grounds => ({
    sources: notesFor(datum?.sources ?? [], notes),
    claims: [],
  });
  return {
    notes: notesFor(
      [
        ...dataOf(entry).flatMap(({ sources = [] }) => sources),
        ...entry.images.flatMap(({ source }) => source ?? []),
      ],
      notes,
    ),
    location: grounds(entry.location),
    heritage: grounds('heritage' in entry ? entry.heritage : undefined),
    places: new Map(
      'places' in entry ? entry.places.map(({ id, location }) => [id, grounds(location)] as const) : [],
    ),
  };
}
