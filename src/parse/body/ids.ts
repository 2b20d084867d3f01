import { once } from '../../record/once.ts';
import { elementsOf, idsIn } from '../../record/prose/elements.ts';
import type { Prose } from '../../record/prose/prose.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { textFor } from '../../record/words/text.ts';

/** Ids hold no words, so those of any language do. */
const words = textFor(defaultLocale);

/** The ids of headings, notes and citations in the HTML of a body, which few links ask for. */
export const idsOf = once(({ tree }: Prose): readonly string[] => idsIn(elementsOf(tree, words)));
