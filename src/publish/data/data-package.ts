/** `datapackage.json`: the list of the files with their schemas, sizes and hashes (Frictionless Data Package 2). */
import { latestChange } from '../../derive/corrections.ts';
import { published } from '../../derive/published.ts';
import { dataList, home } from '../../record/address.ts';
import { licence } from '../../record/licence.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import type { TableSchema } from './csv.ts';
import type { Field } from './field.ts';
import type { Format } from './formats.ts';
import { json } from './json.ts';

/** A file of the package. */
export interface Resource {
  /** The file's name. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly format: Format;
  readonly bytes: number;
  readonly sha256: string;
  /** The columns, where it is a table. */
  readonly schema?: TableSchema;
}

/** What the package says of itself and of each file. */
export const packageFields: readonly Field[] = [
  { name: 'title, description, homepage', description: 'What the package holds, and where it is explained.' },
  {
    name: 'version, created',
    description:
      'The day on which an entry was last added or corrected, which tells one state of the record from another.',
  },
  { name: 'licenses', description: 'The licence.' },
  { name: 'contributors, keywords', description: 'Who publishes it, and what it is about.' },
  { name: 'resources', description: 'The files.' },
  { name: 'resources.path', description: 'The name of the file, beside the package.' },
  { name: 'resources.title, description', description: 'What the file is.' },
  { name: 'resources.mediatype, format, encoding', description: 'The format of the file.' },
  { name: 'resources.bytes', description: 'Its size in bytes.' },
  { name: 'resources.hash', description: 'The SHA-256 hash of its bytes.' },
  {
    name: 'resources.schema',
    description: 'Of a table, its columns with name, type and meaning, and its keys.',
  },
];

/** The package of some files. The `profile` of a table is for readers of the format’s first version. */
export function dataPackage(files: readonly Resource[], record: HeritageRecord, edition: Edition): string {
  const { name, url, t } = edition;
  const { sites, events } = published(record);
  const version = latestChange(events);
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ruins-on-record',
    id: url(dataList),
    title: name,
    description: taglineOf(record, edition),
    homepage: url(home),
    ...(version === undefined ? {} : { version, created: `${version}T00:00:00Z` }),
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    contributors: [{ title: name, path: url(home), roles: ['publisher'] }],
    keywords: [...sites.map((site) => site.name), ...t('data.keywords').split(', ')],
    resources: files.map(resource),
  });
}

function resource({ path, title, description, format, bytes, sha256, schema }: Resource): object {
  const dot = path.lastIndexOf('.');
  return {
    name: path,
    ...(schema ? { type: 'table', profile: 'tabular-data-resource' } : {}),
    path,
    title,
    description,
    format: path.slice(dot + 1),
    mediatype: format.mediaType,
    ...(format.isBinary ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(schema ? { schema } : {}),
  };
}
