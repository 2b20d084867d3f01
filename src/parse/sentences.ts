/** The sentences of a text in English, and how long they are. */

/** The most words that a sentence of the record has; the content style asks for it. */
export const longestSentence = 25;

/** A sentence, where in its text it begins, and how many words it has. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
  readonly words: number;
}

/**
 * The sentences of a text. An abbreviation before a name is taken for an end, so that a sentence is rather thought short.
 *
 * @example
 * sentencesIn('It fell. Who says so?').map(({ text, words }) => [text, words])
 * //=> [['It fell.', 2], ['Who says so?', 3]]
 */
export function sentencesIn(text: string): Sentence[] {
  return [...text.matchAll(/\S[^]*?(?:[.!?][”’")\]]*(?=\s+[\p{Lu}\p{N}“‘"(])|$)/gu)].map(
    ({ 0: found, index }) => ({
      text: found.trim(),
      at: index,
      words: found.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    }),
  );
}
