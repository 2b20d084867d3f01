import { z } from 'zod';
import { statuses, wordsOf } from '../vocabulary.ts';
import { edtfDate, group, id, intros, numberOrText, reference, text } from './fields.ts';

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

/** What one source says in answer to a question. */
export const accountSchema = group('Account', {
  'answer': numberOrText(500).describe('What this account says, in the words of the record.'),
  'source': reference('source').describe('The source in which it stands.'),
  'by': text(200)
    .optional()
    .describe('Who said it: the id of an actor, or plain words such as “a military source, to AFP”.'),
  'quote': quotation().optional().describe('The decisive words of the source, twelve at most.'),
  'as-of': edtfDate().optional().describe('The date for which the account holds, as EDTF.'),
});

/** An attributed statement, or with two or more answers an open disagreement. */
export const claimSchema = group('Claim', {
  id: id().describe('The claim’s address on its page; it never changes.'),
  question: text(200).describe('The question that the accounts answer.'),
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

/** An answer as it is compared with others: capitals make no difference, `answerKey({ answer: 'Yes' }) //=> 'yes'`. */
export function answerKey({ answer }: Pick<Account, 'answer'>): string {
  return answer.toLowerCase();
}

/** One account of a claim. */
export type Account = z.infer<typeof accountSchema>;
/** A claim. */
export type Claim = z.infer<typeof claimSchema>;
