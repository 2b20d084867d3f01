import { stderr } from 'node:process';

/** Tells whoever builds the site, or looks at its preview, in a line of the terminal. */
export function say(message: string): void {
  stderr.write(`${message}\n`);
}
