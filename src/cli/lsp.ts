/** `npm run lsp`: a server of the Language Server Protocol over standard input and output, for any editor that speaks it. */
import { stdin, stdout } from 'node:process';
import { contentDir } from '../environment.ts';
import { projectEntries } from '../project-entries.ts';
import { serve } from './lsp/server.ts';

const { readFile } = await projectEntries();
await serve(contentDir(), stdin, (text) => void stdout.write(text), readFile);
process.exit();
