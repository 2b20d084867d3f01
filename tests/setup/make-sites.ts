import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A site to be made. */
export interface Plan {
  /** The folder that it is made in. */
  readonly name: string;
  readonly command: 'build' | 'release';
  readonly content: string;
  /** The environment beside the one that the tests run in. */
  readonly env: Readonly<Record<string, string>>;
}

const run = promisify(execFile);

/** Makes sites in a folder, two at once; those that are there already stay as they are. */
export async function makeSites(dir: string, plans: readonly Plan[]): Promise<void> {
  const waiting = plans.filter(({ name }) => !existsSync(join(dir, name)));
  const work = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) await make(plan, dir);
  };
  await Promise.all([work(), work()]);
}

async function make({ name, command, content, env }: Plan, dir: string): Promise<void> {
  await run(process.execPath, [`src/astro/${command}.ts`], {
    env: {
      SITE_URL: 'http://localhost:4321',
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: join(dir, name),
      ...env,
    },
  });
}
