/** Words that take a side, with those that do not: the one list that the check and the handbook have. */

/** Words of one kind that take a side. */
export interface LoadedWords {
  /** Every form that is looked for, in lower-case letters. */
  readonly words: readonly string[];
  /** What to write instead. */
  readonly neutral: string;
  /** What the words say beyond the fact: the end of a sentence that begins with “it”. */
  readonly because: string;
}

/** The list. It is short on purpose: a word stands in it that is hardly ever right outside a quotation. */
export const loadedWords: readonly LoadedWords[] = [
  {
    words: ['admit', 'admits', 'admitted', 'admitting', 'admittedly'],
    neutral: 'say',
    because: 'makes a confession of what somebody said',
  },
  {
    words: ['regime', 'regimes'],
    neutral: 'government',
    because: 'denies a government its right to rule',
  },
  {
    words: ['terrorist', 'terrorists', 'militant', 'militants', 'jihadist', 'jihadists', 'jihadi', 'jihadis'],
    neutral: 'fighter, or the name of the group',
    because: 'judges people instead of saying for whom they fight',
  },
  {
    words: ['rebel', 'rebels'],
    neutral: 'opposition fighter, or the name of the group',
    because: 'calls people what their government calls them',
  },
  {
    words: ['liberate', 'liberates', 'liberated', 'liberating', 'liberation'],
    neutral: 'take or retake',
    because: 'says which side ought to hold a place',
  },
  {
    words: ['martyr', 'martyrs', 'martyred', 'martyrdom'],
    neutral: 'the dead, or killed',
    because: 'says for what cause somebody died',
  },
  {
    words: ['neutralise', 'neutralises', 'neutralised', 'neutralising', 'neutralize', 'neutralized'],
    neutral: 'kill, capture or make safe',
    because: 'hides what was done to whom',
  },
  {
    words: [
      'savage',
      'savagely',
      'savagery',
      'barbaric',
      'barbarous',
      'barbarity',
      'barbarism',
      'barbarians',
    ],
    neutral: 'what was done',
    because: 'judges an act instead of telling it',
  },
  {
    words: ['brutal', 'brutally', 'brutality', 'heinous', 'cowardly', 'heroic', 'heroically', 'heroes'],
    neutral: 'what was done',
    because: 'judges an act instead of telling it',
  },
  {
    words: ['so-called', 'self-styled'],
    neutral: 'the name alone',
    because: 'doubts a name without saying why',
  },
];

/** A loaded word in a text, as it is written there, and where it begins. */
export interface LoadedWord {
  readonly word: string;
  readonly at: number;
}

const kinds: ReadonlyMap<string, LoadedWords> = new Map(
  loadedWords.flatMap((kind) => kind.words.map((word) => [word, kind] as const)),
);
const anyWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...kinds.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/**
 * What stands in quotation marks; a mark behind which a letter follows is an apostrophe. No quotation runs past the next
 * opening mark, so that many marks without an end take no time that grows with their square.
 */
const quoted = /"[^"]*"|“[^“”]*”|«[^«»]*»|‘(?:[^‘’]|’(?=\p{L}))*’/gu;

/**
 * Finds the loaded words of a text outside its quotations. A capital makes a word part of a name, but at the beginning
 * of a sentence only if the next word has one too.
 *
 * @example
 * loadedWordsIn('The regime fell.') //=> [{ word: 'regime', at: 4 }]
 * loadedWordsIn('He called it “the regime”.') //=> []
 * loadedWordsIn('The National Liberation Front') //=> []
 */
export function loadedWordsIn(text: string): LoadedWord[] {
  const own = text.replaceAll(quoted, (quotation) => '"'.repeat(quotation.length));
  return [...own.matchAll(anyWord)]
    .map(({ 0: word, index }) => ({ word, at: index }))
    .filter(({ word, at }) => !isName(own, word, at));
}

function isName(text: string, word: string, at: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return !beginsSentence(text, at) || /^\s+\p{Lu}/u.test(text.slice(at + word.length));
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd().slice(-2);
  return before === '' || /[.!?:]["”’)]?$/u.test(before);
}

/** What the list says of a word, `loadedKind('Regime')?.neutral //=> 'government'`. */
export function loadedKind(word: string): LoadedWords | undefined {
  return kinds.get(word.toLowerCase());
}
