import { defineMiddleware } from 'astro:middleware';
import { heldRecord } from './record.ts';

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.hasStory = heldRecord()?.story !== undefined;
  return next();
});
