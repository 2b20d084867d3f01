/** The words of an entry that are translated, part by part, alike in an original and in its translations. */
import { toString } from 'mdast-util-to-string';
import { once } from '../record/once.ts';
import { speakerOf, type Account } from '../record/schema/claim.ts';
import type { RevisedPart } from '../record/schema/revised.ts';
import { inWords } from '../record/schema/source.ts';
import type { ReadEntry } from './corpus.ts';
import type { Path } from './front-matter/places.ts';

/** A part of an entry. */
export interface Part {
  /** The same in an original and in its translations: ids stand in place of numbers, and numbers count from 1. */
  readonly key: string;
  /** What messages call it. */
  readonly name: string;
  /** The field in which it stands, or the text below the fields. */
  readonly field: RevisedPart;
  /** What it is a part of, where a translation may leave that out as a whole: `claims/how-many`. */
  readonly of?: string;
  readonly path: Path;
  readonly words: string;
  /** Whether a translation is whole without them: titles of sources, speakers, who have one wording in all of the record, and what the record says of its own work. */
  readonly isOptional?: true;
}

/** The parts that have words, in the order of the fields. */
export const partsOf = once((entry: ReadEntry): readonly Part[] => {
  const fields = { ...none, ...entry.partial };
  const basis = fields['issued-basis'];
  return [
    ...partOf('title', 'title', fields.title, entry.file.kind === 'source'),
    ...partOf('name', 'name', fields.name),
    ...partOf('summary', 'summary', fields.summary),
    ...partOf('governorate', 'governorate', fields.governorate),
    ...(fields.places ?? []).flatMap((place, i) => placePart(place, i)),
    ...partOf('dating', 'note on the date', fields.dating?.note, true),
    ...partOf(
      'issued-basis',
      'basis of the day of issue',
      typeof basis === 'object' ? basis.inferred : undefined,
      true,
    ),
    ...inWords(fields['rests-on'] ?? []).map(groundPart),
    ...(fields.claims ?? []).flatMap(claimParts),
    ...(fields.images ?? []).flatMap(imageParts),
    ...(fields.corrections ?? []).map(correctionPart),
    ...partOf('text', 'text', toString(entry.prose.tree)),
  ];
});

/** The fields that an entry may not have. */
const none = {
  'title': undefined,
  'name': undefined,
  'summary': undefined,
  'governorate': undefined,
  'places': undefined,
  'dating': undefined,
  'issued-basis': undefined,
  'rests-on': undefined,
  'claims': undefined,
  'images': undefined,
  'corrections': undefined,
} as const satisfies Partial<Record<RevisedPart, undefined>>;

function partOf(field: RevisedPart, name: string, words: string | undefined, isOptional = false): Part[] {
  const path =
    field === 'dating' ? ['dating', 'note'] : field === 'issued-basis' ? [field, 'inferred'] : [field];
  if (words === undefined || words === '') return [];
  return [{ key: field, name, field, path, words, ...(isOptional ? { isOptional } : {}) }];
}

/** The places of an event are ids alone. */
function placePart(place: string | { readonly id: string; readonly name: string }, i: number): Part[] {
  if (typeof place === 'string') return [];
  const { id, name } = place;
  const of = `places/${id}`;
  return [
    {
      key: of,
      of,
      name: `name of the place "${id}"`,
      field: 'places',
      path: ['places', i, 'name'],
      words: name,
    },
  ];
}

/** What a source passes on, where that stands in words; its place is counted among these alone, as in a translation. */
function groundPart(words: string, i: number): Part {
  return {
    key: `rests-on/${i + 1}`,
    of: 'rests-on',
    name: `ground ${i + 1} in words`,
    field: 'rests-on',
    path: ['rests-on', i],
    words,
    isOptional: true,
  };
}

interface ClaimWords {
  readonly id: string;
  readonly question?: string | undefined;
  readonly accounts: readonly Pick<Account, 'answer' | 'by'>[];
  readonly note?: string | undefined;
}

function claimParts({ id, question, accounts, note }: ClaimWords, i: number): Part[] {
  const of = `claims/${id}`;
  const claim = `the claim "${id}"`;
  const part = (below: Path, name: string, words: string | undefined): Part[] =>
    words === undefined
      ? []
      : [{ key: [of, ...below].join('/'), of, name, field: 'claims', path: ['claims', i, ...below], words }];
  return [
    ...part(['question'], `question of ${claim}`, question),
    ...accounts.flatMap((account, j) => [
      ...part(['accounts', j, 'answer'], `answer ${j + 1} of ${claim}`, account.answer),
      ...part(['accounts', j, 'by'], `speaker of answer ${j + 1} of ${claim}`, speakerOf(account).name).map(
        (each) => ({ ...each, isOptional: true }) as const,
      ),
    ]),
    ...part(['note'], `note of ${claim}`, note),
  ];
}

interface ImageWords {
  readonly file: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
}

function imageParts({ file, alt, caption }: ImageWords, i: number): Part[] {
  const of = `images/${file}`;
  return Object.entries({ alt, caption }).flatMap(([name, words]) =>
    words === undefined
      ? []
      : [
          {
            key: `${of}/${name}`,
            of,
            name: `${name === 'alt' ? 'description' : 'caption'} of the image "${file}"`,
            field: 'images',
            path: ['images', i, name],
            words,
          },
        ],
  );
}

function correctionPart({ note }: { readonly note: string }, i: number): Part {
  return {
    key: `corrections/${i + 1}`,
    of: 'corrections',
    name: `correction ${i + 1}`,
    field: 'corrections',
    path: ['corrections', i, 'note'],
    words: note,
    isOptional: true,
  };
}

/** Things in a sentence, "the title, the summary and the text". */
export function listed(things: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(things);
}
