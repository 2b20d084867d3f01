/** Checks a plan, shows it, and writes it where all is well. */
import { hasErrors } from '../../parse/diagnostic.ts';
import { shownPath } from '../../parse/files.ts';
import { inWordsOf } from '../../parse/report.ts';
import { inWords } from '../system-words.ts';
import { Back, Cancelled, type Ask } from './ask.ts';
import { headingOf } from './heading.ts';
import type { Memory } from './memory.ts';
import type { Plan } from './plan.ts';
import { remarkOn } from './remarks.ts';
import { Stop } from './stop.ts';
import type { World } from './world.ts';
import { writeNew, type Outlook } from './write.ts';

/** Carries out a plan; returns the exit code. With errors nothing is written, unless whoever answers wants to mend the file. */
export async function carryOut(
  plan: Plan,
  outlook: Outlook,
  world: World,
  isDry: boolean,
  memory?: Memory,
): Promise<number> {
  const { ask, say, complain } = world;
  const file = shownPath(world.dir, plan.draft.path);
  const isWrong = hasErrors(outlook.fresh);
  const report = inWordsOf(
    outlook.result,
    outlook.fresh.filter(({ ruleId }) => ruleId !== 'unused-source'),
  );
  if (isDry || ask) say(`${file}:\n\n${plan.draft.text}`);
  if (report !== '') (isWrong ? complain : say)(report);
  if (isWrong && (isDry || !ask)) {
    complain('Nothing was written.');
    return 1;
  }
  if (isDry) {
    say(outlook.addresses.map((address) => `+ ${address}`).join('\n'));
    return 0;
  }
  if (ask && memory) await confirm(ask, memory, file, isWrong);
  await write(world, plan, isWrong ? [] : outlook.addresses);
  if (isWrong) {
    complain(
      `${file} is written, with what is wrong in it. Mend it, run npm run check, and then npm run permalinks.`,
    );
    return 1;
  }
  say(farewell(plan, outlook, world));
  return 0;
}

/** Asks whether the file is to be written, or an answer changed before. */
async function confirm(ask: Ask, memory: Memory, file: string, isWrong: boolean): Promise<void> {
  const other = { value: 'change', label: 'Change an answer' };
  const stop = { value: 'stop', label: 'Write nothing' };
  // Enter alone takes the first, and is no consent to what the check has just refused.
  const choices = isWrong
    ? [other, { value: 'write', label: 'Write it nevertheless, to mend it in an editor' }, stop]
    : [{ value: 'write', label: 'Write it' }, other, stop];
  try {
    const chosen = await ask.choose({ field: 'write', says: `Write ${file}?`, choices });
    if (chosen === 'stop') throw new Cancelled();
    if (chosen === 'change') await change(ask, memory);
  } catch (cause) {
    if (cause instanceof Back) memory.change();
    throw cause;
  }
}

/** Has one of the answers corrected; the others stay, but for those that rest on it. */
async function change(ask: Ask, memory: Memory): Promise<never> {
  const answers = memory.answers();
  const choices = answers.map(({ question, value }, i) => ({
    value: String(i),
    label: `${headingOf(question.field)}: ${answerInWords(value)}`,
  }));
  const chosen = await ask.choose({ field: 'change', says: 'Which answer is to be changed?', choices });
  return memory.change(answers[Number(chosen)]?.question);
}

function answerInWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text === '' ? 'nothing' : text.length > 60 ? `${text.slice(0, 60)} …` : text;
}

async function write({ dir }: World, { draft, taken }: Plan, addresses: Outlook['addresses']): Promise<void> {
  try {
    await writeNew(dir, draft, addresses);
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const refused = `${shownPath(dir, draft.path)} could not be written, and nothing was: ${inWords(cause)}`;
    throw new Stop(isThere ? taken : refused, 1);
  }
}

function farewell(
  { draft, values, page }: Plan,
  { addresses, corpus, fresh }: Outlook,
  world: World,
): string {
  const { dir, site } = world;
  const isUnused = fresh.some(({ ruleId }) => ruleId === 'unused-source');
  return [
    `${shownPath(dir, draft.path)} is written${addresses.length === 0 ? '' : `, and ${counted(addresses.length, 'address', 'addresses')} put on the list`}.`,
    ...['date', 'dating', 'issued', 'built'].flatMap((field) => remarkOn(field, values, corpus)),
    ...(isUnused ? ['Nothing rests on it yet: name it in the sources of an event, or cite it.'] : []),
    `Look at it with npm run dev: ${site}${page}`,
  ].join('\n');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
