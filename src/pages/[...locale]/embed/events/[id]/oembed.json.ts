import { answersFor } from '../../../../_embeds.ts';

export const { getStaticPaths, GET } = answersFor('event');
