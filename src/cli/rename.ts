/**
 * `npm run rename -- event|site|monument|actor|source OLD-ID NEW-ID [--dry-run]`: gives an entry another id wherever
 * that stands, and keeps its old address. Exit code 0 where it is done, 1 where it cannot be, 2 where the call is wrong.
 */
import { argv, stderr, stdout } from 'node:process';
import { contentDir } from '../environment.ts';
import { today } from './today.ts';
import { rename } from './rename-command.ts';

process.exitCode = await rename(argv.slice(2), {
  dir: contentDir(),
  today: today(),
  say: (text) => void stdout.write(`${text}\n`),
  complain: (text) => void stderr.write(`${text}\n`),
});
