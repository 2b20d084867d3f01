/** The state of monuments over time: each event that tells of one is a step. */
import type { Named } from '../record/holder.ts';
import { compareDates } from '../record/edtf.ts';
import { doesHarm } from '../record/harm.ts';
import type { Event, HeritageRecord, Monument } from '../record/record.ts';
import { boundOf, untilNext, type Bound, type Period } from './period.ts';
import { usageOf } from './usage.ts';

type Impact = Event['monuments'][number];

/** What an event tells of a state beside the monument whose it is. */
type State = Pick<Impact, 'condition' | 'certainty' | 'cause' | 'cause-certainty' | 'extent' | 'seen'>;

/**
 * A state, from the harm that made it, or from the day on which it was seen, until the next that is told of. The event
 * of its bound is the one that tells of it.
 */
export interface ConditionStep extends Period, State {}

/** A monument and its steps in order; none where no event tells of it. */
export interface MonumentHistory {
  readonly monument: Named;
  readonly steps: readonly ConditionStep[];
}

/** The monuments of one site. */
export interface SiteRegister {
  readonly site: Named;
  readonly monuments: readonly MonumentHistory[];
}

/** The register of all sites which have a monument that an event tells of. */
export function conditionRegister(record: HeritageRecord): SiteRegister[] {
  return record.sites
    .map((site) => siteRegister(site, record))
    .filter(({ monuments }) => monuments.length > 0);
}

/** The register of one site. */
export function siteRegister({ id, name }: Named, record: HeritageRecord): SiteRegister {
  return {
    site: { id, name },
    monuments: record.monuments
      .filter(({ site }) => site === id)
      .map((monument) => monumentHistory(monument, record))
      .filter(({ steps }) => steps.length > 0),
  };
}

/** The steps of one monument. */
export function monumentHistory(
  { id, name }: Pick<Monument, 'id' | 'name'>,
  record: HeritageRecord,
): MonumentHistory {
  const events = usageOf(record).byMonument.get(id) ?? [];
  const told = events
    .flatMap((event) =>
      event.monuments
        .filter(({ monument }) => monument === id)
        .map((impact) => ({ ...stateIn(impact), from: from(impact, event) })),
    )
    .toSorted((a, b) => compareDates(a.from.date, b.from.date));
  return { monument: { id, name }, steps: untilNext(told) };
}

/** A monument that stands as destroyed, and the event that first said so. */
export interface Destroyed {
  readonly monument: Named;
  readonly site: Named;
  readonly from: Bound;
}

/** The monuments whose last state is `destroyed`, in the order of time. */
export function destroyedMonuments(record: HeritageRecord): Destroyed[] {
  return conditionRegister(record)
    .flatMap(({ site, monuments }) =>
      monuments.flatMap((history) => {
        const step = history.steps.find(({ condition }) => condition === 'destroyed');
        return step && lastCondition(history) === 'destroyed'
          ? [{ monument: history.monument, site, from: step.from }]
          : [];
      }),
    )
    .toSorted((a, b) => compareDates(a.from.date, b.from.date));
}

/** The last state that is told of a monument; none where no event tells of one. */
export function lastCondition({ steps }: Pick<MonumentHistory, 'steps'>): State['condition'] | undefined {
  return steps.at(-1)?.condition;
}

function stateIn(impact: Impact): State {
  const { condition, certainty, cause, extent, seen, 'cause-certainty': sure } = impact;
  return { condition, certainty, cause, 'cause-certainty': sure, extent, seen };
}

/** From when a state is known: when the harm was done, where the event did it, else when the state was seen. */
function from({ condition, seen }: State, event: Event): Bound {
  const bound = boundOf(event);
  return seen && !doesHarm(event.category, condition) ? { ...bound, date: seen } : bound;
}
