/** Who tells of an event: speakers, and the bodies and images at the ends of the chains of its texts. */
import { pageOf, type Address } from '../record/address.ts';
import { once } from '../record/once.ts';
import type { Actor, Event, HeritageRecord, Source } from '../record/record.ts';
import { speakerOf, type Account, type Speaker } from '../record/schema/claim.ts';
import type { Term } from '../record/vocabulary.ts';
import { endsOf, type End } from './chain.ts';
import { existing, lookup } from './lookup.ts';
import { sideOf, voiceOf, type Voice } from './voice.ts';

/** Who or what tells of an event. */
export interface Witness {
  readonly name: string;
  /** The page of the actor or of the image. */
  readonly address: Address | undefined;
  readonly actor: Actor | undefined;
  /** The actor for whom they speak. */
  readonly speaksFor: Actor | undefined;
  /** What they were to what they tell of, or else the kind of the actor. */
  readonly kind: Term | undefined;
  /** The party to the fighting that it is, or for which it speaks. */
  readonly party: Actor | undefined;
}

/** Witnesses of one kind; those of none are together. */
export interface WitnessKind {
  readonly kind: Term | undefined;
  readonly witnesses: readonly Witness[];
}

/** What is known of a witness in one place. */
interface Sighting extends Pick<Speaker, 'as'> {
  readonly voice: Voice;
  readonly speaksFor?: Actor | undefined;
  readonly image?: Source | undefined;
}

/** The witnesses of an event, each once: speakers, then those who made it known, then the ends of chains. */
export function witnessesOf(event: Event, record: HeritageRecord): Witness[] {
  const accounts = event.claims.flatMap((claim) => claim.accounts);
  const texts = new Set([...event.sources, ...accounts.map(({ source }) => source)]);
  const ends = [...texts].flatMap((id) => endsOf(existing(lookup(record).sources, id), record));
  const sightings = [
    ...accounts.flatMap((account) => speaking(account, record)),
    ...event.actors.flatMap(({ actor, role }) => (role === 'reporter' ? reporting(actor, record) : [])),
    ...ends.flatMap((end) => standing(end, record)),
  ];
  return [...Map.groupBy(sightings, ({ voice }) => voice.key).values()].flatMap(apart).flatMap(witnessIn);
}

/** Witnesses by their kind, the commonest kind first. */
export function byKind(witnesses: readonly Witness[]): WitnessKind[] {
  return [...Map.groupBy(witnesses, ({ kind }) => kind?.word).values()]
    .map((own) => ({ kind: own[0]?.kind, witnesses: own }))
    .toSorted((a, b) => b.witnesses.length - a.witnesses.length);
}

/** Words such as "a soldier" are as many speakers as there are actors for whom they speak. */
function apart(sightings: readonly Sighting[]): (readonly Sighting[])[] {
  const principals = Map.groupBy(
    sightings.filter(({ voice, speaksFor }) => !voice.actor && speaksFor),
    ({ speaksFor }) => speaksFor?.id,
  );
  return principals.size > 1 ? [...principals.values()] : [sightings];
}

function witnessIn(sightings: readonly Sighting[]): Witness[] {
  const [first] = sightings;
  if (first === undefined) return [];
  const { actor, name } = first.voice;
  const { image } = first;
  const speaksFor = sightings.find((each) => each.speaksFor)?.speaksFor;
  return [
    {
      name,
      address: image ? pageOf('source', image.id) : actor && pageOf('actor', actor.id),
      actor,
      speaksFor,
      kind: kindOf(sightings.find(({ as }) => as !== undefined)?.as, actor),
      party: [actor, speaksFor].find((each) => sideOf(each) !== undefined),
    },
  ];
}

function kindOf(capacity: Speaker['as'], actor: Actor | undefined): Term | undefined {
  if (capacity !== undefined) return { vocabulary: 'capacity', word: capacity };
  return actor?.kind === undefined ? undefined : { vocabulary: 'actor', word: actor.kind };
}

/** The speaker of an account, where it is not the text itself. */
function speaking(account: Account, record: HeritageRecord): Sighting[] {
  const { name, for: principal, as } = speakerOf(account);
  if (name === undefined) return [];
  const speaksFor = principal === undefined ? undefined : lookup(record).actors.get(principal);
  return [{ voice: voiceOf(name, record), speaksFor, as }];
}

function reporting(id: string, record: HeritageRecord): Sighting[] {
  const voice = voiceOf(id, record);
  return isOutlet(voice, record) ? [] : [{ voice }];
}

/** An image, or a body that is no outlet; an outlet only tells what others saw. */
function standing({ voice, text }: End, record: HeritageRecord): Sighting[] {
  if (text?.type === 'graphic' || text?.type === 'motion_picture') {
    const image = { key: `text ${text.id}`, name: text.title, actor: undefined };
    return [{ voice: image, as: 'image', image: text }];
  }
  return isOutlet(voice, record) ? [] : [{ voice }];
}

/** Whether it brings out texts of the record and is a medium, or nothing else is known of it. */
function isOutlet({ key, actor }: Voice, record: HeritageRecord): boolean {
  return (
    (actor?.kind === undefined || actor.kind === 'media') && makers(record.sources, record.actors).has(key)
  );
}

/** The publishers and agencies of all texts. */
const makers = once(
  (sources: readonly Source[], actors: readonly Actor[]): ReadonlySet<string> =>
    new Set(
      sources
        .flatMap(({ publisher, agency }) => (agency === undefined ? [publisher] : [publisher, agency]))
        .map((name) => voiceOf(name, { actors }).key),
    ),
);
