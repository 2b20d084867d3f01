import { z } from 'zod';
import { correctionsField } from './correction.ts';
import { openWord, text } from './fields.ts';
import { identifiersField } from './name.ts';
import { revisedField } from './revised.ts';

/** The front matter of an actor. */
export const actorSchema = z.strictObject({
  name: text(120).describe('The neutral name under which the record speaks of the actor.'),
  aliases: z.array(text(120)).default([]).describe('Every other name or spelling that the sources use.'),
  kind: openWord('actor')
    .optional()
    .describe('What kind of actor it is: armed-group, state, media, person …'),
  side: openWord('side').optional().describe('On whose side it fought, or none.'),
  identifiers: identifiersField,
  corrections: correctionsField,
  revised: revisedField,
});
