import { z } from 'zod';
import { sourceKinds, sourceTypes, wordsOf } from '../vocabulary.ts';
import { correctionsField } from './correction.ts';
import {
  code,
  edtfDate,
  group,
  id,
  idPattern,
  intros,
  languageTag,
  names,
  numberOrText,
  text,
  webAddress,
} from './fields.ts';
import { doi, isbn, issn } from './numbers.ts';
import { creators, type Creator } from './person.ts';
import { revisedField } from './revised.ts';

/** How the day of issue is known, when it is not printed. */
const inferredSchema = group('Basis of the day of issue', {
  inferred: text(1000).describe('Why the day of issue is taken to be this one.'),
}).register(intros, {
  intro:
    'Write `issued-basis: printed` where the source prints its day of issue. Where it does not, give the reason: `issued-basis: { inferred: … }`.',
});

const issuedBasis = z.union(
  [
    z.literal('printed'),
    inferredSchema,
    z
      .string()
      .regex(/^inferred[\s:,;(–—-]+\S/)
      .transform((written) => ({ inferred: written.replace(/^inferred[\s:,;(–—-]+/, '') })),
  ],
  { error: 'printed, or inferred with a reason' },
);

/** A copy of a source that was kept, so that what it said can be looked up when it is gone. */
const captureSchema = group('Capture', {
  url: webAddress().describe('The address of the copy.'),
  taken: edtfDate().describe('When it was taken.'),
  sha256: code(/^[0-9a-f]{64}$/, '64 digits of a SHA-256 sum, in lower case')
    .optional()
    .describe('The SHA-256 sum of its bytes.'),
});

/** The front matter of a source; the names of the fields follow CSL. */
export const sourceSchema = z.strictObject({
  'title': text(300).describe('The headline or title; in square brackets where it was not seen.'),
  'title-en': text(300)
    .optional()
    .describe('What the title means in English, where it is in another language.'),
  'type': z.enum(wordsOf(sourceTypes)).describe('What kind of text it is.'),
  'kind': z
    .enum(wordsOf(sourceKinds))
    .optional()
    .describe('What makes it weak as a source, where something does.'),
  'publisher': text(120)
    .register(names, { of: ['actor'] })
    .describe(
      'Who published it, as the id of an actor or in words: the paper, site or body, not the agency.',
    ),
  'agency': text(120)
    .register(names, { of: ['actor'] })
    .optional()
    .describe('Where the text comes from, if it is agency copy, as the id of an actor or in words.'),
  'rests-on': z
    .array(text(200).register(names, { of: ['actor', 'source'] }))
    .default([])
    .describe(
      'The texts, bodies or images whose account this text only passes on: ids of sources or actors, or words with a space or a capital.',
    ),
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
  'issued': edtfDate().optional().describe('When it was published; left out for an undated page.'),
  'issued-basis': issuedBasis
    .optional()
    .describe(
      'How the day of issue is known: printed where the source prints it, else inferred, with the reason.',
    ),
  'language': languageTag().optional().describe('Its language, by its code, such as en or ar.'),
  'url': webAddress().optional().describe('Its address on the web.'),
  'DOI': doi().optional().describe('Its digital object identifier, such as 10.15184/aqy.2016.46.'),
  'ISBN': isbn().optional().describe('The international standard number of the book.'),
  'ISSN': issn().optional().describe('The international standard number of the journal.'),
  'captures': z
    .array(captureSchema)
    .default([])
    .describe('Copies that were kept of it, with the day and, where known, the sum of their bytes.'),
  'archived': webAddress().optional().describe('The address of an archived copy.'),
  'accessed': edtfDate().optional().describe('When it was last looked at.'),
  'editors-note': text(1000)
    .optional()
    .describe('What editors should know of it, such as what in it misleads; it is not published.'),
  'corrections': correctionsField,
  'revised': revisedField,
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

/** What of that on which a source rests stands in words: `inWords(['bbc', 'A farmer']) //=> ['A farmer']`. */
export function inWords(restsOn: readonly string[]): string[] {
  return restsOn.filter((each) => !idPattern.test(each));
}
