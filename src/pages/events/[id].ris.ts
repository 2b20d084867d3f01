import { twinsIn } from '../_twins.ts';

export const { getStaticPaths, GET } = twinsIn('ris');
