import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { isCancel, text } from '@clack/prompts';
import { expect, test } from 'vitest';
import { listenTo } from '../../src/cli/new/typing.ts';

/** A keyboard, what asks whoever sits at it, and what became of it. */
function desk() {
  const seen = { isRaw: false, stops: 0 };
  const keys = Object.assign(new EventEmitter(), {
    setRawMode: (isRaw: boolean) => void (seen.isRaw = isRaw),
    resume: () => undefined,
    pause: () => undefined,
  });
  const typing = listenTo(keys, () => void (seen.stops += 1));
  const ask = () =>
    typing.answerTo((input) => text({ input, output: new PassThrough(), message: 'Which site?' }));
  const type = (bytes: string | Uint8Array): void => void keys.emit('data', Buffer.from(bytes));
  return { seen, typing, ask, type };
}

test('what was typed before a question stood answers it, and what came behind its Enter the next', async () => {
  const { ask, type } = desk();
  type('Hatra\rPalm');
  type('yra\r');
  expect(await ask()).toBe('Hatra');
  expect(await ask()).toBe('Palmyra');
  const third = ask();
  type('Nimrud\r');
  expect(await third).toBe('Nimrud');
});

test('a letter of which half has come is whole once the rest has', async () => {
  const { ask, type } = desk();
  const bytes = Buffer.from('تدمر\r');
  type(bytes.subarray(0, 3));
  type(bytes.subarray(3));
  expect(await ask()).toBe('تدمر');
});

test('Ctrl-C gives up the question that stands, and ends the program while none does', async () => {
  const { seen, ask, type } = desk();
  const asked = ask();
  type('\u0003');
  expect(isCancel(await asked)).toBe(true);
  expect(seen.stops).toBe(0);
  type('Hat\u0003');
  expect(seen.stops).toBe(1);
});

test('the terminal is as it was once nothing is asked any more', () => {
  const { seen, typing } = desk();
  expect(seen.isRaw).toBe(true);
  typing.end();
  expect(seen.isRaw).toBe(false);
});
