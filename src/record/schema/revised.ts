import { z } from 'zod';
import { group, isoDay } from './fields.ts';

const changed = (what: string) => isoDay().optional().describe(`The day on which ${what} last changed.`);

/** The words of an entry that translations have, by the fields in which they stand; `text` is what stands below the fields. */
const parts = {
  'title': changed('the title'),
  'name': changed('the name'),
  'summary': changed('the summary'),
  'governorate': changed('the governorate'),
  'places': changed('the name of a place'),
  'dating': changed('the note on the date'),
  'issued-basis': changed('the basis of the day of issue'),
  'rests-on': changed('what it passes on, in words,'),
  'claims': changed('the words of a claim'),
  'images': changed('the words of an image'),
  'corrections': changed('the corrections'),
  'text': changed('the text'),
};

/** A part of an entry that translations have. */
export type RevisedPart = keyof typeof parts;

/** The field `revised`, alike on entries of every kind. */
export const revisedField = z
  .union([isoDay(), group('Revision', parts)], {
    error: 'a day, or the days of single fields such as { summary: 2026-11-22 }',
  })
  .optional()
  .describe(
    'The day on which words last changed that translations have to follow, or a day for each field; older translations are reported.',
  );
