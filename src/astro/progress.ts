/** How far a build is: one line of a terminal, written anew. A log, or a program that listens, is told nothing, unless it asks what took how long. */
import { cpuUsage } from 'node:process';

/** Where a person may read; `process.stderr` is one. */
export interface Terminal {
  /** Whether a line can be written anew. */
  readonly isTTY?: boolean | undefined;
  readonly write: (text: string) => unknown;
}

/** Shows what is being done. */
export interface Progress {
  /** Shows what is being done in place of what was, and how much of it, from 0 to 1, where that is known. */
  readonly show: (what: string, share?: number) => void;
  /** Takes the line away, so that something may be told. */
  readonly clear: () => void;
  /** Says that nothing more is done. */
  readonly end: () => void;
}

/** What has been spent since some beginning, in seconds: of the clock, and of the processors by all threads together. */
export interface Spent {
  readonly clock: number;
  readonly processors: number;
}

/** The line of a terminal: `Rendering  ██████░░░░░░░░░░░░░░  31 %`. It is written when it changes alone, so that no build waits for it. */
export function progressOn(terminal: Terminal): Progress {
  let shown = '';
  const write = (line: string): void => {
    if (terminal.isTTY !== true || line === shown) return;
    shown = line;
    terminal.write(`\r\x1b[K${line}`);
  };
  return {
    show: (what, share) => write(share === undefined ? `${what} …` : `${what}  ${barOf(share)}`),
    clear: () => write(''),
    end: () => write(''),
  };
}

/** The lines of what took how long, each written when the next thing is begun: `Bundling the pages: 4.1 s, 6.2 s of the processors`. */
export function timesOn(terminal: Terminal, spent: () => Spent): Progress {
  let doing: { readonly what: string; readonly since: Spent } | undefined;
  const turnTo = (what?: string): void => {
    if (doing?.what === what) return;
    const now = spent();
    if (doing) terminal.write(`${doing.what}: ${between(doing.since, now)}\n`);
    doing = what === undefined ? undefined : { what, since: now };
  };
  return { show: turnTo, clear: () => undefined, end: () => turnTo() };
}

function between(since: Spent, now: Spent): string {
  const seconds = (key: keyof Spent): string => `${(now[key] - since[key]).toFixed(1)} s`;
  return `${seconds('clock')}, ${seconds('processors')} of the processors`;
}

/** How a command that builds tells how far it is: with `--verbose` Astro names each file, and what took how long is told; else it is a line of the terminal. */
export function tellingOn(
  terminal: Terminal,
  args: readonly string[],
): { readonly progress: Progress; readonly logLevel?: 'info' } {
  return args.includes('--verbose')
    ? { progress: timesOn(terminal, spentSoFar), logLevel: 'info' }
    : { progress: progressOn(terminal) };
}

function spentSoFar(): Spent {
  const { user, system } = cpuUsage();
  return { clock: performance.now() / 1000, processors: (user + system) / 1e6 };
}

const steps = 20;

function barOf(share: number): string {
  const full = Math.floor(share * steps);
  return `${'█'.repeat(full)}${'░'.repeat(steps - full)}  ${Math.floor(share * 100)} %`;
}
