import { z } from 'zod';
import { claimsField } from './claim.ts';
import { correctionsField } from './correction.ts';
import { imagesField } from './image.ts';
import { edtfDate, openWord, reference, text } from './fields.ts';
import { identifiersField, locationSchema, namesField } from './name.ts';
import { revisedField } from './revised.ts';

/** The front matter of a monument. */
export const monumentSchema = z.strictObject({
  'name': text(120).describe('The name under which the monument is known in English.'),
  'names': namesField,
  'site': reference('site').describe('The site to which it belongs.'),
  'place': reference('place').optional().describe('The place of that site at which it stands.'),
  'kind': openWord('monument').optional().describe('What it is: temple, arch, theatre …'),
  'built': edtfDate().optional().describe('When it was built; a century is written 12XX.'),
  'location': locationSchema.optional().describe('Where it stands.'),
  'identifiers': identifiersField,
  'before-and-after': z
    .array(reference('source'))
    .default([])
    .describe('Sources that show pictures of it from before and after it was harmed, the clearest first.'),
  'claims': claimsField,
  'images': imagesField,
  'corrections': correctionsField,
  'revised': revisedField,
});
