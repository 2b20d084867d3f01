import { z } from 'zod';
import { correctionsField } from './correction.ts';
import { isoDay, text } from './fields.ts';
import { revisedField } from './revised.ts';

/** The front matter of the story, `story.md`. */
export const storySchema = z.strictObject({
  title: text(120).describe('The title of the page, in plain text, at most 120 characters.'),
  summary: text(300).describe('One or two sentences in plain text, at most 300 characters.'),
  corrections: correctionsField,
  revised: revisedField,
  added: isoDay().describe('The day on which the story was first published.'),
  draft: z.boolean().default(false).describe('Whether the story is shown in the preview only.'),
});
