import { expect, test } from 'vitest';
import { progressOn, timesOn } from '../../src/astro/progress.ts';

function terminal(isTTY?: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

const anew = '\r\x1b[K';

test('a terminal shows what is done and how much of it, in one line that is written when it changes', () => {
  const { written, ...screen } = terminal(true);
  const progress = progressOn(screen);
  progress.show('Reading');
  progress.show('Rendering', 0);
  progress.show('Rendering', 0.5);
  progress.show('Rendering', 0.504);
  progress.show('Rendering', 1);
  progress.clear();
  progress.end();
  expect(written).toEqual([
    `${anew}Reading …`,
    `${anew}Rendering  ${'░'.repeat(20)}  0 %`,
    `${anew}Rendering  ${'█'.repeat(10)}${'░'.repeat(10)}  50 %`,
    `${anew}Rendering  ${'█'.repeat(20)}  100 %`,
    anew,
  ]);
});

test('what is no terminal is told nothing', () => {
  const { written, ...log } = terminal();
  const progress = progressOn(log);
  progress.show('Rendering', 0.5);
  progress.clear();
  expect(written).toEqual([]);
});

test('who asks is told what took how long, when the next thing is begun and at the end', () => {
  const { written, ...log } = terminal();
  const spent = [
    { clock: 1, processors: 2 },
    { clock: 2.5, processors: 5 },
    { clock: 2.54, processors: 5.04 },
  ].values();
  const progress = timesOn(log, () => spent.next().value ?? { clock: 0, processors: 0 });
  progress.show('Reading');
  progress.clear();
  progress.show('Rendering', 0);
  progress.show('Rendering', 1);
  progress.end();
  progress.end();
  expect(written).toEqual([
    'Reading: 1.5 s, 3.0 s of the processors\n',
    'Rendering: 0.0 s, 0.0 s of the processors\n',
  ]);
});
