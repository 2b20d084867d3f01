/** Writes what is generated from the fields, the vocabularies and the rules: `npm run handbook`. */
import { writeFile } from 'node:fs/promises';
import { handbookPath } from '../../src/parse/handbook.ts';
import { handbook } from './handbook.ts';
import { issueForms } from './issue-forms.ts';

const root = new URL('../../', import.meta.url);
await writeFile(new URL(handbookPath, root), await handbook());
for (const [path, text] of await issueForms()) await writeFile(new URL(path, root), text);
