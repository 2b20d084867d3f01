/** The thread that `readApart` begins. */
import { parentPort as port, workerData } from 'node:worker_threads';
import { ContentError, recordToPublish } from './content.ts';
import type { Reading, Told } from './read-apart.ts';

const { isRelease }: Reading = workerData;
const tell = (told: Told): void => {
  port?.postMessage(told);
};
try {
  tell({ record: await recordToPublish((warning) => tell({ warning }), isRelease) });
} catch (cause) {
  // A class does not pass from thread to thread.
  if (!(cause instanceof ContentError)) throw cause;
  tell({ report: cause.message });
}
