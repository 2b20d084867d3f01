/**
 * `npm run check [-- PATH] [-- --format text|json|github] [-- --watch] [-- --fix]`: reports on content without building;
 * `--fix` first mends what has one right answer.
 * `npm run check -- --explain [RULE]`: prints what the handbook says of a rule, or the list of rules.
 * Exit code 0 where nothing is an error, 1 where something is, 2 where the call itself is wrong.
 */
import { argv } from 'node:process';
import { check } from './check-command.ts';

process.exitCode = await check(argv.slice(2));
