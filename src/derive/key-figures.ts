/** The few figures that say at one look what the record holds, each worked out from it. */
import { daysBetween } from '../record/calendar.ts';
import type { Named } from '../record/holder.ts';
import type { HeritageRecord } from '../record/record.ts';
import { conditionRegister, destroyedMonuments, lastCondition } from './condition.ts';
import { controlOfSites, type ControlPeriod } from './control.ts';
import { disagreementIndex } from './disagreements.ts';
import { counted } from './relations.ts';
import type { Theme } from './themes.ts';
import { usageOf } from './usage.ts';

/** How long one side held one site. */
export interface HeldFor {
  readonly site: Named;
  /** In months at most, rounded up: from the first possible day of each taking to the last of each loss. */
  readonly months: number;
}

/** How many open questions are about one thing. */
export interface ThemeOpen {
  readonly theme: Exclude<Theme, 'other'>;
  readonly count: number;
}

/** The figures. */
export interface KeyFigures {
  /** The monuments of which the record tells a state, how many of them stand as destroyed, and how many as restored. */
  readonly monuments: { readonly of: number; readonly destroyed: number; readonly restored: number };
  /** The side that held most sites and lost them again, with how long it held each, the longest first; nothing where there is none. */
  readonly held:
    | { readonly period: ControlPeriod; readonly longest: HeldFor; readonly others: readonly HeldFor[] }
    | undefined;
  /** The events in which people were killed, or their graves were found. */
  readonly killings: number;
  /** The questions that nothing decides, of how many on which accounts differ, and what most of the open ones are about. */
  readonly open: { readonly count: number; readonly of: number; readonly most: readonly ThemeOpen[] };
}

/** The figures of a record. */
export function keyFigures(record: HeritageRecord): KeyFigures {
  const last = conditionRegister(record).flatMap(({ monuments }) => monuments.map(lastCondition));
  return {
    monuments: {
      of: last.length,
      destroyed: destroyedMonuments(record).length,
      restored: last.filter((condition) => condition === 'restored').length,
    },
    held: heldLongest(record),
    killings: counted(usageOf(record).byCategory.get('killing') ?? [], record).length,
    open: openQuestions(record),
  };
}

/** Of the themes the three with most open questions are told. */
function openQuestions(record: HeritageRecord): KeyFigures['open'] {
  const { rows, sites } = disagreementIndex(record);
  const byTheme = rows.map(({ theme, cells }) => ({
    theme,
    count: cells.reduce((sum, { open }) => sum + open, 0),
  }));
  return {
    count: byTheme.reduce((sum, { count }) => sum + count, 0),
    of: sites.reduce((sum, { count }) => sum + count, 0),
    most: byTheme
      .flatMap(({ theme, count }) => (theme === 'other' || count === 0 ? [] : [{ theme, count }]))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, 3),
  };
}

/** Of each site one place is counted, the first of which the record tells. */
function heldLongest(record: HeritageRecord): KeyFigures['held'] {
  const over = controlOfSites(record).flatMap(({ site, lanes: [lane] }) =>
    (lane?.periods ?? []).flatMap((period) => (period.until ? [{ site, period, until: period.until }] : [])),
  );
  const [most] = [...Map.groupBy(over, ({ period }) => period.side).values()]
    .map((group) => ({ group, sites: Map.groupBy(group, ({ site }) => site.id) }))
    .toSorted((a, b) => b.sites.size - a.sites.size || b.group.length - a.group.length);
  const first = most?.group[0];
  if (!most || !first) return undefined;
  const [longest, ...others] = [...most.sites.values()]
    .flatMap((group) => {
      const days = group.reduce(
        (sum, { period, until }) =>
          sum + daysBetween(period.from.date.start, until.date.end ?? until.date.start),
        0,
      );
      return group[0] ? [{ site: group[0].site, months: Math.ceil(days / daysInAMonth) }] : [];
    })
    .toSorted((a, b) => b.months - a.months);
  return longest && { period: first.period, longest, others };
}

/** Days in a month on average over the Gregorian calendar's 400 years. */
const daysInAMonth = 146_097 / 4800;
