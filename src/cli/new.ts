/**
 * `npm run new [-- event|site|monument|actor|source|translation] [-- --FIELD VALUE …]`: writes a valid entry. On a
 * terminal it asks for what is not given. Exit code 0 where the entry was written, 1 where something is wrong with it,
 * 2 where the call itself is wrong, 130 where whoever answers gave up.
 */
import { lookup } from 'node:dns/promises';
import { argv, stderr, stdin, stdout } from 'node:process';
import { basePath, contentDir, port, SettingError } from '../environment.ts';
import { projectEntries } from '../project-entries.ts';
import { newEntry } from './new-command.ts';
import { terminal } from './new/terminal.ts';
import { listenTo } from './new/typing.ts';
import { today } from './today.ts';

const { ask, end } = terminal(() => listenTo(stdin, () => process.kill(process.pid, 'SIGINT')));

process.exitCode = await newEntry(argv.slice(2), {
  dir: contentDir(),
  site: preview(),
  today: today(),
  ...(stdin.isTTY && stdout.isTTY ? { ask } : {}),
  say: (text) => void stdout.write(`${text}\n`),
  complain: (text) => void stderr.write(`${text}\n`),
  reader: async () => (await projectEntries()).readFile,
  network: {
    fetch: (address, options) => fetch(address, options),
    lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    patience: 10_000,
  },
});
end();

/** Where npm run dev serves the site; a setting that cannot be used is what that command tells. */
function preview(): string {
  try {
    return `http://localhost:${port()}${basePath().replace(/\/$/, '')}`;
  } catch (cause) {
    if (cause instanceof SettingError) return '';
    throw cause;
  }
}
