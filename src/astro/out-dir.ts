/** The folder of the finished site: that it is one which a build may write over. */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import nodePath, { basename, dirname, join, resolve } from 'node:path';
import { contentDir, outDir, projectDir, SettingError } from '../environment.ts';

/** An empty file that tells a finished site from a folder of somebody's own. */
export const marker = '.ruins-on-record';

/** Folders of the project in which no site is put. */
const ownFolders = ['src', 'tests', 'public', 'node_modules', '.git', '.astro', '.github', '.ci'];

/** `OUT_DIR` with its links followed. Throws a `SettingError` where a build may not write over what is there. */
export function checkedOutDir(): string {
  const target = followed(outDir());
  const project = followed(projectDir);
  const content = followed(resolve(contentDir()));
  if (holds(target, project)) refuse(target, 'which holds the project itself');
  if (holds(target, content) || holds(content, target)) refuse(target, 'which lies with the content');
  if (ownFolders.some((folder) => holds(join(project, folder), target)))
    refuse(target, 'which is a folder of the project');
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink())
    refuse(target, 'a link that leads nowhere');
  if (!existsSync(target)) return target;
  if (!statSync(target).isDirectory()) refuse(target, 'which is a file');
  if (!isOurs(target)) refuse(target, 'a folder with files that no build has made');
  return target;
}

/** Whether a folder is empty but for what builds have put there. */
function isOurs(folder: string): boolean {
  return (
    existsSync(join(folder, marker)) ||
    readdirSync(folder).every((name) => name.startsWith(`.${basename(folder)}-`))
  );
}

function refuse(target: string, why: string): never {
  throw new SettingError(`OUT_DIR is "${target}", ${why}; name another folder.`);
}

/** A path without links, as far as it exists. */
function followed(path: string): string {
  const above = dirname(path);
  if (existsSync(path) || above === path) return realpathSync.native(path);
  return join(followed(above), basename(path));
}

/**
 * Whether a path is a folder or lies in it; `paths` are those of another system.
 *
 * @example
 * holds('/ruins', '/ruins/dist') //=> true
 * holds('/ruins', '/ruins-of-others') //=> false
 */
export function holds(
  folder: string,
  path: string,
  { isAbsolute, relative, sep }: Pick<typeof nodePath, 'isAbsolute' | 'relative' | 'sep'> = nodePath,
): boolean {
  const inside = relative(folder, path);
  return inside.split(sep)[0] !== '..' && !isAbsolute(inside);
}
