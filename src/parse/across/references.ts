/** Every id that an entry names belongs to something, and every open word has a label. */
import type { VFileMessage } from 'vfile-message';
import { openTerm, openVocabularies, wordsOf } from '../../record/vocabulary.ts';
import { idPattern } from '../../record/schema/fields.ts';
import { found, type Corpus, type ReadEntry } from '../corpus.ts';
import { nearest } from '../diagnostic.ts';
import type { RuleId } from '../rules.ts';
import type { Mention } from '../schema-walk.ts';

type Target = NonNullable<Mention['reference']>['to'];

const ruleOf: Readonly<Record<Target, RuleId>> = {
  site: 'unknown-site',
  actor: 'unknown-actor',
  monument: 'unknown-monument',
  source: 'unknown-source',
  place: 'unknown-place',
  event: 'dead-link',
};

/** Reports ids that nothing has and words that pages have no label for. */
export function* checkReferences(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals) {
    for (const mention of entry.mentions) {
      const message = unknownId(mention, entry, corpus) ?? unlistedTerm(mention, entry);
      if (message) yield message;
    }
  }
}

function unknownId(
  { reference, text, path }: Mention,
  entry: ReadEntry,
  corpus: Corpus,
): VFileMessage | undefined {
  if (!reference || !idPattern.test(text) || reference.or?.includes(text)) return undefined;
  const known = reference.to === 'place' ? placesOf(entry, corpus) : corpus.ids(reference.to);
  if (!known || known.has(text)) return undefined;
  const choices = [...known, ...(reference.or ?? [])];
  const near = nearest(text, choices);
  return found(ruleOf[reference.to], entry, path, {
    reason:
      reference.to === 'place'
        ? `The site of this entry has no place "${text}".`
        : `The ${reference.to} "${text}" has no entry.`,
    actual: text,
    expected: near === undefined ? choices.slice(0, 12) : [near],
    note: near === undefined ? howToAdd(reference.to, text) : `Did you mean "${near}"?`,
  });
}

function howToAdd(to: Target, id: string): string {
  return to === 'place'
    ? 'Add the place to the list "places" of the site, or name one that is there.'
    : `Write content/${to}s/${id}.md, or name one that exists.`;
}

/** The ids of the places of an entry's site, if the site could be read. */
function placesOf(entry: ReadEntry, corpus: Corpus): ReadonlySet<string> | undefined {
  if (entry.kind !== 'event' && entry.kind !== 'monument') return undefined;
  const places = corpus.site(entry.partial.site)?.partial.places;
  return places && new Set(places.map(({ id }) => id));
}

/** A longer text is no word, and is reported as too long. */
const longestWord = 60;

function unlistedTerm({ vocabulary, text, path }: Mention, entry: ReadEntry): VFileMessage | undefined {
  if (!vocabulary || text.trim() === '' || text.length > longestWord || openTerm(vocabulary, text))
    return undefined;
  const known = wordsOf(openVocabularies[vocabulary]);
  const near = nearest(text, known);
  return found('unlisted-term', entry, path, {
    reason: `The word "${text}" is not in the vocabulary, so pages print it as it is written.`,
    actual: text,
    expected: near === undefined ? known : [near],
  });
}
