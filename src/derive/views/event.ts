import { pageOf } from '../../record/address.ts';
import type { Day } from '../../record/calendar.ts';
import { daysByEvent } from '../../record/change-days.ts';
import type { Named } from '../../record/holder.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { neighbours } from '../chronology.ts';
import { corroborationOf, type Corroboration } from '../corroboration.ts';
import { derivationOf, type Derivation } from '../derivation.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { existing, lookup } from '../lookup.ts';
import type { Bound } from '../period.ts';
import { relationsOf, type Relations } from '../relations.ts';
import { sourcesOf } from '../usage.ts';
import { byStanding, claimViews, disputes, type ClaimView, type Status } from '../claims.ts';
import { eventSpot, type EventSpot } from '../pictures/event-spot.ts';
import { eventFacts, type EventFacts } from './event-facts.ts';
import { imagesView, type ImageGroup } from './images.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** All that the page of an event shows. */
export interface EventView {
  readonly event: Event;
  readonly site: Named;
  readonly facts: EventFacts;
  /** Where it was, as far as the record has positions. */
  readonly spot: EventSpot | undefined;
  readonly images: readonly ImageGroup[];
  readonly relations: Relations;
  readonly derivation: Derivation;
  readonly corroboration: Corroboration;
  /** What is open comes first. */
  readonly claims: readonly ClaimView[];
  /** How many questions stand where, of those on which accounts differ; where none do, they are left out. */
  readonly questions: readonly { readonly standing: Status; readonly count: number }[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
  /** The days of which a page tells the state that it changed. */
  readonly days: readonly Day[];
  /** What came before and after, at all sites and at its own; the latter where it is another event. */
  readonly near: Readonly<Record<'previous' | 'next' | 'previousHere' | 'nextHere', Bound | undefined>>;
}

/** The page of an event. Throws a `RangeError` for an id that the record does not have. */
export function eventView(id: string | undefined, record: HeritageRecord): EventView {
  const all = lookup(record);
  const event = existing(all.events, id);
  const notes = notesOf(sourcesOf(event), event.prose, record);
  const near = neighbours(record).get(event.id);
  const claims = byStanding(claimViews(event.claims, record));
  return {
    event,
    site: existing(all.sites, event.site),
    facts: eventFacts(event, notes, record),
    spot: eventSpot(event, record),
    images: imagesView(event, notes, record),
    relations: relationsOf(event, record),
    derivation: derivationOf(event, record),
    corroboration: corroborationOf(event, record),
    claims,
    questions: disputes
      .map((standing) => ({ standing, count: claims.filter((claim) => claim.standing === standing).length }))
      .filter(({ count }) => count > 0),
    formerClaims: formerClaims(pageOf('event', event.id), record),
    notes,
    days: daysByEvent(record).get(event.id) ?? [],
    near: {
      previous: near?.previous,
      next: near?.next,
      previousHere: near?.previousHere === near?.previous ? undefined : near?.previousHere,
      nextHere: near?.nextHere === near?.next ? undefined : near?.nextHere,
    },
  };
}
