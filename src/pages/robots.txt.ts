import type { APIRoute } from 'astro';
import { sitemapIndex } from '../record/address.ts';
import { editionOf } from '../ui/context.ts';

export const GET: APIRoute = (context) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${editionOf(context).url(sitemapIndex)}\n`);
