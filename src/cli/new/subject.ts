/** What `npm run new` writes. */
import type { z } from 'zod';
import { kinds, type Kind } from '../../record/kind.ts';
import { schemas } from '../../record/record.ts';
import { evidenceField } from '../../record/schema/evidence.ts';
import { translationSchema } from '../../record/schema/translation.ts';

/** What can be written: an entry of a kind, or a translation of one. */
export type Subject = Kind | 'translation';

/** Everything that can be written, in the order in which it is offered. */
export const subjects: readonly Subject[] = [...kinds, 'translation'];

/** The schema of what is written. */
export function schemaOf(subject: Subject): z.ZodType {
  return subject === 'translation' ? translationSchema : schemas[subject];
}

/** Whether a field names the sources of one datum, which is needed where an event has several. */
export function isEvidence(schema: z.ZodType): boolean {
  return schema === evidenceField;
}
