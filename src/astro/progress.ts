/** How far a build is: one line of a terminal, written anew. A log, or a program that listens, is told nothing. */
import type { AstroIntegration } from 'astro';

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
  };
}

/** How a command that builds tells how far it is: with `--verbose` Astro names each file, else it is a line of the terminal. */
export function tellingOn(
  terminal: Terminal,
  args: readonly string[],
): { readonly logLevel: 'info' } | { readonly progress: Progress } {
  return args.includes('--verbose') ? { logLevel: 'info' } : { progress: progressOn(terminal) };
}

const steps = 20;

function barOf(share: number): string {
  const full = Math.floor(share * steps);
  return `${'█'.repeat(full)}${'░'.repeat(steps - full)}  ${Math.floor(share * 100)} %`;
}

/** Has Astro tell, when it begins and with each path that it rendered, how many of all it has, from 0 to 1. */
export function rendering(tell: (share: number) => void): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => {
          const paths = { all: 1, rendered: 0 };
          return {
            ...astro,
            getStaticPaths: async () => {
              tell(0);
              const found = await astro.getStaticPaths();
              paths.all = found.length;
              return found;
            },
            render: async (request, options) => {
              const response = await astro.render(request, options);
              paths.rendered += 1;
              tell(paths.rendered / paths.all);
              return response;
            },
          };
        }),
    },
  };
}
