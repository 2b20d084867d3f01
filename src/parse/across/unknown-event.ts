import { unknownIds } from '../unknown-ids.ts';

/** Reports events that a relation names and that have no entry. */
export const unknownEvent = unknownIds('event', 'unknown-event');
