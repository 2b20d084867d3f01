/** The files of data as endpoints: their names come from the list of files, as do their texts. */
import type { APIContext, APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { editionOf } from '../ui/context.ts';
import { textOf } from '../publish/data/data-file.ts';
import { dataFiles } from '../publish/data/files.ts';

/** The endpoint of all files of the folder of data whose names end in a format; each is named before it. */
export function filesIn(format: string): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const end = `.${format}`;
  const names = dataFiles.map(({ name }) => name).filter((name) => name.endsWith(end));
  return {
    getStaticPaths: () => names.map((name) => ({ params: { name: name.slice(0, -end.length) } })),
    GET: (context) => answer(`${context.params['name']}${end}`, context),
  };
}

/** The answer with a file. */
export async function answer(name: string, context: APIContext): Promise<Response> {
  const file = dataFiles.find((each) => each.name === name);
  if (!file) return new Response(undefined, { status: 404 });
  const record = await getRecord();
  return new Response(textOf(file, record, editionOf(context)), {
    headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
  });
}
