/** `/_headers` and its like: a name that begins with an underscore is no page to Astro, so the address comes from a parameter. */
import type { APIRoute } from 'astro';
import { getRecord } from '../astro/record.ts';
import { hostFile, hostFiles } from '../publish/hosts/files.ts';
import { editions } from '../ui/context.ts';

export const getStaticPaths = () => hostFiles.map((name) => ({ params: { hostfile: name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(hostFile(params['hostfile'] ?? '', await getRecord(), editions));
