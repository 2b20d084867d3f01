/** A thread beside that of the build: while this one bundles and renders, that one makes what takes long. */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Place } from '../environment.ts';
import type { Made, Work } from '../publish/kept-work.ts';
import type { HeritageRecord } from '../record/record.ts';

/** What the thread is told. */
export interface Errand extends Pick<Place, 'site' | 'base'> {
  readonly record: HeritageRecord;
  /** Where each of the two tells the other what it made. */
  readonly port: MessagePort;
}

/** The work of a build that a thread shares. */
export interface WorkAhead {
  readonly work: Work;
  /** Ends the thread, done or not. */
  readonly end: () => Promise<unknown>;
}

/** Has a thread make what takes long of a record, from its end on, while whoever builds has the same work from its beginning on. */
export function workAhead(record: HeritageRecord, { site, base }: Place, work: Work): WorkAhead {
  const { port1: here, port2: port } = new MessageChannel();
  const errand: Errand = { record, site, base, port };
  const thread = new Worker(new URL('ahead-thread.ts', import.meta.url), {
    workerData: errand,
    transferList: [port],
  });
  // What fails there fails here as well, where a page asks for it and its address can be told.
  thread.on('error', () => undefined);
  return { work: sharedWork(work, here), end: () => thread.terminate() };
}

/** Work that finds what the other end of a channel has made, and tells it what is made here: nothing more than that it is. */
export function sharedWork(work: Work, port: MessagePort): Work {
  return {
    get: (key) => {
      for (const [each, made] of toldAt(port)) work.set(each, made);
      return work.get(key);
    },
    set: (key, made) => {
      work.set(key, made);
      port.postMessage([key, emptied(made)]);
    },
  };
}

/** Work that is made for the other end of a channel, which is told all of it. Here nobody asks for it again, so it is not held. */
export function workForOther(port: MessagePort): Work {
  const known = new Map<string, Made>();
  return {
    get: (key) => {
      for (const [each, made] of toldAt(port)) known.set(each, made);
      return known.get(key);
    },
    set: (key, made) => {
      known.set(key, emptied(made));
      port.postMessage([key, made]);
    },
  };
}

/** What one end of a channel has told since it was asked last. */
function* toldAt(port: MessagePort): Generator<readonly [key: string, made: Made]> {
  for (let told = receiveMessageOnPort(port); told; told = receiveMessageOnPort(port)) {
    const each: readonly [string, Made] = told.message;
    yield each;
  }
}

/** What stands for something that was made, where it is enough to know that it was. */
function emptied(made: Made): Made {
  return typeof made === 'string' ? '' : new Uint8Array();
}
