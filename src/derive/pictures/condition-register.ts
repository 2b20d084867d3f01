/** The condition register: a lane for each monument on one axis, and the same as rows of a table. */
import { pageOf } from '../../record/address.ts';
import type { Named } from '../../record/holder.ts';
import { severityOf } from '../../record/harm.ts';
import { conditions, wordsOf } from '../../record/vocabulary.ts';
import type { Edition } from '../../record/words/edition.ts';
import { lastCondition, type ConditionStep, type MonumentHistory, type SiteRegister } from '../condition.ts';
import type { Cut } from './cut.ts';
import {
  doubt,
  headingOf,
  laneOf,
  signsOf,
  type LaneGroup,
  type LaneSign,
  type LegendEntry,
} from './lanes.ts';
import { latestOf, type Drawn } from './latest-periods.ts';
import { lookOf } from './paints.ts';
import { drawnOf, timeAxis, type DrawnAxis } from './time-axis.ts';

/** A row of the table. */
export interface ConditionRow extends Pick<ConditionStep, 'condition' | 'certainty' | 'from'> {
  /** Of the first row of a monument, to which its lane leads. */
  readonly id?: string;
  readonly monument: Named;
}

/** The whole register. */
export interface ConditionRegister {
  readonly axis: DrawnAxis;
  /** The states that are shown, in the order of the vocabulary. */
  readonly legend: readonly LegendEntry[];
  /** The marks that are on it. */
  readonly signs: readonly LaneSign[];
  readonly groups: readonly LaneGroup[];
  /** How many states are shown and how many there are, where these are more. */
  readonly left?: Drawn<unknown>['left'];
  readonly rows: readonly ConditionRow[];
}

/**
 * The register of some sites, of a cut only those states that lie in it; `undefined` where no state is recorded. At each site the
 * monuments of the gravest last state come first, those of one state in the record's order.
 */
export function registerOf(
  registers: readonly SiteRegister[],
  edition: Edition,
  cut?: Cut,
): ConditionRegister | undefined {
  const { t, word, href } = edition;
  const sorted = registers.map((site) => ({ ...site, monuments: site.monuments.toSorted(bySeverity) }));
  const { groups: sites, left } = latestOf(sorted, {
    periodsOf: ({ monuments: each }) => each.map((monument) => monument.steps),
    withPeriods: (site, periods) => ({
      ...site,
      monuments: site.monuments
        .map((monument, i) => ({ ...monument, steps: periods[i] ?? [] }))
        .filter((monument) => monument.steps.length > 0),
    }),
  });
  const monuments = sites.flatMap((site) => site.monuments);
  const steps = monuments.flatMap((each) => each.steps);
  const changes = steps.flatMap(({ from }) => [doubt(from).first, doubt(from).last]);
  const axis = cut?.axis ?? timeAxis(changes, changes);
  if (!axis || steps.length === 0) return undefined;
  const shown = new Set(steps.map(({ condition }) => condition));
  const painted = (condition: ConditionStep['condition']): LegendEntry => ({
    look: lookOf(condition),
    name: word('condition', condition),
  });
  const groups = sites.map((site) => ({
    ...headingOf(site.site, sites.length === 1, edition),
    lanes: site.monuments.map(({ monument, steps: of }) =>
      laneOf(
        {
          name: monument.name,
          to: href(pageOf('monument', monument.id)),
          description: t('condition.lane', { monument: monument.name }),
          row: rowId(monument, cut),
        },
        of.map((step) => ({ ...step, ...painted(step.condition) })),
        axis,
        edition,
      ),
    ),
  }));
  return {
    axis: drawnOf(axis),
    legend: wordsOf(conditions)
      .filter((condition) => shown.has(condition))
      .map(painted),
    signs: signsOf(groups, axis),
    groups,
    ...(left ? { left } : {}),
    rows: monuments.flatMap(({ monument, steps: of }) =>
      of.map(({ condition, certainty, from }, i) => ({
        ...(i === 0 ? { id: rowId(monument, cut) } : {}),
        monument,
        condition,
        ...(certainty ? { certainty } : {}),
        from,
      })),
    ),
  };
}

function bySeverity(a: MonumentHistory, b: MonumentHistory): number {
  return severityOf(lastCondition(a) ?? 'unknown') - severityOf(lastCondition(b) ?? 'unknown');
}

function rowId({ id }: Named, cut: Cut | undefined): string {
  return `condition_${id}${cut ? `_${cut.name}` : ''}`;
}
