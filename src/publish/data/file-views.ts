import { isInEveryLanguage } from '../../record/address-parts.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { written, type DataFile } from './data-file.ts';
import type { Field } from './field.ts';
import { fileGroups, type FileGroup } from './files.ts';
import type { Loading } from './formats.ts';

/** A file as the page of the data shows it. */
export interface FileView extends Pick<DataFile, 'name' | 'address'> {
  readonly fields: readonly Field[];
  readonly format: string;
  readonly mediaType: string;
  /** The size of its very bytes. */
  readonly bytes: number;
  readonly loading: Loading;
}

const groups = [
  'events',
  'whole',
  'tables',
  'links',
  'programs',
  'sources',
  'feeds',
  'package',
] as const satisfies readonly FileGroup[];

/** The record as files have it that are there once, whatever the languages. */
export interface Root {
  readonly record: HeritageRecord;
  readonly edition: Edition;
}

/** The files in their groups, each with its size and with code that loads it. */
export async function fileViews(
  record: HeritageRecord,
  edition: Edition,
  root: Root = { record, edition },
): Promise<{ readonly group: FileGroup; readonly files: readonly FileView[] }[]> {
  const bytesOf = async (file: DataFile): Promise<Uint8Array> => {
    const from = isInEveryLanguage(file.address) ? { record, edition } : root;
    return (await written(file, from.record, from.edition)).bytes;
  };
  const viewOf = async (file: DataFile): Promise<FileView> => ({
    name: file.name,
    address: file.address,
    fields: file.fields(edition),
    format: file.format.name,
    mediaType: file.format.mediaType,
    bytes: (await bytesOf(file)).length,
    loading: file.format.loading(edition.url(file.address)),
  });
  return Promise.all(
    groups.map(async (group) => ({ group, files: await Promise.all(fileGroups[group].map(viewOf)) })),
  );
}
