import { codeOf } from '../system-error.ts';

/** What the system says of a file that cannot be written, in words. */
export function inWords(cause: unknown): string {
  const code = codeOf(cause);
  return refusals.get(code) ?? `The system says ${code ?? String(cause)}.`;
}

const refusals: ReadonlyMap<string | undefined, string> = new Map([
  ['ENOSPC', 'the disk is full. Make room, and run the command again.'],
  ['EDQUOT', 'your share of the disk is full. Make room, and run the command again.'],
  ['EROFS', 'the folder can only be read. Copy the content to a place where you may write.'],
  [
    'EACCES',
    'you may not write in this folder. Ask for the right, or copy the content to a place of your own.',
  ],
  [
    'EPERM',
    'the system does not allow it. Look whether another program holds the file, or locks the folder.',
  ],
  ['EBUSY', 'another program holds the file. Close it there, and run the command again.'],
]);
