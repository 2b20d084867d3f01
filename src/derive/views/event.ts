import { pageOf } from '../../record/address.ts';
import type { Holder, Named } from '../../record/holder.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { neighbours } from '../chronology.ts';
import { corroborationOf, type Corroboration } from '../corroboration.ts';
import { derivationOf, type Derivation } from '../derivation.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { holderOf } from '../holder.ts';
import { existing, lookup } from '../lookup.ts';
import { sourcesOf } from '../usage.ts';
import { claimViews, type ClaimView } from '../claims.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** An event before or after another. */
export type NearEvent = Pick<Event, 'id' | 'title' | 'date'>;

/** All that the page of an event shows. */
export interface EventView {
  readonly event: Event;
  readonly site: Named;
  /** The names of the places. */
  readonly places: readonly string[];
  readonly actors: readonly (Named & Pick<Event['actors'][number], 'role'>)[];
  readonly control: readonly { readonly place: string; readonly holder: Holder }[];
  readonly monuments: readonly (Named & Pick<Event['monuments'][number], 'condition' | 'certainty'>)[];
  readonly derivation: Derivation;
  readonly corroboration: Corroboration;
  readonly claims: readonly ClaimView[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
  /** What came before and after, at all sites and at its own; the latter where it is another event. */
  readonly near: Readonly<Record<'previous' | 'next' | 'previousHere' | 'nextHere', NearEvent | undefined>>;
}

/** The page of an event. Throws a `RangeError` for an id that the record does not have. */
export function eventView(id: string | undefined, record: HeritageRecord): EventView {
  const all = lookup(record);
  const event = existing(all.events, id);
  const site = existing(all.sites, event.site);
  const placeName = (place: string): string => site.places.find((each) => each.id === place)?.name ?? place;
  const near = neighbours(record).get(event.id);
  return {
    event,
    site,
    places: event.places.map(placeName),
    actors: event.actors.map(({ actor, role }) => ({
      id: actor,
      name: existing(all.actors, actor).name,
      role,
    })),
    control: event.control.map(({ place, holder }) => ({
      place: placeName(place),
      holder: holderOf(holder, record),
    })),
    monuments: event.monuments.map(({ monument, condition, certainty }) => ({
      id: monument,
      name: existing(all.monuments, monument).name,
      condition,
      certainty,
    })),
    derivation: derivationOf(event, record),
    corroboration: corroborationOf(event, record),
    claims: claimViews(event.claims, record),
    formerClaims: formerClaims(pageOf('event', event.id), record),
    notes: notesOf(sourcesOf(event), event.prose, record),
    near: {
      previous: near?.previous,
      next: near?.next,
      previousHere: near?.previousHere === near?.previous ? undefined : near?.previousHere,
      nextHere: near?.nextHere === near?.next ? undefined : near?.nextHere,
    },
  };
}
