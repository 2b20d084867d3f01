import { z } from 'zod';
import { evidenceField } from './evidence.ts';
import { code, edtfDate, group, languageTag, openWord, text } from './fields.ts';

/** A further name of a site or monument. */
const nameSchema = group('Name', {
  name: text(120).describe('The name as it is written in its own language and script.'),
  lang: languageTag().optional().describe('The language, by its code, such as ar or akk.'),
  script: code(/^[A-Z][a-z]{3}$/, 'an ISO 15924 code such as Arab')
    .optional()
    .describe('The script as an ISO 15924 code, such as Arab or Latn.'),
  kind: openWord('name')
    .optional()
    .describe('What kind of name it is: ancient, local, transliteration, other.'),
});

/** The field `names`. */
export const namesField = z.array(nameSchema).default([]).describe('Other names, ancient and modern.');

/** A point on the earth. */
export const locationSchema = group('Location', {
  lat: z.number().min(-90).max(90).describe('Latitude in degrees, WGS84, north positive.'),
  lon: z.number().min(-180).max(180).describe('Longitude in degrees, WGS84, east positive.'),
  accuracy: z.number().positive().optional().describe('How far off the point may be, in metres.'),
  sources: evidenceField,
});

/** Keys of the same thing in other data sets. */
const identifiersSchema = group('Identifiers', {
  pleiades: code(/^\d+$/, 'digits alone')
    .optional()
    .describe('The place’s number in Pleiades, the gazetteer of ancient places.'),
  wikidata: code(/^Q\d+$/, 'Q and digits')
    .optional()
    .describe('The item’s number in Wikidata, with its Q.'),
  geonames: code(/^\d+$/, 'digits alone').optional().describe('The feature’s number in GeoNames.'),
});

/** The field `identifiers`. */
export const identifiersField = identifiersSchema
  .optional()
  .describe('Keys of the same thing in other data sets.');

/** The standing of a site on a list of heritage. */
export const heritageSchema = group('Heritage', {
  'list': text(120).describe('The list, such as World Heritage List or Tentative List.'),
  'ref': code(/^[0-9A-Za-z.-]+$/, 'a number, with letters where the list has them')
    .optional()
    .describe('The site’s number on that list.'),
  'inscribed': edtfDate().optional().describe('When it was inscribed.'),
  'criteria': z.array(text(12)).default([]).describe('The criteria of inscription, such as ii or iv.'),
  'in-danger': edtfDate()
    .optional()
    .describe('Since when, or from when to when, it was listed as in danger.'),
  'sources': evidenceField,
});

/** Another name. */
export type Name = z.infer<typeof nameSchema>;
/** A point on the earth. */
export type Location = z.infer<typeof locationSchema>;
/** Keys in other data sets. */
export type Identifiers = z.infer<typeof identifiersSchema>;
