/** What a single statement of an entry rests on. */
import { z } from 'zod';
import { reference } from './fields.ts';

/** The field `sources` of a role, a holder, a state, a point or a standing on a list. */
export const evidenceField = z
  .array(reference('source'))
  .min(1)
  .optional()
  .describe(
    'The sources that say so; needed where the event has more than one, and its one source if left out.',
  );
