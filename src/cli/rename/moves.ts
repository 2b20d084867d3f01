/** The files that an entry’s change of id moves. */
import type { Corpus } from '../../parse/corpus.ts';
import type { Listing } from '../../parse/files.ts';
import { folderOf } from '../../record/address.ts';
import { isInPlace } from '../../parse/in-place.ts';
import type { Renaming } from './places.ts';

/** The paths of files that move, with where they go: an entry and its translations, and the folder of a site’s events. */
export function movesOf(
  corpus: Corpus,
  { pictures }: Listing,
  { kind, old, now }: Renaming,
): ReadonlyMap<string, string> {
  const own = corpus.entries
    .filter(({ file }) => file.kind === kind && file.id === old && !isInPlace(file))
    .map(
      ({ file: { path } }) =>
        [path, path.replace(/[^/]+$/, (name) => `${now}${name.slice(old.length)}`)] as const,
    );
  const folder = `${folderOf('event')}/${old}/`;
  const held =
    kind === 'site'
      ? [...corpus.entries.map(({ file }) => file.path), ...pictures.map(({ path }) => path)]
      : [];
  const below = held
    .filter((path) => path.startsWith(folder))
    .map((path) => [path, `${folderOf('event')}/${now}/${path.slice(folder.length)}`] as const);
  return new Map([...own, ...below]);
}
