import type { APIRoute } from 'astro';
import { sitemapIndex } from '../record/address.ts';
import { interfaceOf } from '../ui/context.ts';

export const GET: APIRoute = (context) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${interfaceOf(context).url(sitemapIndex)}\n`);
