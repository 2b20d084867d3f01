/** The events from every side: by each facet, and by any two of these together. */
import { filterPage, timeline, type Address } from './address.ts';
import { facets, facetWords, isWordFacet, type Choice } from './facet.ts';
import { onceForText } from './once.ts';
import { actorsOf, type EventOutline, type Outline } from './outline.ts';

/** What was chosen, none, one or two values, and the events that match all of it. */
export interface Selection<E extends EventOutline> {
  /** In the order of the facets. */
  readonly choices: readonly Choice[];
  /** In the order in which they came. */
  readonly events: readonly E[];
}

/** Events, and all by which they can be chosen. */
interface Choosable<E extends EventOutline> extends Pick<Outline, 'sites' | 'actors' | 'monuments'> {
  readonly events: readonly E[];
}

/**
 * Every selection that has events, by its address: the whole timeline, each value, and each two values of different
 * facets. Worked out in one pass over the events.
 */
export function selectionsIn<E extends EventOutline>(from: Choosable<E>): ReadonlyMap<Address, Selection<E>> {
  const isKnown = knownIn(from);
  const found = new Map<Address, { choices: readonly Choice[]; events: E[] }>([
    [filterPage([]), { choices: [], events: [] }],
  ]);
  const add = (event: E, choices: readonly Choice[]): void => {
    const address = filterPage(choices);
    const selection = found.get(address);
    if (selection) selection.events.push(event);
    else found.set(address, { choices, events: [event] });
  };
  for (const event of from.events) {
    const choices = choicesOf(event).filter(isKnown);
    add(event, []);
    for (const [i, first] of choices.entries()) {
      add(event, [first]);
      for (const second of choices.slice(i + 1))
        if (second.facet !== first.facet) add(event, [first, second]);
    }
  }
  return found;
}

/**
 * The choices that an address of the timeline names, at most one of each facet, two in all; nothing for other addresses.
 * `choicesAt('/timeline/site/hatra/') //=> [{ facet: 'site', id: 'hatra' }]`, `choicesAt('/timeline/2015/') //=> undefined`.
 */
export const choicesAt = onceForText((address: Address): readonly Choice[] | undefined => {
  const steps = address.startsWith(timeline) ? address.slice(timeline.length).split('/') : [];
  const choices = facets.flatMap((facet) => {
    const id = steps[steps.indexOf(facet) + 1];
    return steps.includes(facet) && id !== undefined ? [{ facet, id }] : [];
  });
  return choices.length > 0 && choices.length < 3 && filterPage(choices) === address ? choices : undefined;
});

/** Tells of a choice whether what it chooses by is there. */
export function knownIn(from: Omit<Choosable<EventOutline>, 'events'>): (choice: Choice) => boolean {
  const known = new Set(choicesIn(from).map((choice) => filterPage([choice])));
  return (choice) => known.has(filterPage([choice]));
}

/** Every value by which events can be chosen. */
function choicesIn({ sites, actors, monuments }: Omit<Choosable<EventOutline>, 'events'>): Choice[] {
  return [
    ...sites.map(({ id }): Choice => ({ facet: 'site', id })),
    ...actors.map(({ id }): Choice => ({ facet: 'actor', id })),
    ...monuments.map(({ id }): Choice => ({ facet: 'monument', id })),
    ...facets.filter(isWordFacet).flatMap((facet) => facetWords[facet].map((id): Choice => ({ facet, id }))),
  ];
}

/** The values under which an event is found, in the order of the facets: its actors are those of their own pages. */
export function choicesOf(event: EventOutline): Choice[] {
  const ids = {
    site: [event.site],
    category: [event.category],
    actor: actorsOf(event),
    monument: (event.monuments ?? []).map(({ monument }) => monument),
    cause: (event.monuments ?? []).map(({ cause }) => cause),
    extent: (event.monuments ?? []).map(({ extent }) => extent),
  };
  return facets.flatMap((facet) =>
    [...new Set(ids[facet])].flatMap((id) => (id === undefined ? [] : [{ facet, id }])),
  );
}
