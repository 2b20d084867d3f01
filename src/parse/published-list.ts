/**
 * The list of addresses as it was last published. Git knows it, where the folder lies in a work tree: by the branch from
 * which the site is published, or the commit at which the work left it, and the commit before that. Elsewhere it is what the last release kept beside the list.
 * A line that is in none of these was never published.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { permalinksFile, readPermalink, type Permalink } from '../record/permalink.ts';
import { askGit } from './git.ts';
import { writeWhole } from './write-whole.ts';

/** What a release keeps, beside the list: the list as it published it. */
const keptFile = '.published-permalinks.txt';

/** The branches from which a site is published, the likeliest first; where there are none, what is checked out. */
const branches = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
  'HEAD',
];

/** Reads the list of a folder as it was last published; nothing where that is not known. Never throws. */
export async function publishedList(dir: string): Promise<readonly Permalink[] | undefined> {
  const texts = (await fromGit(dir)) ?? (await fromRelease(dir));
  return texts?.flatMap((text) => text.split(/\r?\n/)).flatMap((line) => readPermalink(line) ?? []);
}

/** Keeps the list of a folder as published, where git does not. Throws where the file cannot be written. */
export async function keepPublishedList(dir: string): Promise<void> {
  if (await fromGit(dir)) return;
  const list = await readFile(join(dir, permalinksFile), 'utf8').catch(() => undefined);
  if (list !== undefined) await writeWhole(join(dir, keptFile), list);
}

async function fromRelease(dir: string): Promise<string[] | undefined> {
  try {
    return [await readFile(join(dir, keptFile), 'utf8')];
  } catch {
    return undefined;
  }
}

async function fromGit(dir: string): Promise<string[] | undefined> {
  const texts = await listsAt(dir, branches);
  const at = texts.findIndex((text, i) => i % 2 === 0 && text !== undefined);
  if (at < 0) return undefined;
  const left = (await askGit(dir, ['merge-base', 'HEAD', branches[at / 2] ?? 'HEAD']))
    .toString('utf8')
    .trim();
  const atLeaving = left === '' ? [] : await listsAt(dir, [left]);
  const known = atLeaving[0] === undefined ? texts.slice(at, at + 2) : atLeaving;
  return known.filter((text) => text !== undefined);
}

/** The list at some commits and at the commit before each; nothing where it is missing. */
async function listsAt(dir: string, commits: readonly string[]): Promise<(string | undefined)[]> {
  const names = commits.flatMap((commit) => [
    `${commit}:./${permalinksFile}`,
    `${commit}^:./${permalinksFile}`,
  ]);
  return textsIn(await askGit(dir, ['cat-file', '--batch'], names));
}

/** The texts in such an answer, in the order of the names; of what is missing nothing. */
function textsIn(answer: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString('utf8', at, end)) ?? [];
    at = end + 1;
    texts.push(size === undefined ? undefined : answer.toString('utf8', at, at + Number(size)));
    if (size !== undefined) at += Number(size) + 1;
  }
  return texts;
}
