/** The state of monuments over time: each event that tells of one is a step. */
import type { Named } from '../record/holder.ts';
import type { Event, HeritageRecord, Monument } from '../record/record.ts';
import { periodsTold, type Period } from './period.ts';
import { usageOf } from './usage.ts';

/** A state, recorded from one event until the next that tells of another. */
export interface ConditionStep extends Period, Pick<Event['monuments'][number], 'condition' | 'certainty'> {}

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
  const told = ({ monuments }: Event) => monuments.filter(({ monument }) => monument === id);
  return {
    monument: { id, name },
    steps: periodsTold(events, told).map(({ state: { condition, certainty }, ...period }) => ({
      condition,
      ...(certainty === undefined ? {} : { certainty }),
      ...period,
    })),
  };
}
