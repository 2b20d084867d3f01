/** Where a file of the content folder belongs: which kind of entry it is, under which id, in which language. */
import { folderOf } from '../record/address.ts';
import { isNobody } from '../record/holder.ts';
import { kinds, storyId, type FileKind, type Kind } from '../record/kind.ts';
import { idPattern } from '../record/schema/fields.ts';
import type { Finding } from './diagnostic.ts';
import { languageFault } from './file-language.ts';
import { handbookFile } from './handbook.ts';
import { isNamedLikePicture } from './pictures.ts';
import type { RuleId } from './rules.ts';

/** What a Markdown file is by its place. */
export interface Place {
  readonly kind: FileKind;
  readonly id: string;
  /** The BCP 47 tag of a translation; an original has none. */
  readonly lang?: string;
  /** The folder below `events/`, for events. */
  readonly folder?: string;
}

/** The kinds whose entries have pictures beside them. */
const picturedKinds: readonly Kind[] = ['event', 'site', 'monument'];

/** Whether a file is named like a picture and lies in the folder of entries that may have some, or below it. */
export function isPicture(path: string): boolean {
  const steps = path.split('/');
  const kind = picturedKinds.find((each) => folderOf(each) === steps[0]);
  return kind !== undefined && steps.length >= depthOf(kind) && isNamedLikePicture(path);
}

/** Whether a file at the top of the folder is for whoever writes it, and no entry: the handbook, or a word list of a language. */
export function isForEditors(path: string): boolean {
  return path === handbookFile || wordListPattern.test(path);
}

/** How many steps the path of an entry has; events lie in the folder of their site. */
function depthOf(kind: Kind): number {
  return kind === 'event' ? 3 : 2;
}

/** What is wrong with the place or the name of a file. */
type Misplaced = Finding & { readonly rule: RuleId };

/** The words that translations into one language share, `terms.ar.md`. */
const wordListPattern = /^terms\.[a-z]{2,3}(?:-[A-Za-z0-9]+)*\.md$/;
const namePattern = /^([^.]+)(?:\.([^.]+))?\.md$/;

/** What a file is by its path below the content folder, or what is wrong with that. */
export function placeOf(path: string): Place | Misplaced {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const [, id = '', lang] = namePattern.exec(name) ?? [];
  if (path === name && id === storyId)
    return faultOf(id, lang) ?? { kind: 'story', id, ...(lang === undefined ? {} : { lang }) };
  const kind = kinds.find((each) => folderOf(each) === steps[0]);
  if (kind === undefined || steps.length !== depthOf(kind)) return misplaced(path);
  if (!name.toLowerCase().endsWith('.md')) return misplaced(path);
  if (!idPattern.test(id))
    return {
      rule: 'file-name',
      reason: `The file name "${name}" is not <id>.md with an id of at most 100 lower-case letters, digits and hyphens.`,
      actual: name,
      expected: [suggestedName(name)],
    };
  const fault = faultOf(id, lang);
  if (fault) return fault;
  if (kind === 'actor' && isNobody(id))
    return {
      rule: 'file-name',
      reason: `"${id}" is what "holder" says where a place has no holder by name, so no actor can be called so.`,
      actual: name,
      expected: [`${id}-force.md`],
    };
  const folder = kind === 'event' ? steps[1] : undefined;
  return { kind, id, ...(lang === undefined ? {} : { lang }), ...(folder === undefined ? {} : { folder }) };
}

function faultOf(id: string, lang: string | undefined): Misplaced | undefined {
  const fault = lang === undefined ? undefined : languageFault(id, lang);
  return fault && { rule: 'file-name', ...fault };
}

function misplaced(path: string): Misplaced {
  const folders = kinds.map((kind) =>
    kind === 'event' ? 'events/<site>/<id>.md' : `${folderOf(kind)}/<id>.md`,
  );
  return {
    rule: 'misplaced-file',
    reason: `The file "${path}" is in none of the places where the record keeps its entries.`,
    actual: path,
    expected: [...folders, `${storyId}.md`],
    note: isNamedLikePicture(path)
      ? 'Pictures lie beside the event, site or monument that names them, or in a folder below it.'
      : /^stor(?:y|ies)\b/i.test(path)
        ? `The record has one story at most, ${storyId}.md. Put the text into that file, or delete this one.`
        : 'Move the file to the right folder, or delete it.',
  };
}

function suggestedName(name: string): string {
  const id = name
    .replace(/\.md$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const cut = id.slice(0, 100) || 'an-id';
  return `${idPattern.test(cut) ? cut : `the-${cut}`}.md`;
}
