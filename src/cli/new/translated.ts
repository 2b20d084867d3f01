/** Asks for the words of a translation, part by part, each beside those of the original. */
import type { Corpus, ReadEntry } from '../../parse/corpus.ts';
import { parted } from '../../parse/front-matter/fences.ts';
import type { Path } from '../../parse/front-matter/places.ts';
import { isGroup, schemaAt } from '../../parse/schema-walk.ts';
import { partsOf, type Part } from '../../parse/translation-parts.ts';
import type { Ask } from './ask.ts';
import type { Values } from './about.ts';
import { headingOf, questionOn } from './heading.ts';
import { refusalOf } from './refusal.ts';
import { schemaOf } from './subject.ts';

/**
 * Asks for what an original has in words. Ids, and the order of answers, are those of the original; a claim whose
 * question is left out is left out whole, and so is a list of words alone without the first.
 */
export async function translated(
  original: ReadEntry,
  given: Values,
  ask: Ask,
  corpus: Corpus,
): Promise<Values> {
  let values: unknown = given;
  const passed = new Set<string>();
  const begun = new Set<string>();
  for (const part of partsOf(original).filter((each) => isAsked(each, given, corpus))) {
    const { path, of, words } = part;
    if (of !== undefined && passed.has(of)) continue;
    const mayLack = part.isOptional === true ? !isNext(part, begun) : !path.includes('accounts');
    const answer = await wordsFor(path, words, mayLack, ask);
    if (answer !== '') {
      values = withAt(values, path, answer);
      values = of === undefined ? values : withId(values, path, of);
      begun.add(of ?? '');
    } else if (of !== undefined && !begun.has(of)) passed.add(of);
  }
  return isGroup(values) ? compact(values) : given;
}

/** The paragraphs of an original, as its file has them. */
export function paragraphsOf({ file, prose }: ReadEntry): readonly string[] {
  if (prose.tree.children.length === 0) return [];
  const parts = parted(file.text);
  return 'body' in parts ? parts.body.trim().split(/\n{2,}/) : [];
}

/** What flags give is not asked, nor is a name that the record has in this language: that of an actor. */
function isAsked({ field, path, words }: Part, given: Values, corpus: Corpus): boolean {
  if (field === 'text' || given[field] !== undefined) return false;
  return path.at(-1) !== 'by' || !corpus.ids('actor').has(words);
}

/** Whether a list without ids, such as corrections, is begun, so that the next is needed: all of it is translated or none. */
function isNext({ of }: Part, begun: ReadonlySet<string>): boolean {
  return of?.includes('/') === false && begun.has(of);
}

async function wordsFor(path: Path, words: string, mayLack: boolean, ask: Ask): Promise<string> {
  const schema = schemaAt(schemaOf('translation'), path);
  const field = path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
  const says = questionOn(
    field,
    `${schema?.description ?? ''}${mayLack ? ' (May be left out.)' : ''} Of the original: “${words}”`,
  );
  const refuse = (answer: string): string | undefined =>
    schema === undefined || (answer.trim() === '' && mayLack)
      ? undefined
      : refusalOf(headingOf(field), answer.trim(), schema);
  return (await ask.text({ field, says, refuse })).trim();
}

/** A value with another one at a path. */
function withAt(value: unknown, [step, ...rest]: Path, put: string): unknown {
  if (step === undefined) return put;
  if (typeof step === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return Object.assign([...list], { [step]: withAt(list[step], rest, put) });
  }
  const group = isGroup(value) ? value : {};
  return { ...group, [String(step)]: withAt(group[String(step)], rest, put) };
}

/** The id of what a part belongs to, `claims/how-many`; corrections have none, and a picture has its file. */
function withId(values: unknown, [list, i]: Path, of: string): unknown {
  const [, ...rest] = of.split('/');
  if (list === undefined || i === undefined || rest.length === 0) return values;
  return withAt(values, [list, i, list === 'images' ? 'file' : 'id'], rest.join('/'));
}

/** Lists without the places of what was left out. */
function compact(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.filter((item: unknown) => item !== undefined) : value,
    ]),
  );
}
