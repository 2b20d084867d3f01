/** The order of sources in time. */
import { compareDays } from './calendar.ts';
import { compareText } from './order.ts';
import type { SourceOutline } from './outline.ts';

/** By the first day on which sources may have been issued, the undated last; those of one day by id. */
export function byIssue(a: SourceOutline, b: SourceOutline): number {
  if (!a.issued || !b.issued)
    return Number(a.issued === undefined) - Number(b.issued === undefined) || compareText(a.id, b.id);
  return compareDays(a.issued.start, b.issued.start) || compareText(a.id, b.id);
}
