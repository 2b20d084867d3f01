import type { APIRoute } from 'astro';
import { appManifestText } from '../../publish/app-manifest.ts';
import { editionOf } from '../../ui/context.ts';
import { onePath } from '../../ui/paths.ts';
import { recordOf } from '../_record.ts';

export const getStaticPaths = onePath;

export const GET: APIRoute = async (context) =>
  new Response(appManifestText(await recordOf(context), editionOf(context)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
