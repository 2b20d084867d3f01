import type { APIRoute } from 'astro';
import { answer } from './_files.ts';

export const GET: APIRoute = (context) => answer('feed.xml', context);
