/** What the preview answers in the place of Astro. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { searchFile } from '../../record/address.ts';
import { heldRecord } from '../record.ts';
import { pageOf } from './report-html.ts';
import { searchFileOf } from './search.ts';
import { shownReport } from './shown.ts';

/** The search index, which else a build alone makes; and the report, while no record has been read that a page could show. */
export async function answerFirst(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  next: (cause?: unknown) => void,
): Promise<void> {
  const { pathname } = new URL(url, 'http://localhost');
  const record = heldRecord();
  if (record && pathname.startsWith(searchFile(''))) {
    try {
      const file = await searchFileOf(record, pathname.slice(searchFile('').length));
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      return answer(response, file ? 200 : 404, type, file ?? '');
    } catch (cause) {
      return next(cause);
    }
  }
  if (record || belongsToVite.test(pathname)) return next();
  return answer(response, 503, 'text/html; charset=utf-8', pageOf(shownReport()?.text ?? ''));
}

/** What the page of the report loads, to be told when the content is mended. */
const belongsToVite = /^\/(@|node_modules\/|src\/)/;

/** An address that is malformed is the fault of whoever asks. */
export function answerToMalformed(
  cause: unknown,
  _request: IncomingMessage,
  response: ServerResponse,
  next: (cause?: unknown) => void,
): void {
  if (cause instanceof URIError) answer(response, 400, 'text/plain', 'The address is malformed.\n');
  else next(cause);
}

function answer(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}
