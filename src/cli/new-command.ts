/** Writes a new entry: what flags give, an address tells or answers say, checked before it is written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { nearest } from '../parse/diagnostic.ts';
import { openFolder, readFolder } from '../parse/read-all.ts';
import { once, onceForText } from '../record/once.ts';
import { Cancelled } from './new/ask.ts';
import { entryPlan } from './new/entry-plan.ts';
import { completed } from './new/compose.ts';
import { readFlags, sourceField, type Given } from './new/flags.ts';
import { missingIn } from './new/missing.ts';
import { subjects, type Subject } from './new/subject.ts';
import { helpOn, usage } from './new/help.ts';
import { carryOut } from './new/carry-out.ts';
import { outlookOf } from './new/write.ts';
import { Stop } from './new/stop.ts';
import { translationPlan } from './new/translation-plan.ts';
import { Again, remembering } from './new/memory.ts';
import { tellingOf } from './new/source.ts';
import type { Desk, World } from './new/world.ts';

/** Runs the command with its arguments; returns the exit code. Nothing is written unless all of it is well. */
export async function newEntry(args: readonly string[], world: World): Promise<number> {
  try {
    return await run(
      args.filter((arg) => arg !== '--'),
      world,
    );
  } catch (cause) {
    if (cause instanceof Cancelled) {
      world.complain('Nothing was written.');
      return 130;
    }
    if (!(cause instanceof Stop)) throw cause;
    world.complain(cause.message);
    return cause.exitCode;
  }
}

async function run([named, ...flags]: readonly string[], world: World): Promise<number> {
  if (named === '--help' || named === '-h') {
    world.say(usage);
    return 0;
  }
  const subject = await subjectOf(named, world);
  const given = readFlags(subject, flags);
  if (typeof given === 'string') throw new Stop(given, 2);
  if (given.controls.help !== undefined) {
    world.say(helpOn(subject));
    return 0;
  }
  const isAsked = given.controls.yes === undefined && !isWhole(subject, given, world);
  return write(subject, given, isAsked ? world : unasked(world));
}

async function subjectOf(named: string | undefined, { ask }: World): Promise<Subject> {
  const subject = subjects.find((each) => each === named);
  if (subject) return subject;
  if (named !== undefined) {
    const near = nearest(named, subjects);
    throw new Stop(
      `"${named}" is nothing that can be written.${near === undefined ? '' : ` Did you mean "${near}"?`}\n${usage}`,
      2,
    );
  }
  if (!ask) throw new Stop(`Say what is to be written.\n${usage}`, 2);
  const choices = subjects.map((value) => ({ value, label: value }));
  const chosen = await ask.choose({ field: 'subject', says: 'What is to be written?', choices });
  return subjects.find((each) => each === chosen) ?? 'event';
}

/** Whether flags give all that is required, so that nothing need be asked; what an address tells is shown for correction. */
function isWhole(subject: Subject, { values, source, controls }: Given, { today }: World): boolean {
  if (subject === 'translation')
    return controls.of !== undefined && controls.lang !== undefined && Object.keys(values).length > 0;
  const fields = source ? { ...values, [sourceField]: [source] } : values;
  const isRead = [values, source].some((each) => each?.['url'] !== undefined || each?.['DOI'] !== undefined);
  return !isRead && missingIn(subject, completed(subject, fields, today)).length === 0;
}

/** The world in which nobody can be asked. */
function unasked({ dir, site, today, say, complain, network, reader }: World): World {
  return { dir, site, today, say, complain, network, reader };
}

async function write(subject: Subject, given: Given, world: World): Promise<number> {
  if (!existsSync(world.dir))
    throw new Stop(
      `There is no folder "${world.dir}" to write in; CONTENT_DIR names the folder of the content.`,
      1,
    );
  world.ask?.say(
    'Reading what is there … You may type on.\nEscape goes back a question, Ctrl-C ends without writing anything.',
  );
  const read = once(await world.reader());
  const folder = await openFolder(world.dir);
  // Whoever has begun to type may give up while it is read.
  for (const [i, file] of folder.listing.files.entries()) {
    read(file);
    if (i % fewFiles === 0) await setImmediate();
  }
  const before = readFolder(folder, read);
  const memory = world.ask && remembering(world.ask);
  const telling = onceForText((address: string) => tellingOf(address, world));
  const desk: Desk = { ...world, telling, ...(memory ? { ask: memory.ask } : {}) };
  return untilDone(async () => {
    memory?.begin();
    const plan =
      subject === 'translation'
        ? await translationPlan(given, desk, before.corpus)
        : await entryPlan(subject, given, desk, before.corpus);
    if (existsSync(join(world.dir, plan.draft.path))) throw new Stop(plan.taken, 1);
    const outlook = outlookOf(folder, before, plan.draft, read);
    return carryOut(plan, outlook, world, given.controls['dry-run'] !== undefined, memory);
  });
}

/** How many files are read before keys are listened to again. */
const fewFiles = 20;

/** Goes through the questions again as often as an answer is to be changed. */
async function untilDone(goThrough: () => Promise<number>): Promise<number> {
  for (;;)
    try {
      return await goThrough();
    } catch (cause) {
      if (!(cause instanceof Again)) throw cause;
    }
}
