/** `datapackage.json`: the list of the files with their schemas, sizes and hashes (Frictionless Data Package 2). */
import { dataList, home } from '../../record/address.ts';
import type { Field } from './field.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';
import type { TableSchema } from './table.ts';

/** A file of the package. */
export interface Resource {
  /** The file's name. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The columns, where it is a table. */
  readonly schema?: TableSchema;
}

/** What the package says of itself and of each file. */
export const packageFields: readonly Field[] = [
  { name: 'title, description, homepage', description: 'What the package holds, and where it is explained.' },
  { name: 'licenses', description: 'The licence.' },
  { name: 'resources', description: 'The files.' },
  { name: 'resources.path', description: 'The name of the file, beside the package.' },
  { name: 'resources.mediatype, format, encoding', description: 'The format of the file.' },
  { name: 'resources.bytes', description: 'Its size in bytes.' },
  { name: 'resources.hash', description: 'The SHA-256 hash of its bytes.' },
  { name: 'resources.schema', description: 'Of a table, its columns: name, type and meaning.' },
];

/** The package of some files. The `profile` of a table is for readers of the format’s first version. */
export function dataPackage(files: readonly Resource[], description: string, { name, url }: Edition): string {
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ruins-on-record',
    id: url(dataList),
    title: name,
    description,
    homepage: url(home),
    licenses: [{ name: licence.id, path: licence.url, title: licence.title }],
    resources: files.map(resource),
  });
}

function resource({ path, mediaType, bytes, sha256, schema }: Resource): object {
  const dot = path.lastIndexOf('.');
  return {
    name: path,
    ...(schema ? { type: 'table', profile: 'tabular-data-resource' } : {}),
    path,
    format: path.slice(dot + 1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(schema ? { schema } : {}),
  };
}
