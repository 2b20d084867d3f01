/** What the flags of a subject are, with what each field holds, from the schemas. */
import { fieldsOf } from '../../parse/schema-walk.ts';
import { articled, flagOf } from './flags.ts';
import { isRequired } from '../../parse/form.ts';
import { schemaOf, subjects, type Subject } from './subject.ts';

/** How the command is called. */
export const usage = [
  `Usage: npm run new -- ${subjects.join('|')} [--FIELD VALUE …] [--dry-run] [--yes]`,
  'On a terminal it asks for what is not given. npm run new -- event --help lists the flags of an event.',
].join('\n');

/** The flags of a subject. */
export function helpOn(subject: Subject): string {
  const fields = [...fieldsOf(schemaOf(subject))].map(([name, schema]): [string, string] => [
    flagOf(subject, [name]),
    `${schema.description ?? ''}${isRequired(schema) && name !== 'added' ? ' Required.' : ''}`,
  ]);
  const own: [string, string][] = subject === 'translation' ? ofTranslation : ofEntry;
  const all = [...own, ...fields, ...common];
  const width = Math.max(...all.map(([flag]) => flag.length));
  return [
    `The flags of ${articled(subject)}; a list takes its flag several times, a group {…} as in YAML or --group-field:`,
    ...all.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`),
    ...(subject === 'event'
      ? ['A new source in the event: --source-url, and --source-title and the like.']
      : []),
  ].join('\n');
}

const ofEntry: [string, string][] = [
  [
    '--id',
    'The id, which becomes the name of the file and the address; without it one is made of the title.',
  ],
];
const ofTranslation: [string, string][] = [
  ['--of', 'The id of what is translated, or its kind and id: event/gate-falls. Required.'],
  ['--lang', 'The language, by its code such as ar. Required.'],
];
const common: [string, string][] = [
  ['--text', 'The text below the fields, in Markdown.'],
  ['--dry-run', 'Prints the file, and writes nothing.'],
  ['--yes', 'Asks nothing, and takes what an address tells of its source.'],
];
