import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir } from '../environment.ts';
import { hasErrors } from '../parse/diagnostic.ts';
import { shownPath } from '../parse/files.ts';
import { changedFiles } from '../parse/git.ts';
import { readAll, type ReadResult } from '../parse/read-all.ts';
import { readerOf } from '../parse/reader.ts';
import { renderReport, reportFormats, type ReportFormat } from '../parse/report.ts';
import { watchContent, type Written } from '../parse/watch.ts';
import { projectEntries } from '../project-entries.ts';
import { explain } from './explain.ts';
import { fixFolder } from './fix/fix-folder.ts';
import { leftBehind } from './left-behind.ts';
import { newsOf, unlistedFiles } from './news.ts';
import { isIn, partAt, partOf, type Part } from './part.ts';

// A reader of the report that has seen enough (`| head`) closes the pipe.
stdout.on('error', () => process.exit());

const usage = `Usage: npm run check [-- PATH] [-- --format ${reportFormats.join('|')}] [-- --watch] [-- --fix]
       npm run check -- --explain [RULE]`;

/** Runs the command with its arguments; returns the exit code. */
export async function check(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (call === 'help') {
    stdout.write(`${usage}\n`);
    return 0;
  }
  if (typeof call === 'string') {
    stderr.write(`${call}\n${usage}\n`);
    return 2;
  }
  if ('explain' in call) {
    const { text, ok } = await explain(call.explain);
    (ok ? stdout : stderr).write(`${text}\n`);
    return ok ? 0 : 2;
  }
  // What a program reads of the report is the report alone.
  const mended = call.format === 'text' ? stdout : stderr;
  if (call.fix) await fixFolder(call.part, (line) => mended.write(`${line}\n`));
  const { readFile, keep } = await projectEntries();
  const { part, format } = call;
  const look = looking(
    part,
    format,
    call.watch ? readerOf(part.dir, readFile) : () => readAll(part.dir, readFile),
  );
  const code = await look();
  await keep();
  if (!call.watch) return code;
  await watchContent(call.part.dir, async (written) => {
    if (call.format === 'text') stdout.write(`\nReading ${call.part.dir} again.\n`);
    await look(written);
  });
  stdout.write(`Watching ${call.part.dir} until you press Ctrl-C.\n`);
  return code;
}

/** What reads the folder, reports on the part, and returns the exit code. */
function looking(
  part: Part,
  format: ReportFormat,
  read: (written?: Written) => Promise<ReadResult>,
): (written?: Written) => Promise<number> {
  return async (written) => {
    const { here, elsewhere } = partOf(await read(written), part);
    stdout.write(`${renderReport(here, format)}\n`);
    if (elsewhere > 0 && format === 'text')
      stdout.write(`${elsewhere} more about other files of ${part.dir}; npm run check shows all.\n`);
    if (format === 'text') for (const line of await newsIn(part, here.record)) stdout.write(`${line}\n`);
    return hasErrors(here.messages) ? 1 : 0;
  };
}

/** What is told of the entries of a part that are new or changed, or of the one that is asked about; nothing while the record has errors. */
async function newsIn(part: Part, record: ReadResult['record']): Promise<string[]> {
  if (!record) return [];
  const asked = record.events
    .map(({ file }) => file)
    .filter((path) => shownPath(part.dir, path) === part.shown);
  const isHere = (path: string): boolean => isIn(part, shownPath(part.dir, path));
  const changed = (await changedFiles(part.dir)).filter(isHere);
  const news = newsOf(record, new Set([...changed, ...[...unlistedFiles(record), ...asked].filter(isHere)]));
  return [...news, ...(await leftBehind(part.dir, record, changed))];
}

function readCall(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      // npm hands a second -- on; it separates nothing here.
      args: args.filter((arg) => arg !== '--'),
      options: {
        format: { type: 'string', default: 'text' },
        explain: { type: 'boolean' },
        watch: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help) return 'help';
    const format = reportFormats.find((each) => each === values.format);
    if (format === undefined) return `The format "${values.format}" is unknown.`;
    if (positionals.length > 1)
      return values.explain
        ? 'One rule can be explained at a time.'
        : 'One file or folder can be checked at a time.';
    if (values.explain) return { explain: positionals[0] };
    return { part: partAt(positionals[0] ?? contentDir()), format, watch: values.watch, fix: values.fix };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
