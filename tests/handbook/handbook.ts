/** The handbook, from its prose in `handbook.md`, the schemas, the vocabularies, the rules and their examples. */
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { renderReport } from '../../src/parse/report.ts';
import { rules, type Rule } from '../../src/parse/rules.ts';
import { loadedWords } from '../../src/record/loaded-words.ts';
import { openVocabularies } from '../../src/record/vocabulary.ts';
import { languageOf } from '../../src/record/words/locale.ts';
import { checkExample, explained } from './examples.ts';
import { fieldTables } from './fields.ts';
import { code, escaped, table } from './markdown.ts';
import { vocabularies, type PrintedVocabulary } from './vocabularies.ts';

/** The whole page. */
export async function handbook(): Promise<string> {
  const parts = new Map([
    ['fields', fieldTables()],
    ['loaded', loadedTable()],
    ['vocabularies', vocabularies.map(vocabularySection).join('\n\n')],
    ['rules', await ruleSections()],
  ]);
  const prose = readFileSync(new URL('handbook.md', import.meta.url), 'utf8');
  const page = prose.replaceAll(/^<!-- (\w+) -->$/gm, (_, name: string) => parts.get(name) ?? '');
  return format(page, {
    ...(await resolveConfig('content/HANDBOOK.md')),
    parser: 'markdown',
    embeddedLanguageFormatting: 'off',
  });
}

function vocabularySection({ title, name, use }: PrintedVocabulary): string {
  const isOpen = Object.hasOwn(openVocabularies, name);
  const rows = Object.entries(languageOf('en').terms[name]).map(([word, { label, definition }]) => [
    code(word),
    label,
    definition,
  ]);
  return [
    `### ${title}`,
    isOpen ? `${use} The vocabulary is open.` : use,
    table(['Word', 'Label', 'Definition'], rows),
  ].join('\n\n');
}

function loadedTable(): string {
  const rows = loadedWords.map(({ words, neutral, because }) => [
    words.join(', '),
    neutral,
    `It ${because}.`,
  ]);
  return table(['Instead of', 'Write', 'Why'], rows);
}

async function ruleSections(): Promise<string> {
  const sections = await Promise.all(Object.entries(rules).map(([rule, what]) => ruleSection(rule, what)));
  return sections.join('\n\n');
}

async function ruleSection(rule: string, { severity, demand }: Rule): Promise<string> {
  const { broken, mended } = explained(rule);
  return [
    `### ${rule}`,
    `**${severity === 'error' ? 'Error' : 'Warning'}.** ${escaped(demand)}`,
    broken,
    'The check says:',
    `\`\`\`text\n${await saidOf(rule)}\n\`\`\``,
    mended,
  ].join('\n\n');
}

/** What the check says of the example of a rule, without the count at the end. */
async function saidOf(rule: string): Promise<string> {
  const { dir, ...result } = await checkExample(rule, 'broken');
  const report = renderReport(result, 'text').replaceAll(dir, 'content');
  return report.split('\n\n').slice(0, -1).join('\n\n');
}
