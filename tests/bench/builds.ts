/**
 * `npm run bench [-- EVENTS ...]`: what it takes to build records of 100, 1,000 and 10,000 events, or of as many as are given: cold,
 * and again after one event was added. The time is that of the processor, with all threads of the build but not the program that
 * indexes the search; the largest page is measured as gzip sends it.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath, stdout } from 'node:process';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { writeMadeUp } from './made-up.ts';

const measured = z.object({ cpu: z.number(), memory: z.number() });
const given = argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);

const columns = [
  'events',
  'pages',
  'files',
  'cold s',
  'ms/page',
  'again s',
  'peak MB',
  'largest kB',
  'largest page',
];
stdout.write(`${columns.map((name) => name.padStart(10)).join('')}\n`);
for (const events of given.length > 0 ? given : [100, 1000, 10_000]) await measure(events);

async function measure(events: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ruins-bench-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  try {
    await writeMadeUp(content, events);
    const cold = build(content, site);
    const files = globSync('**/*.*', { cwd: site });
    const pages = files.filter((file) => file.endsWith('.html'));
    const [largest = '', size = 0] = pages
      .map((page): [string, number] => [page, gzipSync(readFileSync(join(site, page))).length])
      .reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    await cp(join(content, 'events/hill/event-6.md'), join(content, 'events/hill/event-added.md'));
    const again = build(content, site);
    const cells = [
      events,
      pages.length,
      files.length,
      cold.cpu.toFixed(1),
      ((cold.cpu * 1000) / pages.length).toFixed(1),
      again.cpu.toFixed(1),
      Math.max(cold.memory, again.memory).toFixed(0),
      (size / 1000).toFixed(1),
    ];
    stdout.write(`${cells.map((cell) => String(cell).padStart(10)).join('')}  /${largest}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(content: string, site: string): z.infer<typeof measured> {
  const {
    status,
    stdout: said,
    stderr,
  } = spawnSync(
    execPath,
    ['--import=./tests/bench/measured.ts', '--import=./src/node.mjs', 'src/astro/build.ts'],
    { env: { ...env, CONTENT_DIR: content, OUT_DIR: site }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The build failed.\n${stderr}`);
  return measured.parse(JSON.parse(said.trim().split('\n').at(-1) ?? ''));
}
