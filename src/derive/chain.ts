/** Where the account of a text comes from: its outlet, the agency of its words, and what it only passes on. */
import { pageOf, type Address } from '../record/address.ts';
import { indexBy } from '../record/index-by.ts';
import { once } from '../record/once.ts';
import type { Actor, HeritageRecord, Source } from '../record/record.ts';
import { byId } from './lookup.ts';
import { voiceOf, type Voice } from './voice.ts';

/** The end of a chain. */
export interface End {
  readonly voice: Voice;
  /** The last text, where the chain ends with whoever made it; none where it ends with a body or words. */
  readonly text: Source | undefined;
}

/** A part of a chain, with its page where it has one. */
export interface ChainLink {
  readonly name: string;
  readonly address: Address | undefined;
}

/** A text, its agency and what it passes on, in this order, down to the end; bodies on which one text rests stand together. */
export type Chain = readonly (readonly ChainLink[])[];

/** Of a record what chains are made of, which stays the same while events change. */
export type TextsAndActors = Pick<HeritageRecord, 'sources' | 'actors'>;

/** What a text passes on: texts, bodies and words. An id that the record does not have stands as it is written. */
export function groundsOf(source: Source, { sources, actors }: TextsAndActors): (Source | Voice)[] {
  return source['rests-on'].map((written) => byId(sources).get(written) ?? voiceOf(written, { actors }));
}

/** The ends of the chains of a text, each once: its own maker, where it passes on nothing. */
export function endsOf(source: Source, { sources, actors }: TextsAndActors): readonly End[] {
  return [...(endsBySource(sources, actors).get(source.id)?.values() ?? [])];
}

/** The chains of a text. What several of its texts pass on is followed once: later ones end where it stands. */
export function chainsOf(source: Source, record: HeritageRecord): Chain[] {
  const chains: Chain[] = [];
  const followed = new Set<string>();
  const open: (readonly [before: Chain, text: Source])[] = [[[], source]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [before, text] = next;
    const own = linksOf(text, record);
    const grounds = followed.has(text.id) ? [] : groundsOf(text, record);
    const texts = grounds.filter(isText);
    const voices = grounds.flatMap((each) => (isText(each) ? [] : [linkOf(each)]));
    followed.add(text.id);
    const isEnd = voices.length > 0 || texts.length === 0;
    if (isEnd) chains.push([...before, ...own, ...(voices.length > 0 ? [voices] : [])]);
    open.push(
      ...texts
        .map((each, i): [Chain, Source] => [isEnd || i > 0 ? own : [...before, ...own], each])
        .toReversed(),
    );
  }
  return chains;
}

/** The texts that rest on a text, by its id. */
export const passedOn = once((record: HeritageRecord): ReadonlyMap<string, readonly Source[]> =>
  indexBy(record.sources, (source) =>
    groundsOf(source, record)
      .filter(isText)
      .map(({ id }) => id),
  ),
);

/** Whether a part of a chain is a text. */
export function isText(part: Source | Voice): part is Source {
  return 'title' in part;
}

/** A text by its outlet and, where that is another, its agency. */
function linksOf({ id, publisher, agency }: Source, record: HeritageRecord): Chain {
  const outlet: ChainLink = { name: voiceOf(publisher, record).name, address: pageOf('source', id) };
  const maker = agency === undefined ? undefined : linkOf(voiceOf(agency, record));
  return maker === undefined || maker.name === outlet.name ? [[outlet]] : [[outlet], [maker]];
}

function linkOf({ name, actor }: Voice): ChainLink {
  return { name, address: actor && pageOf('actor', actor.id) };
}

/** The ends of all texts by their ids, each worked out once from those of the texts on which it rests. */
const endsBySource = once((sources: readonly Source[], actors: readonly Actor[]) => {
  const record = { sources, actors };
  const all = new Map<string, ReadonlyMap<string, End>>();
  for (const source of afterTheirGrounds(record)) {
    const found = groundsOf(source, record).map((ground): ReadonlyMap<string, End> => {
      if (isText(ground)) return all.get(ground.id) ?? new Map();
      return new Map([[ground.key, { voice: ground, text: undefined }]]);
    });
    const [first, ...others] = found.filter(({ size }) => size > 0);
    const own = voiceOf(source.agency ?? source.publisher, record);
    const ends = first ?? new Map([[own.key, { voice: own, text: source }]]);
    all.set(source.id, others.length === 0 ? ends : new Map([ends, ...others].flatMap((each) => [...each])));
  }
  return all;
});

/** Every source after those on which it rests; a circle, which the check refuses, is left where it was entered. */
function afterTheirGrounds(record: TextsAndActors): Source[] {
  const entered = new Set<string>();
  const done = new Set<Source>();
  for (const start of record.sources) {
    const open = [start];
    for (let source = open.at(-1); source !== undefined; source = open.at(-1)) {
      if (entered.has(source.id)) {
        done.add(source);
        open.pop();
        continue;
      }
      entered.add(source.id);
      open.push(
        ...groundsOf(source, record)
          .filter(isText)
          .filter(({ id }) => !entered.has(id)),
      );
    }
  }
  return [...done];
}
