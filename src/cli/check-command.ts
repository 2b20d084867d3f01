import { stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { contentDir } from '../environment.ts';
import { hasErrors } from '../parse/diagnostic.ts';
import { readAll } from '../parse/read-all.ts';
import { renderReport, reportFormats } from '../parse/report.ts';
import { explain } from './explain.ts';

// A reader of the report that has seen enough (`| head`) closes the pipe.
stdout.on('error', () => process.exit());

const usage = `Usage: npm run check [-- DIR] [-- --format ${reportFormats.join('|')}]
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
  const result = await readAll(call.dir);
  stdout.write(`${renderReport(result, call.format)}\n`);
  return hasErrors(result.messages) ? 1 : 0;
}

function readCall(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      // npm hands a second -- on; it separates nothing here.
      args: args.filter((arg) => arg !== '--'),
      options: {
        format: { type: 'string', default: 'text' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    if (values.help) return 'help';
    const format = reportFormats.find((each) => each === values.format);
    if (format === undefined) return `The format "${values.format}" is unknown.`;
    if (positionals.length > 1)
      return values.explain ? 'One rule can be explained at a time.' : 'One folder can be checked at a time.';
    if (values.explain) return { explain: positionals[0] };
    return { dir: positionals[0] ?? contentDir(), format };
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
