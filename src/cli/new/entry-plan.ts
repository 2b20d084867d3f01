/** The plan of a new event, site, monument, actor or source. */
import type { Corpus } from '../../parse/corpus.ts';
import { shownPath } from '../../parse/files.ts';
import { pageOf } from '../../record/address.ts';
import type { Kind } from '../../record/kind.ts';
import { id as idField } from '../../record/schema/fields.ts';
import { completed, idFor, pathFor } from './compose.ts';
import { newSourceSchema, sourceField, type Given } from './flags.ts';
import { schemaOf } from './subject.ts';
import { interview, type Values } from './interview.ts';
import { missingIn } from './missing.ts';
import type { Plan } from './plan.ts';
import { refusalOf } from './refusal.ts';
import { entryText } from '../../parse/entry-text.ts';
import { newSource } from './source.ts';
import { Stop } from './stop.ts';
import { questionOn } from './heading.ts';
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
  return {
    draft: { path, text: entryText(schemaOf(kind), values, await textOf(given, world)) },
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
      newSource: (schema, within, address) => newSource(schema, {}, world, corpus, within, address),
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

/**
 * The text below the fields, paragraph by paragraph, each beside that of an original where there is one; the page of an
 * entry is whole without it.
 */
export async function textOf(
  { controls }: Given,
  { ask }: World,
  original: readonly string[] = [],
): Promise<string> {
  if (controls.text !== undefined || !ask) return controls.text ?? '';
  const paragraphs: string[] = [];
  for (;;) {
    const number = paragraphs.length + 1;
    const theirs = original[number - 1];
    const beside = theirs === undefined ? '' : ` Of the original: “${theirs}”`;
    const paragraph = await ask.text({
      field: number === 1 ? 'text' : `text.${number}`,
      says: questionOn(
        'text',
        `${number === 1 ? textIs : `Paragraph ${number}.`} (May be left out.)${beside}`,
      ),
      refuse: () => undefined,
    });
    if (paragraph.trim() === '') return paragraphs.join('\n\n');
    paragraphs.push(paragraph.trim());
  }
}

const textIs = 'The text below the fields, in Markdown, with its sources as [@source-id].';
