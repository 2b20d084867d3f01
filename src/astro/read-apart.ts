/**
 * Reading in a thread of its own. Where each value stands and what each rule found is kept for a preview, which reads again and
 * again; a build reads once, and all of that, many times the record itself, goes with the thread.
 */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { HeritageRecord } from '../record/record.ts';
import { ContentError } from './content.ts';

/** What the thread is asked. */
export interface Reading {
  readonly isRelease: boolean;
}

/** What the thread tells: warnings, then the record, or why there is none. */
export type Told =
  | { readonly warning: string }
  | { readonly record: HeritageRecord }
  | { readonly report: string };

/** The same as `recordToPublish`, read in a thread that has ended when it is there. */
export async function readApart(say: (text: string) => void, isRelease: boolean): Promise<HeritageRecord> {
  const reading: Reading = { isRelease };
  const thread = new Worker(new URL('reading-thread.ts', import.meta.url), { workerData: reading });
  try {
    for await (const [message] of on(thread, 'message', { close: ['exit'] })) {
      const told: Told = message;
      if ('record' in told) return told.record;
      if ('report' in told) throw new ContentError(told.report);
      say(told.warning);
    }
    throw new Error('The thread that reads the content ended before it had read it.');
  } finally {
    await thread.terminate();
  }
}
