/** Writes the handbook beside the content: `npm run handbook`. */
import { writeFile } from 'node:fs/promises';
import { handbookPath } from '../../src/parse/handbook.ts';
import { handbook } from './handbook.ts';

await writeFile(new URL(`../../${handbookPath}`, import.meta.url), await handbook());
