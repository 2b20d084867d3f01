/** The words of a body that take a side or are in foreign letters, and its sentences that are long: its own, not those that it quotes. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { foreignWords } from '../../record/foreign-script.ts';
import { loadedWordsIn } from '../../record/loaded-words.ts';
import { longestSentence, sentencesIn } from '../sentences.ts';
import { blockText } from './block-text.ts';
import { pointsOf, type Pointer } from './pointer.ts';

/** What is found in a body, with its places. */
export interface Style {
  /** Words that take a side and stand in no quotation. */
  readonly loaded: readonly Pointer[];
  /** Sentences of paragraphs that have too many words. */
  readonly long: readonly Pointer[];
  /** In a translation, words in other letters than those of its language. */
  readonly foreign: readonly Pointer[];
}

/** Looks at the blocks outside block quotes. */
export function styleOf(tree: Root, text: string, lang?: string): Style {
  const pointAt = pointsOf(text);
  const loaded: Pointer[] = [];
  const long: Pointer[] = [];
  const foreign: Pointer[] = [];
  visit(tree, (node) => {
    if (node.type === 'blockquote') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    const { whole, offsetOf } = blockText(node, text);
    const note = (to: Pointer[], target: string, word: string, at: number): void => {
      const offset = offsetOf(word, at);
      if (offset !== undefined)
        to.push({ target, span: { start: pointAt(offset), end: pointAt(offset + word.length) } });
    };
    for (const { word, at } of loadedWordsIn(whole)) note(loaded, word, word, at);
    const run = lang === undefined ? undefined : foreignWords(whole, lang);
    if (run !== undefined) note(foreign, run, run.split(/\s/)[0] ?? '', whole.indexOf(run));
    if (node.type === 'paragraph')
      for (const { text: sentence, at, words } of sentencesIn(whole))
        if (words > longestSentence) note(long, sentence, sentence.split(/\s/)[0] ?? '', at);
    return SKIP;
  });
  return { loaded, long, foreign };
}
