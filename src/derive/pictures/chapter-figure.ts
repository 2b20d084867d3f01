/**
 * The figure of a chapter of the story. The links of its text choose it: events tell which lanes and which years, and a
 * chapter that links to no event, but to sites, is one about where they lie.
 */
import type { Day } from '../../record/calendar.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { monumentHistory } from '../condition.ts';
import { controlOf, type ControlLane } from '../control.ts';
import { boundOf } from '../period.ts';
import { registerOf, type ConditionRegister } from './condition-register.ts';
import { controlChart, type ControlChart } from './control-chart.ts';
import { cutTo, periodsIn, type Cut } from './cut.ts';

/** A figure that has years, or a map. */
export type ChapterFigure =
  | { readonly kind: 'control'; readonly chart: ControlChart }
  | { readonly kind: 'condition'; readonly register: ConditionRegister }
  | { readonly kind: 'map' };

/** What a chapter links to. */
export interface Linked {
  readonly events: readonly Event[];
  readonly sites: readonly string[];
}

/**
 * The figure for what a chapter links to: who held the places of its events, or the states of the monuments that they
 * touched, whichever more of them tell of; the map, where it links to sites alone; nothing where there is nothing to
 * show. `name` tells its ids from those of other chapters.
 */
export function chapterFigure(
  { events, sites }: Linked,
  name: string,
  record: HeritageRecord,
  edition: Edition,
): ChapterFigure | undefined {
  const cut = cutTo(events.flatMap(daysOf), name);
  if (!cut) return sites.length > 0 ? { kind: 'map' } : undefined;
  const changes = events.filter(({ control }) => control.length > 0).length;
  const harms = events.filter(({ monuments }) => monuments.length > 0).length;
  if (changes === 0 && harms === 0) return undefined;
  return harms > changes
    ? conditionFigure(events, cut, record, edition)
    : controlFigure(events, cut, record, edition);
}

function daysOf({ date: { start, end } }: Event): Day[] {
  return [start, end ?? start];
}

function controlFigure(
  events: readonly Event[],
  cut: Cut,
  record: HeritageRecord,
  edition: Edition,
): ChapterFigure | undefined {
  const here = Map.groupBy(events, ({ site }) => site);
  const sites = record.sites
    .filter(({ id }) => here.get(id)?.some(({ control }) => control.length > 0))
    .map((site) => ({ ...controlOf(site, record), events: (here.get(site.id) ?? []).map(boundOf) }))
    .map((site) => ({ ...site, lanes: lanesIn(site.lanes, cut) }));
  const chart = controlChart(sites, edition, cut);
  return chart && { kind: 'control', chart };
}

function conditionFigure(
  events: readonly Event[],
  cut: Cut,
  record: HeritageRecord,
  edition: Edition,
): ChapterFigure | undefined {
  const touched = new Set(events.flatMap(({ monuments }) => monuments.map(({ monument }) => monument)));
  const monuments = Map.groupBy(
    record.monuments.filter(({ id }) => touched.has(id)),
    ({ site }) => site,
  );
  const sites = record.sites
    .map(({ id, name }) => ({
      site: { id, name },
      monuments: (monuments.get(id) ?? [])
        .map((monument) => monumentHistory(monument, record))
        .map(({ monument, steps }) => ({ monument, steps: periodsIn(steps, cut) }))
        .filter(({ steps }) => steps.length > 0),
    }))
    .filter((site) => site.monuments.length > 0);
  const register = registerOf(sites, edition, cut);
  return register && { kind: 'condition', register };
}

function lanesIn(lanes: readonly ControlLane[], cut: Cut): ControlLane[] {
  return lanes
    .map((lane) => ({ ...lane, periods: periodsIn(lane.periods, cut) }))
    .filter(({ periods }) => periods.length > 0);
}
