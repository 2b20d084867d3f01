/** The facts of an event: who took part, who held what, what was harmed, each with its sources and its claim. */
import type { Holder, Named } from '../../record/holder.ts';
import type { Sourced } from '../../record/outline.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { fates, type Claim, type Fate } from '../../record/schema/claim.ts';
import { roles, wordsOf } from '../../record/vocabulary.ts';
import { beforeAndAfterEvent, type PicturesOfEvent } from '../before-after.ts';
import { rangeOf, type ClaimRange } from '../claims.ts';
import { evidenceOf } from '../evidence.ts';
import { holderOf } from '../holder.ts';
import { existing, lookup } from '../lookup.ts';
import { voiceOf } from '../voice.ts';
import { notesFor, type SourceNote } from './notes.ts';

/** On what a fact rests, and where accounts of it stand. */
export interface Grounds {
  /** Its sources; none where the entry does not say which of several it is. */
  readonly sources: readonly SourceNote[];
  /** The ids of the claims that are about it. */
  readonly claims: readonly string[];
}

type Impact = Event['monuments'][number];
type Role = Event['actors'][number]['role'];

/** Those who did one thing in an event. */
export interface Part {
  readonly role: Role;
  readonly actors: readonly (Named & Grounds & Charge)[];
}

/** Whose texts say of an actor what may be held against it. */
interface Charge {
  /** The agencies and publishers of these; none for what is no charge. */
  readonly saidBy: readonly string[];
}

/** What may be held against those who are said to have done it. */
const charges: ReadonlySet<Role> = new Set(['attacker', 'perpetrator']);

/** The facts of an event. */
export interface EventFacts {
  /** The sources that facts rest on, and those of images. */
  readonly notes: readonly SourceNote[];
  /** The ids of the claims about its date. */
  readonly dateClaims: readonly string[];
  readonly places: readonly string[];
  /** Who took part, by what they did, in the order of the vocabulary. */
  readonly parts: readonly Part[];
  readonly control: readonly ({ readonly place: string; readonly holder: Holder } & Grounds)[];
  readonly monuments: readonly (Named & Omit<Impact, 'monument' | 'sources'> & Grounds)[];
  /** Where it is to be seen what the event did to them. */
  readonly pictures: readonly PicturesOfEvent[];
  /** What accounts say of people: how many were killed, held or driven out. */
  readonly people: readonly { readonly fate: Fate; readonly range: ClaimRange; readonly claim: string }[];
}

/** The facts of an event, with the notes of its page. */
export function eventFacts(event: Event, notes: readonly SourceNote[], record: HeritageRecord): EventFacts {
  const { actors, monuments, sites } = lookup(record);
  const site = existing(sites, event.site);
  const placeName = (place: string): string => site.places.find((each) => each.id === place)?.name ?? place;
  const grounds = (datum: Sourced, about: readonly string[]): Grounds => ({
    sources: notesFor(evidenceOf(datum, event), notes),
    claims: claimsAbout(about, event),
  });
  const data = [...event.actors, ...event.control, ...event.monuments];
  return {
    notes: notesFor(
      [
        ...data.flatMap((datum) => evidenceOf(datum, event)),
        ...event.images.flatMap(({ source }) => source ?? []),
      ],
      notes,
    ),
    dateClaims: claimsAbout(['date'], event),
    places: event.places.map(placeName),
    parts: wordsOf(roles)
      .map((role) => ({
        role,
        actors: event.actors
          .filter((each) => each.role === role)
          .map(({ actor, sources }) => ({
            id: actor,
            name: existing(actors, actor).name,
            ...grounds({ sources }, [`actor/${role}`]),
            saidBy: charges.has(role) ? makersOf(evidenceOf({ sources }, event), record) : [],
          })),
      }))
      .filter((part) => part.actors.length > 0),
    control: event.control.map(({ place, holder, claim, sources }) => ({
      place: placeName(place),
      holder: holderOf(holder, record),
      ...grounds({ sources }, [`control/${place}`, ...(claim === undefined ? [] : [`#${claim}`])]),
    })),
    monuments: event.monuments.map(({ monument, sources, ...impact }) => ({
      id: monument,
      name: existing(monuments, monument).name,
      ...impact,
      ...grounds({ sources }, [`condition/${monument}`, `cause/${monument}`]),
    })),
    pictures: beforeAndAfterEvent(event, record),
    people: event.claims.flatMap(peopleIn),
  };
}

/** Whose texts some sources are: the agency whose copy a text prints, else its publisher; each once. */
function makersOf(sources: readonly string[], record: HeritageRecord): string[] {
  const texts = sources.map((id) => existing(lookup(record).sources, id));
  return [...new Set(texts.map(({ agency, publisher }) => voiceOf(agency ?? publisher, record).name))];
}

/** The claims about one of some data, or named by `#` and their id. */
function claimsAbout(about: readonly string[], { claims }: Event): string[] {
  return claims
    .filter((claim) => about.includes(claim.about ?? '') || about.includes(`#${claim.id}`))
    .map(({ id }) => id);
}

function peopleIn(claim: Claim): EventFacts['people'] {
  const fate = fates.find((each) => claim.about === `people/${each}`);
  const range = fate && rangeOf(claim);
  return fate && range ? [{ fate, range, claim: claim.id }] : [];
}
