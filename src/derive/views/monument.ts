import { pageOf } from '../../record/address.ts';
import type { Named } from '../../record/holder.ts';
import type { Event, HeritageRecord, Monument } from '../../record/record.ts';
import type { Term } from '../../record/vocabulary.ts';
import { monumentHistory } from '../condition.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { existing, lookup } from '../lookup.ts';
import { citedBy, usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import { byStanding, claimViews, type ClaimView } from '../claims.ts';
import { registerOf, type ConditionRegister } from '../pictures/condition-register.ts';
import type { Edition } from '../../record/words/edition.ts';
import { imagesView, type ImageGroup } from './images.ts';
import { notesOf, type SourceNote } from './notes.ts';
import { placeData, type PlaceData } from './place-data.ts';

/** All that the page of a monument shows. */
export interface MonumentView {
  readonly monument: Monument;
  readonly site: Named;
  /** The name of the place at which it stands. */
  readonly place: string | undefined;
  /** Its states, as a register of it alone. */
  readonly register: ConditionRegister | undefined;
  readonly events: readonly EventCard[];
  readonly images: readonly ImageGroup[];
  readonly claims: readonly ClaimView[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
  /** On what its data rest. */
  readonly data: PlaceData;
}

/** The page of a monument. Throws a `RangeError` for an id that the record does not have. */
export function monumentView(id: string | undefined, record: HeritageRecord, edition: Edition): MonumentView {
  const { monuments, sites } = lookup(record);
  const monument = existing(monuments, id);
  const site = existing(sites, monument.site);
  const notes = notesOf(citedBy(monument), monument.prose, record);
  return {
    monument,
    site,
    place: site.places.find((place) => place.id === monument.place)?.name,
    register: registerOf([{ site, monuments: [monumentHistory(monument, record)] }], edition),
    events: cardsOf(usageOf(record).byMonument.get(monument.id), record, (event) =>
      conditionsOf(event, monument.id),
    ),
    images: imagesView(monument, notes, record),
    claims: byStanding(claimViews(monument.claims, record)),
    formerClaims: formerClaims(pageOf('monument', monument.id), record),
    notes,
    data: placeData(monument, notes),
  };
}

function conditionsOf({ monuments }: Event, id: string): Term[] {
  return monuments
    .filter(({ monument }) => monument === id)
    .map(({ condition }) => ({ vocabulary: 'condition', word: condition }));
}
