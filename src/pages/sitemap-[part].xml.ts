import type { APIRoute } from 'astro';
import { getRecord } from '../astro/record.ts';
import { sitemapFiles } from '../publish/sitemap.ts';
import { editions } from '../ui/context.ts';

export const getStaticPaths = async () =>
  sitemapFiles(await getRecord(), editions).map(({ address, write }) => ({
    params: { part: address.replace(/^\/sitemap-|\.xml$/g, '') },
    props: { write },
  }));

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({ props }) =>
  new Response(await props.write(), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
