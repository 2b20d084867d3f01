/** The files of data as endpoints: their names come from the list of files, as do their texts. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { textOf } from '../publish/data/data-file.ts';
import { dataFiles } from '../publish/data/files.ts';
import { imprintOf } from '../ui/imprint.ts';

/** The endpoint of all files of the folder of data whose names end in a format; each is named before it. */
export function filesIn(format: string): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  const end = `.${format}`;
  const names = dataFiles.map(({ name }) => name).filter((name) => name.endsWith(end));
  return {
    getStaticPaths: () => names.map((name) => ({ params: { name: name.slice(0, -end.length) } })),
    GET: ({ params }) => answer(`${params['name']}${end}`),
  };
}

/** The answer with a file. */
export async function answer(name: string): Promise<Response> {
  const file = dataFiles.find((each) => each.name === name);
  if (!file) return new Response(undefined, { status: 404 });
  const record = await getRecord();
  return new Response(textOf(file, record, imprintOf(record)), {
    headers: { 'Content-Type': `${file.mediaType}; charset=utf-8` },
  });
}
