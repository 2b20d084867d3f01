/** What is typed on a terminal, whether a question stands or not: what comes while none does waits for the next. */
import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** Where keys come from: a terminal, or a test that types. */
interface Keys {
  readonly on: (event: 'data', listener: (bytes: Buffer | string) => void) => unknown;
  readonly off: (event: 'data', listener: (bytes: Buffer | string) => void) => unknown;
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly resume: () => unknown;
  readonly pause: () => unknown;
}

/** Typing that is listened to. */
export interface Typing {
  /** Puts a question, which reads what is typed from the stream that it is given, beginning with what was typed before it stood. */
  readonly answerTo: <Answer>(put: (typed: Readable) => Promise<Answer>) => Promise<Answer>;
  /** Listens no more. */
  readonly end: () => void;
}

/** Ctrl-C, which a terminal hands on as a letter while it is listened to key by key. */
const breakOff = '\u0003';

/** Listens to what is typed; `stop` is called on Ctrl-C while no question stands that could be given up. */
export function listenTo(keys: Keys, stop: () => void): Typing {
  const decoder = new TextDecoder();
  const waiting: string[] = [];
  let asking: PassThrough | undefined;
  const take = (bytes: Buffer | string): void => {
    const text = typeof bytes === 'string' ? bytes : decoder.decode(bytes, { stream: true });
    if (!asking && text.includes(breakOff)) stop();
    // Each Enter may end a question; what comes behind it is for the next.
    else waiting.push(...text.split(/(?<=\r)/));
    void feed();
  };
  let isFeeding = false;
  const feed = async (): Promise<void> => {
    if (isFeeding || !asking) return;
    const next = waiting.shift();
    if (next === undefined) return;
    isFeeding = true;
    asking.write(next);
    await setImmediate();
    isFeeding = false;
    await feed();
  };
  keys.setRawMode(true);
  keys.on('data', take);
  keys.resume();
  return {
    answerTo: async (put) => {
      const typed = new PassThrough();
      const answer = put(typed);
      asking = typed;
      void feed();
      try {
        return await answer;
      } finally {
        asking = undefined;
      }
    },
    end: () => {
      keys.off('data', take);
      keys.setRawMode(false);
      keys.pause();
    },
  };
}
