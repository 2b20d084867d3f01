import { z } from 'zod';
import { sourceTypes, wordsOf } from '../vocabulary.ts';
import { edtfDate, group, id, intros, languageTag, numberOrText, text, webAddress } from './fields.ts';
import { doi, isbn, issn } from './numbers.ts';
import { creators, type Creator } from './person.ts';

/** How the day of issue is known, when it is not printed. */
const inferredSchema = group('Basis of the day of issue', {
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
  'authors': creators().describe('Who wrote it, where named, in the order of the source.'),
  'author': text(200).optional().describe('The same as one text: a single name that has no parts.'),
  'editors': creators().describe('Who edited the book or the issue, in the order of the source.'),
  'container-title': text(300)
    .optional()
    .describe('The book, journal or programme of which it is a part, where that is not its publisher.'),
  'volume': numberOrText(60).optional().describe('The volume of the journal or book.'),
  'issue': numberOrText(60).optional().describe('The issue of the journal.'),
  'page': numberOrText(60).optional().describe('The page or pages on which it stands, such as 61–83.'),
  'edition': numberOrText(60).optional().describe('The edition of the book, as a number or in words.'),
  'publisher-place': text(120).optional().describe('Where it was published.'),
  'issued': edtfDate().optional().describe('When it was published, as EDTF; left out for an undated page.'),
  'issued-basis': issuedBasis.optional().describe('How that is known: printed, or { inferred: the reason }.'),
  'language': languageTag().optional().describe('Its language as a BCP 47 tag.'),
  'url': webAddress().optional().describe('Its address on the web.'),
  'DOI': doi().optional().describe('Its digital object identifier, such as 10.15184/aqy.2016.46.'),
  'ISBN': isbn().optional().describe('The international standard number of the book.'),
  'ISSN': issn().optional().describe('The international standard number of the journal.'),
  'archived': webAddress().optional().describe('The address of an archived copy.'),
  'accessed': edtfDate().optional().describe('When it was last looked at, as EDTF.'),
  'editors-note': text(1000)
    .optional()
    .describe('What editors should know of it, such as what in it misleads; it is not published.'),
});

/** A source that an event writes out in its list `sources`. */
export const sourceInPlaceSchema = sourceSchema.extend({
  id: id().describe('The source’s id, which becomes part of its address for ever.'),
});

/** Those who wrote a source: its list of authors, or the one name of its `author`. */
export function authorsOf({
  authors,
  author,
}: {
  readonly authors: readonly Creator[];
  readonly author?: string | undefined;
}): readonly Creator[] {
  return author === undefined ? authors : [...authors, { literal: author }];
}
