/** A thread beside that of the build: while this one bundles and renders, that one writes the index of the search and makes what takes long. */
import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { Place } from '../environment.ts';
import type { Made, Work } from '../publish/kept-work.ts';
import type { HeritageRecord } from '../record/record.ts';

/** What the thread is told. */
export interface Errand extends Pick<Place, 'site' | 'base'> {
  readonly record: HeritageRecord;
  /** The folder into which it writes the index of the search. */
  readonly index: string;
  /** Where each of the two tells the other what it made, if it makes anything else. */
  readonly port?: MessagePort;
}

/** What a thread beside a build does for it. */
export interface Beside {
  /** The work of the build, what the thread makes included. */
  readonly work: Work;
  /** Is there when the index of the search is; fails as its writing failed. */
  readonly indexed: Promise<unknown>;
  /** Ends the thread, done or not. */
  readonly end: () => Promise<unknown>;
}

/** Has a thread write the index of a record. */
export function indexBeside(record: HeritageRecord, place: Place, index: string, work: Work): Beside {
  return { ...begin({ record, ...placeIn(place), index }, []), work };
}

/**
 * Has a thread write the index of a record and then make what takes long of it, from its end on, while whoever builds has the
 * same work from its beginning on.
 */
export function workBeside(record: HeritageRecord, place: Place, index: string, work: Work): Beside {
  const { port1: here, port2: port } = new MessageChannel();
  return { ...begin({ record, ...placeIn(place), index, port }, [port]), work: sharedWork(work, here) };
}

function placeIn({ site, base }: Place): Pick<Place, 'site' | 'base'> {
  return { site, base };
}

function begin(errand: Errand, transferList: MessagePort[]): Omit<Beside, 'work'> {
  const thread = new Worker(new URL('beside-thread.ts', import.meta.url), {
    workerData: errand,
    transferList,
  });
  const indexed = once(thread, 'message');
  // A failure is told where the index is waited for.
  indexed.catch(() => undefined);
  return { indexed, end: () => thread.terminate() };
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
