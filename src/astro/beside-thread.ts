/** The thread that `indexBeside` and `workBeside` begin. */
import { parentPort as port, workerData } from 'node:worker_threads';
import { makeAhead } from '../publish/ahead.ts';
import { holdWork } from '../publish/kept-work.ts';
import { documentsOf, writeIndex } from '../publish/search/index-files.ts';
import { editionsAt } from '../record/words/edition.ts';
import { workForOther, type Errand } from './beside.ts';

const { record, site, base, index, port: shared }: Errand = workerData;

async function writeIt(): Promise<void> {
  await writeIndex(documentsOf(record), index);
  port?.postMessage('indexed');
}

async function makeIt(): Promise<void> {
  if (!shared) return;
  holdWork(workForOther(shared));
  try {
    await makeAhead(record, editionsAt(site, base));
  } catch {
    // What fails here fails as well where a page asks for it and its address can be told.
  }
  shared.close();
}

await Promise.all([writeIt(), makeIt()]);
