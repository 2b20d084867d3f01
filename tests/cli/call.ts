import { spawnSync } from 'node:child_process';
import { vi } from 'vitest';

/** How a command ended, and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of the project, as npm does. */
export function run(program: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Calls what such a program calls with its arguments, in this process: to begin a program takes longer than what it does. */
export async function call(
  command: (args: readonly string[]) => Promise<number>,
  ...args: readonly string[]
): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  const streams = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    return { status: await command(args), ...said };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}
