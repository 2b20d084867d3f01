import { dayOf, type Day } from '../record/calendar.ts';

/** The day on the calendar of whoever runs the command. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
