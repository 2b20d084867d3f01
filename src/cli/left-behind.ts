/** Translations that did not follow what is being changed in their originals. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEntry } from '../parse/entry.ts';
import { contentFile } from '../parse/files.ts';
import { askGit } from '../parse/git.ts';
import { listed, partsOf } from '../parse/translation-parts.ts';
import { languageName } from '../record/language.ts';
import { folders, kinds, type Kind } from '../record/kind.ts';
import type { HeritageRecord } from '../record/record.ts';

/**
 * A line for each translation whose original has other words than in the last commit, while the translation is as it was
 * there: which fields it has to follow. None where there is no git.
 */
export async function leftBehind(
  dir: string,
  record: HeritageRecord,
  changed: readonly string[],
): Promise<string[]> {
  const files = new Set(changed);
  const lines: string[] = [];
  for (const { file, translations } of entriesOf(record)) {
    const behind = Object.keys(translations).filter(
      (lang) => !files.has(file.replace(/\.md$/, `.${lang}.md`)),
    );
    if (!files.has(file) || behind.length === 0) continue;
    const fields = await changedFields(dir, file);
    if (fields.length === 0) continue;
    const languages = listed(behind.map((lang) => languageName(lang, 'en')));
    lines.push(
      `${file}: ${listed(fields)} changed, and the translation into ${languages} did not. Go over it, or give the original the day as "revised".`,
    );
  }
  return lines;
}

function entriesOf(
  record: HeritageRecord,
): Pick<HeritageRecord['events'][number], 'file' | 'translations'>[] {
  const all = kinds.flatMap((kind: Kind) => [...record[folders[kind]]]);
  return record.story ? [...all, record.story] : all;
}

/** The fields of a file whose words are others than in the last commit; none for one that is new. */
async function changedFields(dir: string, path: string): Promise<string[]> {
  const before = (await askGit(dir, ['show', `HEAD:./${path}`])).toString('utf8');
  if (before === '') return [];
  const [old, now] = [
    wordsIn(dir, path, before),
    wordsIn(dir, path, await readFile(join(dir, path), 'utf8')),
  ];
  const fields = [...now, ...old].flatMap(([key, { field, words }]) =>
    old.get(key)?.words === words && now.get(key)?.words === words ? [] : [field],
  );
  return [...new Set(fields)];
}

function wordsIn(
  dir: string,
  path: string,
  text: string,
): ReadonlyMap<string, ReturnType<typeof partsOf>[number]> {
  const file = contentFile(dir, path, text);
  const entry = 'ruleId' in file ? undefined : readEntry(file).entry;
  return new Map(entry && entry.kind !== 'unread' ? partsOf(entry).map((part) => [part.key, part]) : []);
}
