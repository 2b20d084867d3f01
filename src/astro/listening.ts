/** Where a server of this machine listens, and what is said where it cannot. */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { port, portOf, SettingError } from '../environment.ts';
import { isSystemError } from '../system-error.ts';

/** Where a server listens. */
export interface Listening {
  readonly port: number;
  /** The address of this machine; at `localhost` no other machine reaches it. */
  readonly host: string;
}

/**
 * Reads the arguments `--port` and `--host`; without the first it is `PORT` that counts, and the second alone stands
 * for every address of this machine. Makes sure that the place is free; throws a `SettingError` where it is not, since
 * the pages say where they stand.
 */
export async function listeningOf(args: readonly string[], command: string): Promise<Listening> {
  const given = optionsIn(args, command);
  const listening = {
    port: given.port === undefined ? port() : portOf(given.port, '--port'),
    host: given.host ?? 'localhost',
  };
  const hosts = listening.host === 'localhost' ? ['127.0.0.1', '::1'] : [listening.host];
  for (const host of hosts) await assertFree({ ...listening, host }, command);
  return listening;
}

function optionsIn(args: readonly string[], command: string) {
  // npm hands a second -- on; it separates nothing here.
  const written = args.filter((arg) => arg !== '--');
  const isAlone = (i: number): boolean => written[i] === '--host' && !/^[^-]/.test(written[i + 1] ?? '');
  try {
    return parseArgs({
      args: written.map((arg, i) => (isAlone(i) ? '--host=0.0.0.0' : arg)),
      options: { port: { type: 'string' }, host: { type: 'string' } },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SettingError(`${reason}\nUsage: ${command} [-- --port PORT] [-- --host [ADDRESS]]`);
  }
}

async function assertFree({ port: number, host }: Listening, command: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((done, fail) => server.once('error', fail).listen(number, host, done));
  } catch (cause) {
    const why = isSystemError(cause) ? reasons.get(cause.code) : undefined;
    if (why === undefined) throw cause;
    if (why === '') return;
    throw new SettingError(
      `Port ${number} ${why}: ${command} -- --port ${number < 1024 ? 4321 : number + 1}`,
    );
  } finally {
    server.close();
  }
}

/** What is wrong with a place; nothing, where this machine has no address of that kind. */
const reasons: ReadonlyMap<string | undefined, string> = new Map([
  ['EADDRINUSE', 'is taken by another program. End that program, or choose another port'],
  ['EACCES', 'is kept for programs with special rights. Choose one from 1024 on'],
  ['EADDRNOTAVAIL', ''],
  ['EAFNOSUPPORT', ''],
]);
