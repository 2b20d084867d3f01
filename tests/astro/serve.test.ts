import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listeningOf } from '../../src/astro/listening.ts';
import { serve } from '../../src/astro/serve.ts';

const state = { dir: '', port: 0, stop: (): void => undefined };

/** A port that no program uses. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

beforeAll(async () => {
  state.dir = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(state.dir, 'site', 'about'), { recursive: true });
  mkdirSync(join(state.dir, 'site-of-others'));
  for (const [file, text] of [
    ['site/index.html', 'front'],
    ['site/about/index.html', 'about'],
    ['site/404.html', 'nothing here'],
    ['site-of-others/index.html', 'secret'],
    ['secret.html', 'secret'],
  ] as const)
    writeFileSync(join(state.dir, file), text);
  state.port = await freePort();
  const served = await serve(join(state.dir, 'site'), '/x/', { port: state.port, host: 'localhost' });
  expect(served.addresses).toEqual([`http://localhost:${state.port}/x/`]);
  state.stop = served.stop;
});
afterAll(() => {
  state.stop();
  rmSync(state.dir, { recursive: true });
});

/** The status and the text that an address is answered with, which is sent as it stands. */
function answerTo(path: string): Promise<[status: number | undefined, text: string]> {
  return new Promise((done, fail) => {
    request({ host: 'localhost', port: state.port, path }, (response) => {
      let text = '';
      response
        .on('data', (part) => (text += String(part)))
        .on('end', () => done([response.statusCode, text]));
    })
      .on('error', fail)
      .end();
  });
}

test('a page and the front page are served below the base path', async () => {
  expect(await answerTo('/x/')).toEqual([200, 'front']);
  expect(await answerTo('/x/about/?q=1')).toEqual([200, 'about']);
});

test.each(['/', '/about/', '/x', '/x/nothing/', '/x/about/nothing.png', '/y/about/'])(
  'where nothing is, the page for that is served: %s',
  async (path) => {
    expect(await answerTo(path)).toEqual([404, 'nothing here']);
  },
);

test.each([
  '/..%2f',
  '/x/..%2f..%2fsecret.html',
  '/x/..%2Fsite-of-others/',
  '/x/../../secret.html',
  '/x/../../site-of-others/index.html',
  '/x/..%5c..%5csecret.html',
  '/%ff/',
  '/x/%ff/',
  '/x/%00',
  '/x/about/%',
  '//',
  '//[',
])('nothing outside the site is served, and no address is a fault of the server: %s', async (path) => {
  const [status, text] = await answerTo(path);
  expect([400, 404]).toContain(status);
  expect(text).toMatch(/^(nothing here|The address is malformed\.\n)$/);
});

test('a port that is taken is said, with the command for another', async () => {
  await expect(listeningOf(['--port', String(state.port)], 'npm start')).rejects.toThrow(
    `Port ${state.port} is taken by another program. End that program, or choose another port: npm start -- --port ${state.port + 1}`,
  );
});

test('arguments say where a server listens, also behind a further --', async () => {
  const free = await freePort();
  expect(await listeningOf(['--', '--port', String(free)], 'npm start')).toEqual({
    port: free,
    host: 'localhost',
  });
  expect(await listeningOf(['--host', '--port', String(free)], 'npm start')).toEqual({
    port: free,
    host: '0.0.0.0',
  });
  expect(await listeningOf(['--host', '127.0.0.1', '--port', String(free)], 'npm start')).toEqual({
    port: free,
    host: '127.0.0.1',
  });
});

test('arguments that mean nothing are refused with the way to call the command', async () => {
  await expect(listeningOf(['--prot', '1'], 'npm start')).rejects.toThrow(
    /--prot[^]*\nUsage: npm start \[-- --port PORT\] \[-- --host \[ADDRESS\]\]$/,
  );
  await expect(listeningOf(['--port', '70000'], 'npm start')).rejects.toThrow(
    '--port is "70000"; a port is a number from 1 to 65535.',
  );
});
