import { z } from 'zod';
import { group, isoDay, text } from './fields.ts';

/** Something that a reader should know was changed in the entry. */
const correctionSchema = group('Correction', {
  date: isoDay().describe('The day of the change.'),
  note: text(1000).describe('What was changed, and why.'),
});

/** The field `corrections`, alike on entries of every kind. */
export const correctionsField = z
  .array(correctionSchema)
  .default([])
  .describe('What was changed since the entry was first published.');

/** A correction of an entry. */
export type Correction = z.infer<typeof correctionSchema> & {
  /** On a page in another language: the language of the note where it has no translation, as a BCP 47 tag. */
  readonly lang?: string;
};
