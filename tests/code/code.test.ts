/** What `npm run lint` and `npm run types` find is found by `npm test` too, beside its other tests. */
import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';

const scripts = ['types', 'lint'];

test.concurrent.each(scripts)('npm run %s finds nothing', async (script) => {
  const { code, output } = await npmRun(script);
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
});

function npmRun(script: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const run = spawn('npm', ['run', script], { shell: true });
  const parts: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => parts.push(String(part)));
  return new Promise((done) => {
    run.on('close', (code) => done({ code, output: parts.join('') }));
  });
}
