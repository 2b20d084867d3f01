import { defineCollection } from 'astro:content';
import { recordLoader } from './astro/loader.ts';

export const collections = { record: defineCollection({ loader: recordLoader() }) };
