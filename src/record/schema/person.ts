/** Names of those who made a source, as the Citation Style Language has them. */
import { z } from 'zod';
import { intros, text, titles } from './fields.ts';

/** A name in the two parts by which a person is sorted, or as one text. */
const creatorSchema = z
  .strictObject({
    family: text(120).optional().describe('The family name of a person, by which the name is sorted.'),
    given: text(120).optional().describe('The given names of that person, or their initials.'),
    literal: text(200)
      .optional()
      .describe('The whole name of a body, or of a person whose name has no such parts.'),
  })
  .superRefine(({ family, given, literal }, context) => {
    if (literal === undefined ? family !== undefined : family === undefined && given === undefined) return;
    context.addIssue({
      code: 'custom',
      message: 'A name is that of a person in two parts or one text, and not both.',
      params: { rule: 'wrong-type', expected: '{ family: …, given: … } or { literal: … }' },
    });
  })
  .register(titles, { title: 'Author or editor' })
  .register(intros, {
    intro:
      'A person has a family name and given names, `{ family: Hardy, given: Sam }`; a body is one text, `{ literal: Directorate-General of Antiquities and Museums }`.',
  });

/** A list of names, in the order of the source. */
export function creators() {
  return z.array(creatorSchema).default([]);
}

/** A name of somebody who made a source. */
export type Creator = z.infer<typeof creatorSchema>;

/** A name as one reads it, `creatorName({ family: 'Hardy', given: 'Sam' }) //=> 'Sam Hardy'`. */
export function creatorName({ family, given, literal }: Creator): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}
