import type { APIRoute } from 'astro';
import { getRecord } from '../../astro/record.ts';
import { searchNamesJson } from '../../publish/search/names.ts';

export const GET: APIRoute = async () =>
  new Response(searchNamesJson(await getRecord()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
