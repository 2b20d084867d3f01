/** Every id that an entry names belongs to something. */
import type { VFileMessage } from 'vfile-message';
import { idPattern, type Reference } from '../record/schema/fields.ts';
import { found, ofEachBeside, type Corpus, type CorpusRule, type ReadEntry } from './corpus.ts';
import { byNearness, meant, nearest } from './diagnostic.ts';
import type { RuleId } from './rules.ts';
import type { Mention } from './schema-walk.ts';

/** The rule that reports ids of a kind which nothing has, those in faulty fields included. */
export function unknownIds(to: Reference['to'], rule: RuleId): CorpusRule {
  return ofEachBeside(
    (corpus) => [to === 'place' ? corpus.group('site') : corpus.ids(to)],
    function* (entry, corpus) {
      if (entry.kind === 'translation') return;
      for (const mention of entry.mentions) {
        const message = mention.reference?.to === to && unknownId(rule, mention, entry, corpus);
        if (message) yield message;
      }
    },
  );
}

function unknownId(
  rule: RuleId,
  { reference, text, path }: Mention,
  entry: ReadEntry,
  corpus: Corpus,
): VFileMessage | undefined {
  if (!reference || !idPattern.test(text) || reference.or?.includes(text)) return undefined;
  const known = reference.to === 'place' ? placesOf(entry, corpus) : corpus.ids(reference.to);
  if (!known || known.has(text)) return undefined;
  const choices = [...known, ...(reference.or ?? [])];
  return found(rule, entry, path, {
    reason:
      reference.to === 'place'
        ? `The site of this entry has no place "${text}".`
        : `The ${reference.to} "${text}" has no entry.`,
    actual: text,
    ...meant(nearest(text, choices), {
      expected: byNearness(text, choices),
      note: howToAdd(reference.to, text),
    }),
  });
}

function howToAdd(to: Reference['to'], id: string): string {
  return to === 'place'
    ? 'Add the place to the list "places" of the site, or name one that is there.'
    : `Write content/${to}s/${id}.md, or name one that exists.`;
}

/** The ids of the places of an entry's site, if the site could be read. */
function placesOf(entry: ReadEntry, corpus: Corpus): ReadonlySet<string> | undefined {
  if (entry.kind !== 'event' && entry.kind !== 'monument') return undefined;
  const places = corpus.original('site', entry.partial.site)?.partial.places;
  return places && new Set(places.map(({ id }) => id));
}
