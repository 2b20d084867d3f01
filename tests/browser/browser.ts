import { createServer, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { chromium as launcher, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';

/** Where a Chrome or Chromium is installed, by system. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const programs = process.env[folder];
    const browsers = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs === undefined ? [] : browsers.map((browser) => `${programs}\\${browser}`);
  }),
];

/** A browser: the one that npm brings on Linux, an installed one elsewhere. */
export async function launch(): Promise<Browser> {
  const brought = process.platform === 'linux' && process.arch === 'x64';
  const executablePath = brought
    ? await chromium.executablePath()
    : installed.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      'No Chrome, Chromium or Edge was found on this machine; the tests of pages in a browser need one.',
    );
  return launcher.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--headless=shell',
      '--disable-background-networking',
    ],
  });
}

/** A site on a free port of this machine. */
export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site below a path as a plain host of static files would. */
export async function serve(site: string, base = '/'): Promise<Served> {
  const files = sirv(site);
  const server: Server = createServer((request, response) => {
    const missing = (): void => {
      response.statusCode = 404;
      response.end();
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Opens a page of a site in a context of its own, looks at it, and closes it; `watch` sees it before it is loaded. */
export type Visit = <T>(
  address: string,
  look: (page: Page, origin: string) => Promise<T>,
  options?: BrowserContextOptions,
  watch?: (page: Page, origin: string) => void,
) => Promise<T>;

/** A browser and a served site, a folder, for the tests of one file or of one group of them. */
export function visitor(site: string, base = '/'): Visit {
  const open: { browser?: Browser; served?: Served } = {};
  beforeAll(async () => {
    open.served = await serve(site, base);
    open.browser = await launch();
  });
  afterAll(async () => {
    await open.browser?.close();
    await open.served?.close();
  });
  return async (address, look, options = {}, watch) => {
    if (!open.browser || !open.served) throw new Error('The browser is not open.');
    const { origin } = open.served;
    const context = await open.browser.newContext(options);
    try {
      const page = await context.newPage();
      watch?.(page, origin);
      await page.goto(origin + base + address.slice(1));
      return await look(page, origin);
    } finally {
      await context.close();
    }
  };
}
