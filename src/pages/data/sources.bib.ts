import { getRecord } from '../../astro/record.ts';
import { sourcesBib } from '../../publish/data/sources.ts';

export const GET = async (): Promise<Response> => new Response(sourcesBib(await getRecord()));
