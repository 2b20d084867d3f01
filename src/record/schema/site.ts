import { z } from 'zod';
import { claimsField } from './claim.ts';
import { correctionsField } from './correction.ts';
import { imagesField } from './image.ts';
import { group, id, openWord, text } from './fields.ts';
import { heritageSchema, identifiersField, locationSchema, namesField } from './name.ts';
import { revisedField } from './revised.ts';

/** A part of a site that can be held or harmed by itself. */
const placeSchema = group('Place', {
  id: id().describe('The place’s id, unique in its site.'),
  name: text(120).describe('The place’s name as pages print it.'),
  kind: openWord('place').optional().describe('What kind of place it is: ruins, town, citadel …'),
  location: locationSchema.optional().describe('Where it is.'),
});

/** The front matter of a site. */
export const siteSchema = z.strictObject({
  name: text(120).describe('The name under which the site is known in English.'),
  names: namesField,
  summary: text(300).describe('One or two sentences in plain text, at most 300 characters.'),
  location: locationSchema.describe('Where it is.'),
  country: text(80).describe('The country in which it lies.'),
  governorate: text(80).optional().describe('The governorate in which it lies.'),
  places: z.array(placeSchema).default([]).describe('Its parts: the ruins, the town, the citadel.'),
  heritage: heritageSchema.optional().describe('Its standing on UNESCO’s lists.'),
  identifiers: identifiersField,
  claims: claimsField,
  images: imagesField,
  corrections: correctionsField,
  revised: revisedField,
});
