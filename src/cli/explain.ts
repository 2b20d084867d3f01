import { readFile } from 'node:fs/promises';
import { nearest } from '../parse/diagnostic.ts';
import { handbookPath, sectionOf } from '../parse/handbook.ts';
import { isRuleId, rules } from '../parse/rules.ts';
import { hints, isHint } from './weak-points.ts';

/** What a command has to say, and whether it could do what was asked. */
export interface Answer {
  readonly text: string;
  readonly ok: boolean;
}

/**
 * What the handbook says of a rule: what it asks for and why, an example with its message, and how it is mended. Without
 * a name, the list of all rules; for a name that no rule has, the nearest that one has. What the check hints at where it ends is
 * explained too.
 */
export async function explain(rule: string | undefined): Promise<Answer> {
  if (rule === undefined) return { text: listOfRules(), ok: true };
  if (isHint(rule))
    return { text: `${rule} (hint)\n\n${hints[rule].demand} ${hints[rule].mended}`, ok: true };
  if (!isRuleId(rule)) return { text: unknown(rule), ok: false };
  const section = sectionOf(await readHandbook(), rule);
  const { severity, demand } = rules[rule];
  const said = section ?? `${demand}\nRun npm run handbook; ${handbookPath} has no section on this rule.`;
  return { text: `${rule} (${severity})\n\n${said}`, ok: true };
}

function listOfRules(): string {
  const all = [
    ...Object.entries(rules),
    ...Object.entries(hints).map(([name, { demand }]) => [name, { severity: 'hint', demand }] as const),
  ];
  const lines = all.map(
    ([name, { severity, demand }]) => `${name.padEnd(longest)}  ${severity.padEnd(7)}  ${demand}`,
  );
  return lines.join('\n');
}

const longest = Math.max(...Object.keys(rules).map(({ length }) => length));

function unknown(rule: string): string {
  const near = nearest(rule, [...Object.keys(rules), ...Object.keys(hints)]);
  return [
    `There is no rule "${rule}".`,
    ...(near === undefined ? [] : [`Did you mean "${near}"?`]),
    'npm run check -- --explain lists all rules.',
  ].join('\n');
}

/** The text of the project's handbook, whatever folder of content is in use; empty where it is missing. */
async function readHandbook(): Promise<string> {
  try {
    return await readFile(new URL(`../../${handbookPath}`, import.meta.url), 'utf8');
  } catch {
    return '';
  }
}
