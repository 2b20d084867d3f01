import { picturesIn } from '../_pictures.ts';

export const { getStaticPaths, GET } = picturesIn('webp');
