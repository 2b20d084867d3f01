/** The thread that `workAhead` begins. */
import { workerData } from 'node:worker_threads';
import { makeAhead } from '../publish/ahead.ts';
import { holdWork } from '../publish/kept-work.ts';
import { editionsAt } from '../record/words/edition.ts';
import { workForOther, type Errand } from './ahead.ts';

const { record, site, base, port }: Errand = workerData;
holdWork(workForOther(port));
await makeAhead(record, editionsAt(site, base));
port.close();
