import type { APIRoute } from 'astro';
import { getRecord } from '../../astro/record.ts';
import { twinSubjects, twinWriters } from '../../publish/data/twins.ts';
import { twinForms, twinTypes } from '../../record/address.ts';
import { imprintOf } from '../../ui/imprint.ts';

export const getStaticPaths = async () =>
  [...twinSubjects(await getRecord())].flatMap(([id, subject]) =>
    twinForms.map((form) => ({ params: { id, form }, props: { id, form, subject } })),
  );

export const GET: APIRoute<Awaited<ReturnType<typeof getStaticPaths>>[number]['props']> = async ({
  props,
}) => {
  const { id, form, subject } = props;
  const record = await getRecord();
  return new Response(twinWriters[form](id, subject, record, imprintOf(record)), {
    headers: { 'Content-Type': `${twinTypes[form]}; charset=utf-8` },
  });
};
