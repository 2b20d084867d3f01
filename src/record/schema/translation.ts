import { z } from 'zod';
import { group, id, intros, isoDay, text } from './fields.ts';

const translatedAccount = group('Translated account', {
  answer: text(500).describe('The answer in this language.'),
  by: text(200).optional().describe('Who said it, where that is given in words.'),
});

const translatedClaim = group('Translated claim', {
  id: id().describe('The id of the claim that is translated.'),
  question: text(200).optional().describe('The question in this language.'),
  accounts: z.array(translatedAccount).default([]).describe('The accounts in the order of the original.'),
  note: text(1000).optional().describe('The note in this language.'),
});

const translatedImage = group('Translated image', {
  file: text(200).describe('The file of the image, as the original names it.'),
  alt: text(300).optional().describe('What is to be seen, in this language.'),
  caption: text(500).optional().describe('What stands below it, in this language.'),
});

const translatedPlace = group('Translated place', {
  id: id().describe('The id of the place that is translated.'),
  name: text(120).describe('Its name in this language.'),
});

const translatedDating = group('Translated dating', {
  note: text(1000).describe('The note on the date in this language.'),
});

const translatedBasis = group('Translated basis of the day of issue', {
  inferred: text(1000).describe('Why the day of issue is taken to be this one, in this language.'),
});

const translatedCorrection = group('Translated correction', {
  note: text(1000).describe('What was changed, and why, in this language.'),
});

/** The front matter of a translation, `<id>.<lang>.md`; whatever it leaves out comes from `<id>.md`. */
export const translationSchema = group('Translation', {
  'title': text(300).optional().describe('The title of an event or source in this language.'),
  'name': text(120).optional().describe('The name of a site, monument or actor in this language.'),
  'summary': text(300).optional().describe('The summary in this language.'),
  'governorate': text(80).optional().describe('The governorate of a site in this language.'),
  'places': z
    .array(translatedPlace)
    .default([])
    .describe(
      'The names of the places of a site in this language; those that are left out stay as they are.',
    ),
  'dating': translatedDating
    .optional()
    .describe('How the date of an event was worked out, in this language.'),
  'issued-basis': translatedBasis
    .optional()
    .describe('How the day of issue of a source is known, in this language.'),
  'rests-on': z
    .array(text(200))
    .default([])
    .describe(
      'What a source passes on in words, in this language: those of the original in their order, without its ids.',
    ),
  'claims': z.array(translatedClaim).default([]).describe('The texts of the claims in this language.'),
  'images': z.array(translatedImage).default([]).describe('The texts of the images in this language.'),
  'corrections': z
    .array(translatedCorrection)
    .default([])
    .describe('The corrections in this language, in the order of the original; all of them or none.'),
  'revised': isoDay()
    .optional()
    .describe('The day on which the translation last followed its original; see “revised” there.'),
}).register(intros, {
  intro:
    'A translation has these fields and a text, all in its own language. The pages of that language show them; what is left out they show as the original has it, marked with its language.',
});

/** The fields of a translation. */
export type TranslationFields = z.infer<typeof translationSchema>;
