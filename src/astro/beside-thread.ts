/** The thread that `beginBeside` begins. */
import { parentPort as port, workerData } from 'node:worker_threads';
import { makeAhead } from '../publish/ahead.ts';
import { holdWork, openWork } from '../publish/kept-work.ts';
import { documentsOf, writeIndex } from '../publish/search/index-files.ts';
import { editionsAt } from '../record/words/edition.ts';
import type { Errand } from './beside.ts';

const { record, site, base, index, work }: Errand = workerData;

async function writeIt(): Promise<void> {
  await writeIndex(documentsOf(record), index);
  port?.postMessage('indexed');
}

async function makeIt(): Promise<void> {
  if (!work) return;
  const kept = openWork(work);
  holdWork(kept.work);
  try {
    await makeAhead(record, editionsAt(site, base));
  } catch {
    // What fails here fails as well where a page asks for it and its address can be told.
  }
  kept.close();
}

await Promise.all([writeIt(), makeIt()]);
