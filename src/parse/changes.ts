/** Changes to a content folder that are not written yet, so that they can be checked before anything is. */
import { compareText } from '../record/order.ts';
import { permalinksFile } from '../record/permalink.ts';
import { contentFile, shownPath } from './files.ts';
import type { ContentFolder } from './read-all.ts';

/** The texts of files by their paths below the content folder; nothing for a file that is to go. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** A folder as it would be with some changes. */
export function withChanges(folder: ContentFolder, changes: Changes): ContentFolder {
  const { dir, listing } = folder;
  const placed = [...changes].flatMap(([path, text]) =>
    path === permalinksFile || text === undefined ? [] : [contentFile(dir, path, text)],
  );
  const fresh = placed.filter((each) => 'path' in each);
  const isUntouched = ({ path }: { readonly path: string }): boolean => !changes.has(path);
  const list = changes.get(permalinksFile);
  return {
    ...folder,
    listing: {
      ...listing,
      files: [...listing.files.filter(isUntouched), ...fresh].toSorted((a, b) => compareText(a.path, b.path)),
      unread: listing.unread.filter(isUntouched),
      ...(list === undefined ? {} : { permalinks: { file: shownPath(dir, permalinksFile), text: list } }),
      messages: [
        ...listing.messages.filter(({ ruleId }) => fresh.length === 0 || ruleId !== 'empty-folder'),
        ...placed.filter((each) => 'ruleId' in each),
      ],
    },
  };
}
