import { filesIn } from '../_files.ts';

export const { getStaticPaths, GET } = filesIn('geojson');
