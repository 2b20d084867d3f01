/** `datapackage.json`: the list of the files with their schemas, sizes and hashes (Frictionless Data Package 2). */
import { latestChange } from '../../derive/corrections.ts';
import { published } from '../../derive/published.ts';
import { dataList, home } from '../../record/address.ts';
import { licence } from '../../record/licence.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import type { TableSchema } from './csv.ts';
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
