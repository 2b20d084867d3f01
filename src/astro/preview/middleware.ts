/** Puts the report on broken content below each page of the preview, that of an address with nothing included. */
import { defineMiddleware } from 'astro:middleware';
import { noteOf } from './report-html.ts';
import { shownReport } from './shown.ts';

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const report = shownReport();
  if (report === undefined || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response((await response.text()) + noteOf(report), response);
});
