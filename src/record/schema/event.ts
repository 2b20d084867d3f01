import { z } from 'zod';
import { holdersWithoutActor } from '../holder.ts';
import {
  categories,
  causes,
  certainties,
  conditions,
  extents,
  roles,
  weights,
  wordsOf,
} from '../vocabulary.ts';
import { claimsField } from './claim.ts';
import { correctionsField } from './correction.ts';
import { evidenceField } from './evidence.ts';
import { imagesField } from './image.ts';
import { revisedField } from './revised.ts';
import { sourceInPlaceSchema } from './source.ts';
import { edtfDate, group, id, intros, isoDay, reference, referenceOrWhole, text } from './fields.ts';

/** How the date of an event was worked out. */
export const datingSchema = group('Dating', {
  phrase: text(120)
    .optional()
    .describe('The few words of the source that date the event, such as “on Thursday”.'),
  source: reference('source')
    .optional()
    .describe('The source of the phrase; the phrase is resolved from its day of issue.'),
  note: text(1000).optional().describe('The reasoning, where the date rests on more than a phrase.'),
}).register(intros, {
  intro:
    'Give either `phrase` and `source`, or `note`. The build works the phrase out by [the dating rule](#the-dating-rule) and stops if the result is not the `date` of the event.',
});

/** An actor's part in an event. */
export const participationSchema = group('Participation', {
  actor: reference('actor').describe('Who took part.'),
  role: z.enum(wordsOf(roles)).describe('What the actor did in the event.'),
  sources: evidenceField,
});

/** Who holds a place once the event is over. */
export const controlSchema = group('Control', {
  place: reference('place').describe('A place of the event’s site.'),
  holder: reference('actor', holdersWithoutActor).describe('An actor, or contested, or unknown.'),
  sources: evidenceField,
  claim: id().optional().describe('The claim of this event in which accounts of the holder differ.'),
});

/** The state of a monument after the event. */
export const impactSchema = group('Condition', {
  'monument': reference('monument').describe('The monument.'),
  'condition': z.enum(wordsOf(conditions)).describe('Its state after the event.'),
  'certainty': z.enum(wordsOf(certainties)).optional().describe('How sure that state is.'),
  'cause': z.enum(wordsOf(causes)).optional().describe('What harmed it.'),
  'cause-certainty': z.enum(wordsOf(certainties)).optional().describe('How sure that cause is.'),
  'extent': z.enum(wordsOf(extents)).optional().describe('How much of it is harmed, in per cent.'),
  'seen': edtfDate()
    .optional()
    .describe(
      'The day of the image or visit that shows the state; with intact, the day it was last seen so.',
    ),
  'sources': evidenceField,
});

/** The front matter of an event. */
export const eventSchema = z.strictObject({
  'title': text(120).describe('A neutral headline in plain text, at most 120 characters.'),
  'site': reference('site').describe('Which site it is about; the same as the entry’s folder.'),
  'date': edtfDate().describe('When it happened, no finer than the evidence.'),
  'category': z.enum(wordsOf(categories)).describe('What kind of happening it is.'),
  'summary': text(300).describe(
    'One or two sentences in plain text for lists and previews, at most 300 characters.',
  ),
  'sources': z
    .array(referenceOrWhole('source', sourceInPlaceSchema))
    .min(1)
    .describe('Who reports it: one source at least, by its id or written out here with one.'),
  'weight': z
    .enum(wordsOf(weights))
    .default('normal')
    .describe('How large the timeline shows it: key, normal or minor.'),
  'part-of': reference('event')
    .optional()
    .describe('The event of which this is a part; that one then counts in no total.'),
  'follows': z
    .array(reference('event'))
    .default([])
    .describe('Events that came before this one though their dates do not tell.'),
  'answers': z
    .array(reference('event'))
    .default([])
    .describe('Events to which this one reacts, or on which it reports.'),
  'dating': datingSchema
    .optional()
    .describe('How the date was worked out: a phrase and its source, or a note.'),
  'reported': edtfDate().optional().describe('When it became known, if that is not the day it happened.'),
  'places': z.array(reference('place')).default([]).describe('The places of the site at which it happened.'),
  'actors': z.array(participationSchema).default([]).describe('Who took part, and how.'),
  'control': z.array(controlSchema).default([]).describe('Who holds which place once the event is over.'),
  'monuments': z
    .array(impactSchema)
    .default([])
    .describe('Which monuments it touched, and their state after it.'),
  'claims': claimsField,
  'images': imagesField,
  'corrections': correctionsField,
  'revised': revisedField,
  'aliases': z.array(id()).default([]).describe('Former ids of the entry; each answers with a redirect.'),
  'added': isoDay().describe('The day on which the entry was first published.'),
  'draft': z.boolean().default(false).describe('Whether the entry is shown in the preview only.'),
});
