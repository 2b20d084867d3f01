/** The days that have pages: those on which something changes, and those that once had. */
import { twoDaysPage } from './address.ts';
import { compareDays, type Day } from './calendar.ts';
import { changesByDay, turningPoints, type TwoDays } from './change-days.ts';
import { keptIn } from './kept.ts';
import { once } from './once.ts';
import type { Outline } from './outline.ts';

/** The days of which a page tells the state, in their order. */
export const daysIn = once((outline: Outline): readonly Day[] =>
  [...new Set([...changesByDay(outline).keys(), ...keptIn(outline).days])].toSorted(compareDays),
);

/** The days that a page shows beside each other, by the earlier one, then by the other. */
export const twoDaysIn = once((outline: Outline): readonly TwoDays[] => {
  const all = [...turningPoints(outline).map(({ days }) => days), ...keptIn(outline).twoDays];
  const unique = new Map(all.map((two) => [twoDaysPage(...two), two]));
  return [...unique.values()].toSorted((a, b) => compareDays(a[0], b[0]) || compareDays(a[1], b[1]));
});
