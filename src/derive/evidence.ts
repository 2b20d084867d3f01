/** On what a single datum of an event rests. */
import type { Sourced } from '../record/outline.ts';
import type { Event } from '../record/record.ts';

/** The sources of one datum: those it names, or the only one of its event; none where it names none of several. */
export function evidenceOf({ sources }: Sourced, event: Pick<Event, 'sources'>): readonly string[] {
  return sources ?? (event.sources.length === 1 ? event.sources : []);
}
