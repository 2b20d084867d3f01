import { isRunByNpm } from '../environment.ts';

/** How often it is looked whether npm is still there, in milliseconds. */
const pace = 500;

/** Ends a server that npm started when npm is stopped: a signal reaches the shell between the two, and that ends alone. */
export function endWithNpm(): void {
  if (!isRunByNpm()) return;
  const started = process.ppid;
  setInterval(() => {
    if (process.ppid !== started) process.exit();
  }, pace).unref();
}
