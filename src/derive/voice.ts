/** Who stands behind a text or an account: an actor and each of its names are one. */
import { once } from '../record/once.ts';
import type { Actor, HeritageRecord } from '../record/record.ts';
import { byId } from './lookup.ts';

/** A body, a person or a medium, as an actor of the record or in words. */
export interface Voice {
  /** The same for an actor, its id and each of its names. */
  readonly key: string;
  readonly name: string;
  readonly actor: Actor | undefined;
}

/** Whose id, name or words these are: `voiceOf('Agence France-Presse', record).actor?.id //=> 'afp'`, where that is an alias. */
export function voiceOf(written: string, { actors }: Pick<HeritageRecord, 'actors'>): Voice {
  const actor = byId(actors).get(written) ?? actorsByName(actors).get(plain(written));
  return actor
    ? { key: actor.id, name: actor.name, actor }
    : { key: `words ${plain(written)}`, name: written, actor };
}

/** The side of an actor that took part in the fighting; `undefined` for one that did not. */
export function sideOf(actor: Actor | undefined): string | undefined {
  return actor?.side === 'none' ? undefined : actor?.side;
}

/** Whether all of them took part in the fighting, and on one side; who fought on a side of its own is a side by itself. */
export function isOneParty(actors: readonly (Actor | undefined)[]): boolean {
  const parties = new Set(
    actors.map((actor) => (sideOf(actor) === 'other' ? `other ${actor?.id ?? ''}` : sideOf(actor))),
  );
  return parties.size === 1 && !parties.has(undefined);
}

const actorsByName = once(
  (actors: readonly Actor[]): ReadonlyMap<string, Actor> =>
    new Map(
      actors.flatMap((actor) => [actor.name, ...actor.aliases].map((name) => [plain(name), actor] as const)),
    ),
);

/** A name as it is compared: neither capitals nor an article before it make a difference. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}
