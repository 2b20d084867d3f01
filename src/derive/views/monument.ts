import { pageOf } from '../../record/address.ts';
import type { Named } from '../../record/holder.ts';
import type { Event, HeritageRecord, Monument } from '../../record/record.ts';
import type { Term } from '../../record/vocabulary.ts';
import { monumentHistory, type ConditionStep, type MonumentHistory } from '../condition.ts';
import { beforeAndAfter, type PicturesOf } from '../before-after.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { existing, lookup } from '../lookup.ts';
import type { Bound } from '../period.ts';
import { citedBy, usageOf } from '../usage.ts';
import { byStanding, claimViews, type ClaimView } from '../claims.ts';
import { registerOf, type ConditionRegister } from '../pictures/condition-register.ts';
import type { Edition } from '../../record/words/edition.ts';
import { imagesView, type ImageGroup } from './images.ts';
import { notesOf, type SourceNote } from './notes.ts';
import { placeData, type PlaceData } from './place-data.ts';
import { listedEvents, type ListedEvents } from './time-parts.ts';

/** All that the page of a monument shows. */
export interface MonumentView {
  readonly monument: Monument;
  readonly site: Named;
  /** The name of the place at which it stands. */
  readonly place: string | undefined;
  /** The state that was told of it last, with what first told it, and when it was last seen intact before. */
  readonly state: ConditionStep | undefined;
  readonly intact: Bound | undefined;
  /** The sources that show it before and after it was harmed. */
  readonly pictures: readonly PicturesOf[];
  /** Its states, as a register of it alone. */
  readonly register: ConditionRegister | undefined;
  readonly listed: ListedEvents;
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
  const history = monumentHistory(monument, record);
  const state = lastState(history);
  return {
    monument,
    site,
    place: site.places.find((place) => place.id === monument.place)?.name,
    state,
    intact: history.steps.findLast(
      ({ condition }) => condition === 'intact' && state?.condition !== condition,
    )?.from,
    pictures: beforeAndAfter(monument, record),
    register: registerOf([{ site, monuments: [history] }], edition),
    listed: listedEvents(
      { facet: 'monument', id: monument.id },
      usageOf(record).byMonument.get(monument.id),
      record,
      (event) => conditionsOf(event, monument.id),
    ),
    images: imagesView(monument, notes, record),
    claims: byStanding(claimViews(monument.claims, record)),
    formerClaims: formerClaims(pageOf('monument', monument.id), record),
    notes,
    data: placeData(monument, notes),
  };
}

/** The first step since which nothing else is told than the last one tells. */
function lastState({ steps }: MonumentHistory): ConditionStep | undefined {
  const last = steps.at(-1)?.condition;
  return steps[steps.findLastIndex(({ condition }) => condition !== last) + 1];
}

function conditionsOf({ monuments }: Event, id: string): Term[] {
  return monuments
    .filter(({ monument }) => monument === id)
    .map(({ condition }) => ({ vocabulary: 'condition', word: condition }));
}
