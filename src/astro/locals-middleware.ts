import { defineMiddleware } from 'astro:middleware';
import { reach } from '../environment.ts';
import { heldRecord } from './record.ts';

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.hasStory = heldRecord()?.story !== undefined;
  locals.reach = reach();
  return next();
});
