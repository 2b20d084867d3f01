/** Puts below each page of the preview what its editor is told, and the report on broken content, on that of an address with nothing too. */
import { defineMiddleware } from 'astro:middleware';
import { basePath } from '../../environment.ts';
import { noteOf } from './report-html.ts';
import { shownNote, shownReport } from './shown.ts';

export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const report = shownReport();
  const notes = [shownNote(url.pathname.slice(basePath().length - 1)), report && noteOf(report)];
  const text = notes.filter((note) => note !== undefined).join('');
  return text === '' ? response : new Response((await response.text()) + text, response);
});
