/**
 * Keeps pages for reading without a network: those that were visited until the next edition of the site, and those that
 * a reader asked for (by `?keep`) from edition to edition. A page comes from the network wherever there is one, and what
 * has a hashed name from what is kept. Nothing is kept but whole answers of this site.
 *
 * The build puts the name of the edition before this program, so that each edition is another program to a browser.
 */
declare const edition: string;
declare const self: Worker;

/** What a program of this kind finds, as far as it is used here; the types of pages do not know of it. */
export interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: { readonly includeUncontrolled: true }): Promise<readonly { readonly url: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', listener: (event: Asked) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const { scope } = self.registration;
const [visited, kept] = [`${scope} ${edition}`, `${scope} kept`];

self.addEventListener('install', (event) => event.waitUntil(prepare()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  if (isPart(url)) event.respondWith(part(event.request));
  else if (isPage(url)) event.respondWith(page(event));
});

/** Keeps what is open, and this edition of what readers asked for; where there is no network for that, the edition before stays. */
async function prepare(): Promise<void> {
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  for (const { url } of open) if (isPage(url)) await renew(url, visited);
  for (const { url } of await (await caches.open(kept)).keys()) await renew(url, kept);
  await self.skipWaiting();
}

async function renew(url: string, name: string): Promise<void> {
  await keep(pageAt(url), await fetch(pageAt(url), { cache: 'no-cache' }), name);
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${scope} `) && name !== visited && name !== kept) await caches.delete(name);
  await self.clients.claim();
}

async function page(event: Asked): Promise<Response> {
  const { url } = event.request;
  const isAskedFor = new URL(url).search === '?keep';
  const response = await fetch(event.request).catch(() => undefined);
  if (!response) return (isAskedFor ? undefined : await known(pageAt(url))) ?? Response.error();
  const keeping = keep(pageAt(url), response.clone(), isAskedFor ? kept : visited);
  event.waitUntil(keeping);
  if (isAskedFor) await keeping;
  return response;
}

async function part(request: Request): Promise<Response> {
  const found = await known(request.url);
  if (found) return found;
  const response = await fetch(request);
  if (isWhole(response)) await (await caches.open(visited)).put(request.url, response.clone());
  return response;
}

/** Keeps a page with the stylesheets, scripts and typefaces that it names; one that is not there any more goes. */
async function keep(address: string, response: Response, name: string): Promise<void> {
  const cache = await caches.open(name);
  if (!isWhole(response)) {
    if (response.status === 404 || response.status === 410) await cache.delete(address);
    return;
  }
  const html = await response.clone().text();
  await cache.put(address, response);
  const named = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(
    ([, link = '']) => new URL(link, address).href,
  );
  await Promise.all(named.filter(isPart).map((link) => part(new Request(link))));
}

/** What is kept of an address: as of this edition, before what a reader asked for earlier. */
async function known(address: string): Promise<Response | undefined> {
  return (await (await caches.open(visited)).match(address)) ?? caches.match(address);
}

/** The address of a page without what was asked of it. */
function pageAt(url: string): string {
  return url.replace(/[?#].*/, '');
}

function isPage(url: string): boolean {
  return url.startsWith(scope) && pageAt(url).endsWith('/');
}

/** Whether something lies where names change with the bytes. */
function isPart(url: string): boolean {
  return url.startsWith(`${scope}_astro/`);
}

function isWhole({ status, type, redirected }: Response): boolean {
  return status === 200 && type === 'basic' && !redirected;
}
