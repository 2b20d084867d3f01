/**
 * The words that an entry may use. What each is called and when to use it stands in the words of every language; what the words of the
 * language at the root define, in their order, is what there is.
 */
import terms from './words/en/terms.json' with { type: 'json' };

/** The name of a vocabulary. */
export type VocabularyName = keyof typeof terms;

/** A word of a vocabulary. */
export interface Term {
  readonly vocabulary: VocabularyName;
  readonly word: string;
}

/** The words of a vocabulary. */
export type Vocabulary<Word extends string = string> = Readonly<Record<Word, unknown>>;

type Closed<Name extends VocabularyName> = Vocabulary<Extract<keyof (typeof terms)[Name], string>>;

/** What kind of happening an event is; one word an event, the one that a reader would look under. */
export const categories: Closed<'category'> = terms.category;
/** What an actor did in an event. */
export const roles: Closed<'role'> = terms.role;
/** How large the timeline shows an event. */
export const weights: Closed<'weight'> = terms.weight;
/** What a speaker was to what they tell of. */
export const capacities: Closed<'capacity'> = terms.capacity;
/** What harmed a monument: EAMENA's causes of disturbance as far as this record needs them. */
export const causes: Closed<'cause'> = terms.cause;
/** How much of a monument is harmed: EAMENA's bands, in per cent. */
export const extents: Closed<'extent'> = terms.extent;
/** The state of a monument after an event: UNITAR-UNOSAT's grades of damage and three more. */
export const conditions: Closed<'condition'> = terms.condition;
/** How sure a stated condition is: the scale of the EAMENA project. */
export const certainties: Closed<'certainty'> = terms.certainty;
/** Where a question stands on which accounts differ. */
export const statuses: Closed<'status'> = terms.status;
/** What kind of text a source is; the first words are those of CSL. */
export const sourceTypes: Closed<'type'> = terms.type;
/** What makes a source weak: no statement of fact rests on such a source alone without saying so. */
export const sourceKinds: Closed<'weak-source'> = terms['weak-source'];

/** The terms under which an image may be shown; the names of licences are those of SPDX. */
export const imageLicences: Closed<'licence'> = terms.licence;

/** The name of an open vocabulary: a field takes other words too, which are printed as written, with a warning. */
export type OpenVocabulary = 'name' | 'place' | 'monument' | 'actor' | 'side';

/** The open vocabularies. */
export const openVocabularies: Readonly<Record<OpenVocabulary, Vocabulary>> = {
  name: terms.name,
  place: terms.place,
  monument: terms.monument,
  actor: terms.actor,
  side: terms.side,
};

/** The words of a vocabulary by its name. */
export function wordsIn(vocabulary: VocabularyName): string[] {
  return Object.keys(terms[vocabulary]);
}

/** Whether a vocabulary has a word. */
export function isListed(vocabulary: VocabularyName, word: string): boolean {
  return Object.hasOwn(terms[vocabulary], word);
}

/** The words of a vocabulary as a list that is never empty. */
export function wordsOf<Word extends string>(vocabulary: Readonly<Record<Word, unknown>>): [Word, ...Word[]] {
  const words: Word[] = [];
  for (const word in vocabulary) words.push(word);
  const [first, ...others] = words;
  if (first === undefined) throw new RangeError('A vocabulary holds at least one word.');
  return [first, ...others];
}
