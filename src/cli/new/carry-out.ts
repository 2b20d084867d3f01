/** Checks a plan, shows it, and writes it where all is well. */
import { hasErrors } from '../../parse/diagnostic.ts';
import { shownPath } from '../../parse/files.ts';
import { inWordsOf } from '../../parse/report.ts';
import { inWords } from '../system-words.ts';
import { Cancelled } from './ask.ts';
import type { Plan } from './plan.ts';
import { remarkOn } from './remarks.ts';
import { Stop } from './stop.ts';
import type { World } from './world.ts';
import { writeNew, type Outlook } from './write.ts';

/** Carries out a plan; returns the exit code. With errors nothing is written, unless whoever answers wants to mend the file. */
export async function carryOut(plan: Plan, outlook: Outlook, world: World, isDry: boolean): Promise<number> {
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
  await confirm(world, file, isWrong);
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

async function confirm({ ask }: World, file: string, isWrong: boolean): Promise<void> {
  if (!ask) return;
  const says = isWrong ? `Write ${file} nevertheless, to mend it in your editor?` : `Write ${file}?`;
  if (!(await ask.confirm({ field: 'write', says, initial: true }))) throw new Cancelled();
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
