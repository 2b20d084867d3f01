import type { Actor, Event, HeritageRecord } from '../../record/record.ts';
import type { Term } from '../../record/vocabulary.ts';
import { existing, lookup } from '../lookup.ts';
import { citedBy, usageOf } from '../usage.ts';
import { notesOf, type SourceNote } from './notes.ts';
import { listedEvents, type ListedEvents } from './time-parts.ts';

/** All that the page of an actor shows. */
export interface ActorView {
  readonly actor: Actor;
  readonly listed: ListedEvents;
  readonly notes: readonly SourceNote[];
}

/** The page of an actor. Throws a `RangeError` for an id that the record does not have. */
export function actorView(id: string | undefined, record: HeritageRecord): ActorView {
  const actor = existing(lookup(record).actors, id);
  return {
    actor,
    listed: listedEvents(
      { facet: 'actor', id: actor.id },
      usageOf(record).byActor.get(actor.id),
      record,
      (event) => rolesOf(event, actor.id),
    ),
    notes: notesOf(citedBy(actor), actor.prose, record),
  };
}

function rolesOf({ actors }: Event, id: string): Term[] {
  return actors.filter(({ actor }) => actor === id).map(({ role }) => ({ vocabulary: 'role', word: role }));
}
