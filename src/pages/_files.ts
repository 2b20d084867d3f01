/** The endpoint of every file of data: which there are is told by their list, in `src/astro/file-routes.ts`. */
import type { APIRoute } from 'astro';
import { written } from '../publish/data/data-file.ts';
import { dataFiles } from '../publish/data/files.ts';
import { contentType } from '../publish/data/formats.ts';
import { withoutLanguage } from '../record/words/locale.ts';
import { editionOf } from '../ui/context.ts';
import { recordOf } from './_record.ts';

export const GET: APIRoute = async (context) => {
  const file = dataFiles.find(({ address }) => address === withoutLanguage(context.routePattern));
  if (!file) return new Response(undefined, { status: 404 });
  const { bytes } = await written(file, await recordOf(context), editionOf(context));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType(file.format) } });
};
