import { z } from 'zod';
import { capacities, statuses, wordsOf } from '../vocabulary.ts';
import { code, edtfDate, group, id, intros, names, numberOrText, reference, text } from './fields.ts';

/** The most words that a quotation may have. */
const longestQuote = 12;

/** Counts the words of a text, `countWords('full control') //=> 2`. */
function countWords(words: string): number {
  return words
    .split(/(?:[^\p{L}\p{M}\p{N}\p{P}\p{S}\u200C\u200D]|[\u115F\u1160\u2800\u3164\uFFA0])+/u)
    .filter((word) => word !== '').length;
}

function quotation() {
  return text(300).superRefine((words, context) => {
    const count = countWords(words);
    if (count <= longestQuote) return;
    context.addIssue({
      code: 'custom',
      message: `The quotation has ${count} words.`,
      params: { rule: 'long-quote', expected: `at most ${longestQuote} words of the source` },
    });
  });
}

/** A speaker with whom they speak for and in what capacity. */
export const speakerSchema = group('Speaker', {
  name: text(200).describe('Who said it: a name, or words such as “a resident”.'),
  for: reference('actor').optional().describe('The actor for whom they speak or work.'),
  as: z.enum(wordsOf(capacities)).optional().describe('What they were to what they tell of.'),
});

/** A number of people or things, or the bounds within which it lies. */
const rangeSchema = group('Range', {
  min: z.number().optional().describe('The lowest number; left out where there is no lower bound.'),
  max: z.number().optional().describe('The highest number; left out where there is no upper bound.'),
  unit: text(40).optional().describe('What is counted or measured, such as people or per cent.'),
});

/** What happened to people whose number a claim may be about. */
export const fates = ['killed', 'injured', 'displaced', 'buried', 'held', 'freed'] as const;

/** What happened to people. */
export type Fate = (typeof fates)[number];

/** What a claim may be about: a datum of its entry. */
const subjectPattern = new RegExp(
  `^(?:date|(?:control|condition|cause)/[a-z0-9-]{1,100}|people/(?:${fates.join('|')})|actor/[a-z-]{1,40})$`,
);

/** What one source says in answer to a question. */
export const accountSchema = group('Account', {
  'answer': numberOrText(500).describe('What this account says, in the words of the record.'),
  'source': reference('source').describe('The source in which it stands.'),
  'value': z
    .union([numberOrText(200), rangeSchema], {
      error: 'a date such as 2016-03-27 (EDTF), an id, or bounds such as { min: 20, max: 25, unit: people }',
    })
    .optional()
    .describe('The answer for programs: a date, an id, or a number or its bounds with what is counted.'),
  'by': z
    .union([text(200), speakerSchema], {
      error: 'the id of an actor, plain words, or a name with for and as',
    })
    .register(names, { of: ['actor'] })
    .optional()
    .describe(
      'Who said it: the id of an actor, a name with whom they speak for, or plain words; left out, the text itself speaks.',
    ),
  'quote': quotation().optional().describe('The decisive words of the source, twelve at most.'),
  'as-of': edtfDate().optional().describe('The date for which the account holds.'),
  'accepted': z
    .literal(true)
    .optional()
    .describe('Written where the record follows this account; the note says why.'),
  'replaced-by': z
    .int()
    .positive()
    .optional()
    .describe('The number of the later account of this claim that replaces it, counted from 1.'),
});

/** An attributed statement, or with two or more answers an open disagreement. */
export const claimSchema = group('Claim', {
  id: id().describe('The claim’s address on its page; it never changes.'),
  question: text(200).describe('The question that the accounts answer.'),
  about: code(
    subjectPattern,
    'date, control/<place>, condition/<monument>, cause/<monument>, people/<killed, injured, displaced, buried, held or freed> or actor/<role>',
  )
    .optional()
    .describe('The datum of the entry that the question is about; left out, the question is free.'),
  accounts: z.array(accountSchema).min(1).describe('The accounts, one or more.'),
  status: z
    .enum(wordsOf(statuses))
    .optional()
    .describe('Where the question stands; left out, it is open if the accounts differ.'),
  note: text(1000)
    .optional()
    .describe('What explains the difference or supersedes an account; needed for those two.'),
}).register(intros, {
  intro:
    'Events, sites and monuments have claims. A claim with one account is an attributed statement. A claim with more accounts shows them side by side.',
});

/** The field `claims`, alike on events, sites and monuments. */
export const claimsField = z
  .array(claimSchema)
  .default([])
  .describe('Statements with who made them; accounts that differ stand side by side.');

/** Who speaks in an account, its plain words or id as a name; empty where the text itself speaks. */
export function speakerOf({ by }: Pick<Account, 'by'>): Partial<Speaker> {
  if (by === undefined) return {};
  return typeof by === 'string' ? { name: by } : by;
}

/**
 * An answer as it is compared with others: by its value where it has one, else by its words, in which capitals make no
 * difference, `answerKey({ answer: 'Yes' }) //=> 'yes'`.
 */
export function answerKey({ answer, value }: Pick<Account, 'answer' | 'value'>): string {
  if (typeof value === 'object') return JSON.stringify([value.min, value.max, value.unit]);
  return (value ?? answer).toLowerCase();
}

/** Bounds of a number. */
export type Range = z.infer<typeof rangeSchema>;
/** Who said something, with whom they speak for. */
export type Speaker = z.infer<typeof speakerSchema>;
/** One account of a claim. */
export type Account = z.infer<typeof accountSchema>;
/** A claim. */
export type Claim = z.infer<typeof claimSchema> & {
  /** On a page in another language than that of the claim: the languages of what has no translation, as BCP 47 tags. */
  readonly foreign?: { readonly question?: string; readonly answers?: string; readonly note?: string };
};
