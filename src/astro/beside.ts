/** A thread beside that of the pages: while this one bundles and renders, that one writes the index of the search and makes what takes long. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Place } from '../environment.ts';
import type { KeptAt } from '../publish/kept-work.ts';
import type { HeritageRecord } from '../record/record.ts';

/** What the thread is told. */
export interface Errand extends Pick<Place, 'site' | 'base'> {
  readonly record: HeritageRecord;
  /** The folder into which it writes the index of the search. */
  readonly index: string;
  /** Where it keeps what takes long to make, for the pages to find; nothing where they make it themselves. */
  readonly work?: KeptAt;
}

/** What a thread beside a build does for it. */
export interface Beside {
  /** Is there when the index of the search is; fails as its writing failed. */
  readonly indexed: Promise<unknown>;
  /** Ends the thread, done or not. */
  readonly end: () => Promise<unknown>;
}

/**
 * Has a thread write the index of a record and then, where it is told where to keep it, make what takes long, from its end on, while
 * the pages ask for it from its beginning on.
 */
export function beginBeside(errand: Errand): Beside {
  const thread = new Worker(new URL('beside-thread.ts', import.meta.url), { workerData: errand });
  const indexed = once(thread, 'message');
  // A failure is told where the index is waited for.
  indexed.catch(() => undefined);
  return { indexed, end: () => thread.terminate() };
}
