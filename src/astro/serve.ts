/** A finished site, served to this machine as a plain host of static files would. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Listening } from './listening.ts';

/** A site that is served. */
interface Served {
  readonly addresses: readonly string[];
  readonly stop: () => void;
}

/** Serves a folder below a base path until it is stopped; returns the addresses at which it answers, too. */
export async function serve(folder: string, base: string, { port, host }: Listening): Promise<Served> {
  // The folder may be built anew meanwhile, so no list of its files is kept.
  const files = sirv(folder, { dev: true, etag: true });
  const missing = (response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    createReadStream(join(folder, '404.html'))
      .on('error', () => response.end())
      .pipe(response);
  };
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === undefined) return void response.writeHead(400).end('The address is malformed.\n');
    if (!path.startsWith(base)) return missing(response);
    request.url = path.slice(base.length - 1);
    files(request, response, () => missing(response));
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  const names = host === '0.0.0.0' || host === '::' ? ['localhost', ...namesOfThisMachine()] : [host];
  return {
    addresses: names.map(
      (name) => new URL(base, `http://${name.includes(':') ? `[${name}]` : name}:${port}`).href,
    ),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The path that is asked for, without steps upwards; nothing where it is malformed or no path of a site's. */
function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  if (!URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname } = new URL(url, 'http://localhost');
  try {
    return /[\0\\]|(^|\/)\.\.(\/|$)/.test(decodeURIComponent(pathname)) ? undefined : pathname;
  } catch {
    return undefined;
  }
}

function namesOfThisMachine(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
