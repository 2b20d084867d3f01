/** The thread that `workAhead` begins. */
import { workerData } from 'node:worker_threads';
import { makeAhead } from '../publish/ahead.ts';
import { holdWork, type Made } from '../publish/kept-work.ts';
import { editionsAt } from '../record/words/edition.ts';
import { sharedWork, type Errand } from './ahead.ts';

const { record, site, base, port }: Errand = workerData;
holdWork(sharedWork(new Map<string, Made>(), port));
await makeAhead(record, editionsAt(site, base));
port.close();
