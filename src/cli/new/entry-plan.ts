/** The plan of a new event, site, monument, actor or source. */
import type { Corpus } from '../../parse/corpus.ts';
import { shownPath } from '../../parse/files.ts';
import { pageOf } from '../../record/address.ts';
import type { Kind } from '../../record/kind.ts';
import { id as idField } from '../../record/schema/fields.ts';
import { completed, idFor, pathFor } from './compose.ts';
import { newSourceSchema, sourceField, type Given } from './flags.ts';
import { schemaOf } from './subject.ts';
import type { Values } from './about.ts';
import { interview } from './interview.ts';
import { missingIn } from './missing.ts';
import type { Plan } from './plan.ts';
import { refusalOf } from './refusal.ts';
import { entryText } from '../../parse/entry-text.ts';
import { newSource } from './source.ts';
import { Stop } from './stop.ts';
import { questionOn } from './heading.ts';
import type { Ask } from './ask.ts';
import type { Choice } from './choices.ts';
import { citing, isCited, numbersOf, withIds, withNumbers } from './cited-text.ts';
import { ownSources } from './one-go.ts';
import type { Desk, World } from './world.ts';

/** Gathers the fields of an entry and says where it will stand. Throws a `Stop` where something is missing. */
export async function entryPlan(kind: Kind, given: Given, world: Desk, corpus: Corpus): Promise<Plan> {
  const known = await withNewSource(kind, given, world, corpus);
  const gathered = await gather(kind, known, world, corpus);
  const values = completed(kind, gathered, world.today);
  const missing = world.ask ? [] : missingIn(kind, values);
  if (missing.length > 0) throw new Stop(missing.join('\n'), 2);
  const taken = (id: string): string | undefined => {
    const entry = corpus.find(kind, id);
    return entry && `The ${kind} "${id}" exists already: ${entry.file.file}.`;
  };
  const id = given.controls.id ?? (await idOf(values, taken, world));
  const path = pathFor(kind, id, values);
  const wrong = taken(id);
  const advice = 'Nothing was written; give the new one another id with --id.';
  if (wrong !== undefined) throw new Stop(`${wrong} ${advice}`, 1);
  const text = await textOf(given, world, { sources: ownSources(values, corpus) });
  return {
    draft: { path, text: entryText(schemaOf(kind), values, text) },
    values,
    page: pageOf(kind, id),
    taken: `The file ${shownPath(world.dir, path)} exists already. ${advice}`,
  };
}

/** The fields that are given, with a source that the entry writes out where flags tell of one. */
async function withNewSource(kind: Kind, given: Given, world: Desk, corpus: Corpus): Promise<Values> {
  const schema = newSourceSchema(kind);
  if (!given.source || !schema) return given.values;
  const list: readonly unknown[] = Array.isArray(given.values[sourceField]) ? given.values[sourceField] : [];
  return {
    ...given.values,
    [sourceField]: [...list, await newSource(schema, given.source, world, corpus)],
  };
}

async function gather(kind: Kind, given: Values, world: Desk, corpus: Corpus): Promise<Values> {
  if (kind === 'source') return newSource(schemaOf(kind), given, world, corpus);
  const { ask } = world;
  if (!ask) return given;
  const values = kind === 'event' ? { added: world.today, ...given } : given;
  return interview(
    {
      ask,
      subject: kind,
      corpus,
      today: world.today,
      given: values,
      proposed: {},
      newSource: (schema, within, address, others) =>
        newSource(schema, {}, world, corpus, { within, address, others }),
    },
    schemaOf(kind),
  );
}

async function idOf(
  values: Values,
  taken: (id: string) => string | undefined,
  { ask }: World,
): Promise<string> {
  const proposed = idFor(values, ask && ((id) => taken(id) !== undefined));
  if (ask)
    return ask.text({
      field: 'id',
      says: questionOn('id', 'The name of the file, which becomes the address for ever.'),
      initial: proposed ?? '',
      refuse: (id) => refusalOf('id', id, idField()) ?? taken(id),
    });
  if (proposed === undefined)
    throw new Stop('No id can be made of what it is called; give one with --id.', 2);
  return proposed;
}

/** What a text is written beside. */
interface Beside {
  /** The paragraphs of the original of a translation. */
  readonly original?: readonly string[];
  /** The sources that the text will cite: those of the event, or of the original. */
  readonly sources?: readonly Choice[];
}

/** The text below the fields, paragraph by paragraph, each with its sources; the page of an entry is whole without it. */
export async function textOf(
  { controls }: Given,
  { ask }: World,
  { original = [], sources = [] }: Beside = {},
): Promise<string> {
  if (controls.text !== undefined || !ask) return withIds(controls.text ?? '', sources);
  const paragraphs: string[] = [];
  for (;;) {
    const number = paragraphs.length + 1;
    const field = number === 1 ? 'text' : `text.${number}`;
    const theirs = original[number - 1];
    const beside = theirs === undefined ? numbersOf(sources) : besideOriginal(theirs, sources);
    const answer = await ask.text({
      field,
      says: questionOn(
        'text',
        `${number === 1 ? textIs : `Paragraph ${number}.`} (May be left out.) ${beside}`,
      ),
      refuse: () => undefined,
    });
    const paragraph = withIds(answer.trim(), sources);
    if (paragraph === '') return paragraphs.join('\n\n');
    const isWhole = sources.length === 0 || original.length > 0 || isCited(paragraph);
    paragraphs.push(isWhole ? paragraph : citing(paragraph, await citedIn(ask, field, sources)));
  }
}

/** A paragraph of an original, and how what it cites is cited in the translation. */
function besideOriginal(paragraph: string, sources: readonly Choice[]): string {
  const numbered = `Of the original: “${withNumbers(paragraph, sources)}”`;
  return isCited(paragraph) ? `${numbered} Cite its sources by the same numbers.` : numbered;
}

const textIs = 'The text below the fields, in Markdown.';

/** The sources of a paragraph that cites none. */
async function citedIn(ask: Ask, field: string, sources: readonly Choice[]): Promise<readonly string[]> {
  const says = questionOn('text', 'On which sources does this paragraph rest? They are cited at its end.');
  const [only, ...others] = sources;
  const initial = only && others.length === 0 ? [only.value] : [];
  return ask.several({ field: `${field}.sources`, says, choices: sources, initial });
}
