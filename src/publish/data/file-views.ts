import type { HeritageRecord } from '../../record/record.ts';
import { measureOf, type DataFile } from './data-file.ts';
import { fileGroups, type DataFileName, type FileGroup } from './files.ts';
import type { Edition } from '../../record/words/edition.ts';
import { loadingOf, type Loading } from './loading.ts';

/** A file as the page of the data shows it. */
export interface FileView extends Pick<
  DataFile<DataFileName>,
  'name' | 'address' | 'format' | 'mediaType' | 'fields'
> {
  /** The size of its very bytes. */
  readonly bytes: number;
  readonly loading: Loading;
}

const groups = [
  'events',
  'tables',
  'programs',
  'sources',
  'feeds',
  'package',
] as const satisfies readonly FileGroup[];

/** The files in their groups, each with its size and with code that loads it. */
export function fileViews(
  record: HeritageRecord,
  edition: Edition,
): { readonly group: FileGroup; readonly files: readonly FileView[] }[] {
  return groups.map((group) => ({
    group,
    files: fileGroups[group].map((file) => ({
      name: file.name,
      address: file.address,
      format: file.format,
      mediaType: file.mediaType,
      fields: file.fields,
      bytes: measureOf(file, record, edition).bytes,
      loading: loadingOf(edition.url(file.address)),
    })),
  }));
}
