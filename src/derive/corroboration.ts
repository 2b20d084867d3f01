/** On how many independent origins an event rests, and whether they are a party to the fighting. */
import { once } from '../record/once.ts';
import type { Actor, Event, HeritageRecord, Source } from '../record/record.ts';
import { existing, lookup } from './lookup.ts';

/** Where a text comes from: papers that carry one agency's text are one origin. */
export interface Origin {
  /** The name of the agency, or of the publisher of a text of its own. */
  readonly name: string;
  /** The actor of that name, where the record has one. */
  readonly actor?: Actor;
  readonly sources: readonly Source[];
}

/** How well an event is corroborated. */
export interface Corroboration {
  /** The origins of the event's sources, in the order of its list. */
  readonly origins: readonly Origin[];
  /** Whether it rests on one origin, or on origins that are all of one side in the fighting. */
  readonly rests: 'on-several' | 'on-one' | 'on-one-party';
}

/** The origin of a source: its agency, or else its publisher. */
export function originOf({ agency, publisher }: Source): string {
  return agency ?? publisher;
}

/** The side of an actor that took part in the fighting; `undefined` for one that did not. */
export function sideOf(actor: Actor | undefined): string | undefined {
  return actor?.side === 'none' ? undefined : actor?.side;
}

/** The corroboration of an event by the sources of its list. */
export function corroborationOf({ sources }: Event, record: HeritageRecord): Corroboration {
  const all = lookup(record);
  const byOrigin = Map.groupBy(
    sources.map((id) => existing(all.sources, id)),
    originOf,
  );
  const names = actorsByName(record);
  const origins = [...byOrigin].map(([name, texts]): Origin => {
    const actor = names.get(name.toLowerCase());
    return { name, sources: texts, ...(actor ? { actor } : {}) };
  });
  const sides = new Set(origins.map(({ actor }) => sideOf(actor)));
  const isOneParty = sides.size === 1 && !sides.has(undefined);
  return { origins, rests: isOneParty ? 'on-one-party' : origins.length === 1 ? 'on-one' : 'on-several' };
}

const actorsByName = once(
  ({ actors }: HeritageRecord): ReadonlyMap<string, Actor> =>
    new Map(
      actors.flatMap((actor) =>
        [actor.name, ...actor.aliases].map((name) => [name.toLowerCase(), actor] as const),
      ),
    ),
);
