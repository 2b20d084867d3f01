/** The editor in the browser at `/admin/`: a part of the preview, and of no built site. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { basePath } from '../../environment.ts';
import { isGroup } from '../../parse/schema-walk.ts';
import { kinds } from '../../record/kind.ts';
import { heldRecord } from '../record.ts';
import { adminConfig } from './config.ts';
import { adminPage } from './page.ts';
import { textOf, valuesOf } from './values.ts';

type Next = (cause?: unknown) => void;

/** An answer to something that is asked below `/admin/`. */
interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
}

/**
 * Answers what is asked below `/admin/`: the page, its configuration, its program, and what a form holds of an entry.
 * Nothing is written here: the browser writes into the folder that its user opens. `dir` is the content folder.
 */
export function adminAnswers(dir: string, site: string) {
  const program = programFolder();
  const programFile = sirv(program ?? '', { dev: true });
  return async (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> => {
    const path = pathBelow(request.url);
    if (path === undefined) return next();
    try {
      const asked = program === undefined ? undefined : { program, dir: resolve(dir), site, request };
      const told = asked ? await toldAt(path, asked) : absent;
      if (told) return send(response, told);
    } catch (cause) {
      return next(cause);
    }
    if (!path.startsWith('cms/')) return next();
    request.url = path.slice('cms'.length);
    programFile(request, response, next);
  };
}

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(body);
}

/** The folder of the editor’s program, which is installed with what the project is worked on with, and not where it is only built. */
function programFolder(): string | undefined {
  try {
    return fileURLToPath(new URL('..', import.meta.resolve('@sveltia/cms')));
  } catch {
    return undefined;
  }
}

const absent: Answer = {
  status: 503,
  type: 'text/plain',
  body: 'The forms are not installed. Run "npm ci" without --omit=dev, and start the preview again.\n',
};

/** The path below `/admin/`, with the base path before it or without. */
function pathBelow(url = '/'): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const path = pathname.startsWith(basePath()) ? pathname.slice(basePath().length) : pathname.slice(1);
  return path.startsWith('admin/') ? path.slice('admin/'.length) : undefined;
}

function configOf(dir: string, site: string): Answer {
  const address = new URL(basePath(), site).href;
  const config = adminConfig({ dir, root: keptByGit(dir), site: address, record: heldRecord() });
  return { type: 'application/json', body: JSON.stringify({ formats: kinds, config }) };
}

/** The nearest folder above that git keeps, which is the one that the editor wants to be opened; else the one above. */
function keptByGit(dir: string, at = dirname(dir)): string {
  if (existsSync(join(at, '.git'))) return at;
  return dirname(at) === at ? dirname(dir) : keptByGit(dir, dirname(at));
}

/** What an answer depends on beside its path. */
interface Asked {
  readonly program: string;
  readonly dir: string;
  readonly site: string;
  readonly request: IncomingMessage;
}

async function toldAt(path: string, { program, dir, site, request }: Asked): Promise<Answer | undefined> {
  if (path === 'config.json') return configOf(dir, site);
  if (path === '') return { type: 'text/html', body: adminPage() };
  const [, task, name] = /^(read|write)\/([a-z]+)\/$/.exec(path) ?? [];
  const kind = kinds.find((each) => each === name);
  if (kind && request.method === 'POST') {
    const sent = await text(request);
    if (task === 'write') return { type: 'text/markdown', body: textOf(kind, fieldsIn(sent)) };
    const values = valuesOf(kind, sent);
    if (typeof values === 'string') return { status: 422, type: 'text/plain', body: values };
    return { type: 'application/json', body: JSON.stringify(values) };
  }
  const [, words = ''] = /^cms\/(locales\/[\w-]+\.json)$/.exec(path) ?? [];
  if (words === '' || !existsSync(join(program, words))) return undefined;
  // The program imports the words of its own interface as if they were code, which a bundler would make of them.
  return { type: 'text/javascript', body: `export default ${await readFile(join(program, words), 'utf8')}` };
}

function fieldsIn(json: string): Readonly<Record<string, unknown>> {
  const sent: unknown = JSON.parse(json);
  return isGroup(sent) ? sent : {};
}
