import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

let started: Promise<Browser> | undefined;

/** The browser of all files of tests that run in one process, with which it ends. */
export function launched(): Promise<Browser> {
  return (started ??= launch());
}

/** A browser: the one that npm brings on Linux, an installed one elsewhere. */
async function launch(): Promise<Browser> {
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

/** Serves a built site below a path as a plain host of static files would, which answers with the site’s own page where there is nothing, and lets a browser keep what has a hashed name; at a free port where none is asked for. */
export async function serve(site: string, base = '/', port = 0): Promise<Served> {
  const files = sirv(site, {
    setHeaders: (response, path) => {
      if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'max-age=31536000, immutable');
    },
  });
  const notFound = join(site, '404.html');
  const server: Server = createServer((request, response) => {
    const missing = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : undefined);
    };
    if (!request.url?.startsWith(base)) return missing();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
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

/**
 * What a browser says of a page, but that a face came late: the Arabic one is used where it comes in time alone, and a
 * machine that is busy is late.
 */
export function onSaid(page: Page, hear: (text: string) => void): void {
  page.on('console', (message) => {
    const text = message.text();
    if (!/\.woff2 was preloaded using link preload but not used/.test(text)) hear(text);
  });
}

/** Opens a page of a site as nobody has opened it before, and looks at it; `watch` sees it before it is loaded. */
export type Visit = <T>(
  address: string,
  look: (page: Page, origin: string) => Promise<T>,
  options?: BrowserContextOptions,
  watch?: (page: Page, origin: string) => void,
) => Promise<T>;

/** A served site, a folder, for the tests of one file or of one group of them. */
export function visitor(site: string, base = '/'): Visit {
  const open: { served?: Served } = {};
  const tabs = new Tabs();
  beforeAll(async () => {
    open.served = await serve(site, base);
  });
  afterAll(async () => {
    await tabs.close();
    await open.served?.close();
  });
  return async (address, look, options = {}, watch) => {
    if (!open.served) throw new Error('The site is not served.');
    const { origin } = open.served;
    return tabs.use(options, async (page) => {
      watch?.(page, origin);
      await page.goto(origin + base + address.slice(1));
      return look(page, origin);
    });
  };
}

/**
 * Pages of the browser to be used one after another, one for each kind of context: to open a new one takes longer than
 * to load a page of the site. What the site keeps in the browser is shown where there is no
 * network alone, so a page that was left is as good as a new one.
 */
export class Tabs {
  readonly #free = new Map<string, Page>();

  /** Has a page, empty and without listeners, used; one with which something went wrong is not used again. */
  async use<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
    const kind = JSON.stringify(options);
    const page = this.#free.get(kind) ?? (await opened(options));
    this.#free.delete(kind);
    try {
      const used = await use(page);
      await emptied(page, options);
      this.#free.set(kind, page);
      return used;
    } catch (cause) {
      await page.context().close();
      throw cause;
    }
  }

  async close(): Promise<void> {
    for (const page of this.#free.values()) await page.context().close();
    this.#free.clear();
  }
}

async function opened(options: BrowserContextOptions): Promise<Page> {
  const context = await (await launched()).newContext(options);
  return context.newPage();
}

async function emptied(
  page: Page,
  { viewport, colorScheme, forcedColors }: BrowserContextOptions,
): Promise<void> {
  for (const event of ['console', 'pageerror', 'request', 'requestfailed']) page.removeAllListeners(event);
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.setViewportSize(viewport ?? usualViewport);
  await page.emulateMedia({
    media: null,
    colorScheme: colorScheme ?? 'light',
    forcedColors: forcedColors ?? 'none',
  });
}

/** Playwright's own where none is named. */
const usualViewport = { width: 1280, height: 720 };
