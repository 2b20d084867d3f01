import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir } from '../environment.ts';
import { isError } from '../parse/diagnostic.ts';
import { readPermalinks } from '../parse/permalinks.ts';
import { publishedList } from '../parse/published-list.ts';
import { readAll, type ReadResult } from '../parse/read-all.ts';
import { renderReport } from '../parse/report.ts';
import { writeWhole } from '../parse/write-whole.ts';
import { permalinkLine, permalinksFile, permalinksText } from '../record/permalink.ts';
import { unlisted } from '../record/unlisted.ts';
import { dateCitation } from './citation-file.ts';
import { inWords } from './system-words.ts';

const usage = 'Usage: npm run permalinks [-- DIR]';

/**
 * Adds to the list of a content folder every address that it does not have yet, puts back lines that were published and
 * lost, and puts the list in order; returns the exit code. Content with other errors is reported and its list left as it
 * is: an address that would die is mended first. The file by which the repository is cited gets the record’s version.
 */
export async function permalinks(args: readonly string[]): Promise<number> {
  const dir = readCall(args);
  if (dir === undefined) {
    stderr.write(`${usage}\n`);
    return 2;
  }
  const file = join(dir, permalinksFile);
  try {
    const result = await withLostLines(dir, file, await readAll(dir));
    if (!result.record) {
      stdout.write(`${renderReport(result, 'text')}\n`);
      return 1;
    }
    const fresh = unlisted(result.record);
    const all = [...result.record.permalinks, ...fresh.map((address) => ({ address }))];
    await writeWhole(file, permalinksText(all));
    stdout.write(fresh.map((address) => `+ ${address}\n`).join(''));
    stdout.write(`${file}: ${all.length} addresses, ${fresh.length} of them new.\n`);
    await dateCitation(dir, result.record, (line) => stdout.write(`${line}\n`));
    return 0;
  } catch (cause) {
    stderr.write(`The list ${file} could not be written, and stays as it was: ${inWords(cause)}\n`);
    return 1;
  }
}

/** Puts lost lines back where they are all that is wrong, and reads the folder again: a line that is back may lead nowhere. */
async function withLostLines(dir: string, file: string, result: ReadResult): Promise<ReadResult> {
  const errors = result.messages.filter(isError);
  if (errors.length === 0 || errors.some(({ ruleId }) => ruleId !== 'lost-permalink')) return result;
  const text = result.texts.get(errors[0]?.file ?? '') ?? '';
  const { permalinks: listed } = readPermalinks({ file, text });
  const lines = new Map(listed.map((each) => [each.address, each]));
  const lost = ((await publishedList(dir)) ?? []).filter(({ address }) => !lines.has(address));
  const back = new Map(lost.map((each) => [each.address, each]));
  await writeWhole(file, permalinksText([...lines.values(), ...back.values()]));
  stdout.write([...back.values()].map((each) => `= ${permalinkLine(each)}\n`).join(''));
  return readAll(dir);
}

function readCall(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args: args.filter((arg) => arg !== '--'), allowPositionals: true });
    return positionals.length > 1 ? undefined : (positionals[0] ?? contentDir());
  } catch {
    return undefined;
  }
}
