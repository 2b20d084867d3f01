import type { APIRoute } from 'astro';
import { getRecord } from '../../astro/record.ts';
import { searchAddressesJson } from '../../publish/search/addresses.ts';

export const GET: APIRoute = async () =>
  new Response(searchAddressesJson(await getRecord()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
