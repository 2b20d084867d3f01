import { defineMiddleware } from 'astro:middleware';
import { reach } from '../environment.ts';
import { editionDay } from '../publish/edition.ts';
import { heldRecord } from './record.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const record = heldRecord();
  locals.hasStory = record?.story !== undefined;
  locals.reach = reach();
  locals.day = record && editionDay(record);
  const response = await next();
  if (!locals.keep) return response;
  const page = await response.text();
  locals.keep(page);
  return new Response(page, response);
});
