/** The handbook: a page beside the content that explains every field, word and rule. */
import type { RuleId } from './rules.ts';

/** The name of the handbook in a content folder. It is generated, and no entry. */
export const handbookFile = 'HANDBOOK.md';

/** Where the project keeps its handbook, whatever folder is read. */
export const handbookPath = `content/${handbookFile}`;

/** Where a rule is explained, `content/HANDBOOK.md#unknown-site`. */
export function explainedAt(rule: string): string {
  return `${handbookPath}#${rule}`;
}

/** The command that prints what the handbook says of a rule. */
export function explainCommand(rule: string): string {
  return `npm run check -- --explain ${rule}`;
}

/** What a handbook says of a rule below its heading, or nothing where it has no such section. */
export function sectionOf(handbook: string, rule: RuleId): string | undefined {
  return handbook
    .split(/^#{2,3} /m)
    .find((section) => section.startsWith(`${rule}\n`))
    ?.slice(rule.length)
    .trim();
}
