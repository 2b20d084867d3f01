/** The files of the search index. They are part of the built site alone: the preview has no search. */
import type { APIRoute } from 'astro';
import { getRecord } from '../../astro/record.ts';
import { indexFiles } from '../../publish/search/index-files.ts';

export const getStaticPaths = async () =>
  (await indexFiles(await getRecord())).map(({ path, content }) => ({
    params: { file: path },
    props: { content },
  }));

export const GET: APIRoute = ({ props }) => new Response(props['content']);
