import { stderr } from 'node:process';
import { SettingError } from '../environment.ts';

/** What a task returns; where a setting cannot be used, the person is told so and the process ends with 1. */
export async function orRefuse<T>(task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    if (!(cause instanceof SettingError)) throw cause;
    stderr.write(`${cause.message}\n`);
    return process.exit(1);
  }
}
