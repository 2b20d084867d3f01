/** On how many origins an event rests, who its witnesses are, and whether they are a party to the fighting. */
import { once } from '../record/once.ts';
import type { Actor, Event, HeritageRecord, Source } from '../record/record.ts';
import { chainsOf, endsOf, type Chain } from './chain.ts';
import { existing, lookup } from './lookup.ts';
import { isOneParty, type Voice } from './voice.ts';
import { byKind, witnessesOf, type Witness, type WitnessKind } from './witnesses.ts';

/** Where texts come from: those that carry one agency’s text, or pass on one body’s account, are of one origin. */
export interface Origin extends Pick<Voice, 'name' | 'actor'> {
  readonly sources: readonly Source[];
}

/** How well an event is corroborated. */
export interface Corroboration {
  /** The texts of its list. */
  readonly texts: readonly Source[];
  /** The origins of these, in the order of the list. No link between them is known. */
  readonly origins: readonly Origin[];
  /** Whether it rests on one origin, or on origins that are all of one side in the fighting. */
  readonly rests: 'on-several' | 'on-one' | 'on-one-party';
  readonly witnesses: readonly Witness[];
  readonly kinds: readonly WitnessKind[];
  /** The actors that all witnesses are or speak for, where these are one party; else none. */
  readonly party: readonly Actor[];
  /** What makes its texts weak, where all of them are; else nothing. */
  readonly weak: readonly NonNullable<Source['kind']>[];
  /** The chains of its texts. */
  readonly chains: readonly Chain[];
}

/** The corroboration of an event by the sources of its list. */
export const corroborationOf = once((event: Event, record: HeritageRecord): Corroboration => {
  const texts = event.sources.map((id) => existing(lookup(record).sources, id));
  const origins = originsOf(texts, record);
  const isOfParty = isOneParty(origins.map(({ actor }) => actor));
  const witnesses = witnessesOf(event, record);
  const parties = witnesses.map(({ party }) => party);
  const kinds = texts.map(({ kind }) => kind);
  return {
    texts,
    origins,
    rests: isOfParty ? 'on-one-party' : origins.length === 1 ? 'on-one' : 'on-several',
    witnesses,
    kinds: byKind(witnesses),
    party: isOneParty(parties) ? [...new Set(parties)].filter((each) => each !== undefined) : [],
    weak: kinds.includes(undefined) ? [] : [...new Set(kinds)].filter((each) => each !== undefined),
    chains: texts.flatMap((text) => chainsOf(text, record)),
  };
});

function originsOf(texts: readonly Source[], record: HeritageRecord): Origin[] {
  const origins = new Map<string, Origin & { readonly sources: Source[] }>();
  for (const text of texts)
    for (const { voice } of endsOf(text, record)) {
      const known = origins.get(voice.key);
      if (known) known.sources.push(text);
      else origins.set(voice.key, { name: voice.name, actor: voice.actor, sources: [text] });
    }
  return [...origins.values()];
}
