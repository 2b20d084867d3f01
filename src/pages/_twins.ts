/** The files of single events as endpoints; a format is part of a route's name, since the preview needs it there. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { twinSubjects, twinWriters } from '../publish/data/twins.ts';
import { editionOf } from '../ui/context.ts';
import { twinTypes, type TwinForm } from '../record/address.ts';

/** The endpoint of the files of all events in a form, those for former ids included. */
export function twinsIn(form: TwinForm): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () => [...twinSubjects(await getRecord()).keys()].map((id) => ({ params: { id } })),
    GET: async (context) => {
      const { id = '' } = context.params;
      const record = await getRecord();
      const subject = twinSubjects(record).get(id);
      if (!subject) return new Response(undefined, { status: 404 });
      return new Response(twinWriters[form](id, subject, record, editionOf(context)), {
        headers: { 'Content-Type': `${twinTypes[form]}; charset=utf-8` },
      });
    },
  };
}
