/** `/_headers`: a name that begins with an underscore is no page to Astro, so the address comes from a parameter. */
import type { APIRoute } from 'astro';
import { getRecord } from '../astro/record.ts';
import { hostHeadersFile } from '../publish/headers.ts';
import { hostHeaders } from '../record/address.ts';
import { editions } from '../ui/context.ts';

export const getStaticPaths = () => [{ params: { hostfile: hostHeaders.slice(1) } }];

export const GET: APIRoute = async () => new Response(hostHeadersFile(await getRecord(), editions));
