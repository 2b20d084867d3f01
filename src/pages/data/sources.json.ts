import { getRecord } from '../../astro/record.ts';
import { sourcesJson } from '../../publish/data/sources.ts';

export const GET = async (): Promise<Response> => new Response(sourcesJson(await getRecord()));
