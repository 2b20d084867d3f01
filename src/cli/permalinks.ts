/**
 * `npm run permalinks [-- DIR]`: adds new addresses to the list of those that were published.
 * Exit code 0 where the list is complete, 1 where the content has errors, 2 where the call itself is wrong.
 */
import { argv } from 'node:process';
import { permalinks } from './permalinks-command.ts';

process.exitCode = await permalinks(argv.slice(2));
