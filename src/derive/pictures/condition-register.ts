/** The condition register: the axis of all its lanes, and the states that are painted. */
import type { ConditionStep, SiteRegister } from '../condition.ts';
import { conditions, wordsOf } from '../../record/vocabulary.ts';
import { doubt } from './lanes.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';

/** The axis of the years in which a state is recorded; `undefined` where none is. */
export function conditionAxis(sites: readonly SiteRegister[]): TimeAxis | undefined {
  return timeAxis(stepsOf(sites).flatMap(({ from }) => [doubt(from).first, doubt(from).last]));
}

/** The states that some lanes show, in the order of the vocabulary. */
export function conditionsIn(sites: readonly SiteRegister[]): ConditionStep['condition'][] {
  const shown = new Set(stepsOf(sites).map(({ condition }) => condition));
  return wordsOf(conditions).filter((condition) => shown.has(condition));
}

function stepsOf(sites: readonly SiteRegister[]): ConditionStep[] {
  return sites.flatMap(({ monuments }) => monuments).flatMap(({ steps }) => steps);
}
