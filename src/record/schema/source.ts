import { z } from 'zod';
import { sourceTypes, wordsOf } from '../vocabulary.ts';
import { edtfDate, group, intros, languageTag, text, webAddress } from './fields.ts';

/** How the day of issue is known, when it is not printed. */
export const inferredSchema = group('Basis of the day of issue', {
  inferred: text(1000).describe('Why the day of issue is taken to be this one.'),
}).register(intros, {
  intro:
    'Write `issued-basis: printed` where the source prints its day of issue. Where it does not, give the reason: `issued-basis: { inferred: … }`.',
});

const issuedBasis = z.union([
  z.literal('printed'),
  inferredSchema,
  z
    .string()
    .regex(/^inferred[\s:,;(–—-]+\S/)
    .transform((written) => ({ inferred: written.replace(/^inferred[\s:,;(–—-]+/, '') })),
]);

/** The front matter of a source; the names of the fields follow CSL. */
export const sourceSchema = z.strictObject({
  'title': text(300).describe('The headline or title; in square brackets where it was not seen.'),
  'type': z.enum(wordsOf(sourceTypes)).describe('What kind of text it is.'),
  'publisher': text(120).describe('Who published it: the paper, site or body, not the agency.'),
  'agency': text(120).optional().describe('Where the text comes from, if it is agency copy.'),
  'author': text(200).optional().describe('Who wrote it, where named.'),
  'issued': edtfDate().optional().describe('When it was published, as EDTF; left out for an undated page.'),
  'issued-basis': issuedBasis.optional().describe('How that is known: printed, or { inferred: the reason }.'),
  'language': languageTag().optional().describe('Its language as a BCP 47 tag.'),
  'url': webAddress().optional().describe('Its address on the web.'),
  'archived': webAddress().optional().describe('The address of an archived copy.'),
  'accessed': edtfDate().optional().describe('When it was last looked at, as EDTF.'),
});

/** The fields of a source. */
export type SourceFields = z.infer<typeof sourceSchema>;
