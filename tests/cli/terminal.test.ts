import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SeveralQuestion } from '../../src/cli/new/ask.ts';
import { terminal } from '../../src/cli/new/terminal.ts';

/** Keys as a terminal sends them. */
const [tab, enter, down, clear] = ['\t', '\r', '\u001B[B', '\u0015'];

/** A terminal on which these keys are pressed one after another, at each question anew, and what it showed. */
function pressing(...rounds: readonly (readonly string[])[]) {
  const screen = new PassThrough();
  let shown = '';
  screen.on('data', (bytes: Buffer) => void (shown += bytes.toString()));
  const left = rounds.map((keys) => [...keys]);
  const { ask } = terminal(
    () => ({
      answerTo: async (put) => {
        const input = new PassThrough();
        const answer = put(input);
        for (const key of left.shift() ?? []) {
          await setImmediate();
          input.write(key);
        }
        return answer;
      },
      end: () => undefined,
    }),
    screen,
  );
  return { ask, shown: () => shown };
}

const question: SeveralQuestion = {
  field: 'more',
  says: 'Anything else?',
  choices: [
    { value: 'actors', label: 'actors', hint: 'Who took part.' },
    { value: 'claims', label: 'claims', hint: 'Who says so.' },
    { value: 'places', label: 'places', hint: 'Where it was.' },
  ],
  isExplained: true,
};

test.each([
  ['letters find', [...'cla', enter], ['claims']],
  ['Tab takes one and clears what was typed, Enter takes the last', [...'pla', tab, ...'act', enter], ['places', 'actors']],
  ['Enter on nothing goes on', [enter], []],
  ['what is looked at is not taken', [down, enter], []],
  ['Tab takes what is looked at', [down, tab, enter], ['claims']],
  ['what was typed is cleared by Ctrl-U', [...'cla', clear, ...'pla', enter], ['places']],
])('of a list of several, %s', async (_, keys, chosen) => {
  const { ask, shown } = pressing(keys);
  expect(await ask.several(question)).toEqual(chosen);
  expect(shown()).toContain('places – Where it was.');
}); // prettier-ignore

const refuse = (typed: string): string | undefined => (typed.includes(' ') ? undefined : `No “${typed}”.`);

test('words of one’s own are taken beside what there is, and stay in sight', async () => {
  const { ask, shown } = pressing([...'Two men', tab, ...'act', tab, enter]);
  expect(await ask.several({ ...question, refuse })).toEqual(['Two men', 'actors']);
  expect(shown()).toMatch(/◼ Two men[^]*◻ actors/);
});

test('words that are refused are said, and what else was chosen is kept', async () => {
  const { ask, shown } = pressing([...'act', tab, ...'printed', enter], [enter]);
  expect(await ask.several({ ...question, refuse })).toEqual(['actors']);
  expect(shown()).toContain('No “printed”.');
});

test('what is found nowhere is said, and not passed over', async () => {
  const { ask, shown } = pressing([...'act', tab, ...'quote', enter], [...'cla', enter]);
  expect(await ask.several(question)).toEqual(['actors', 'claims']);
  expect(shown()).toContain('Nothing here is called “quote”.');
});

test('what was chosen before is chosen when it is asked again, words of one’s own included', async () => {
  const { ask } = pressing([...'cla', enter]);
  const initial = ['Two men', 'places'];
  expect(await ask.several({ ...question, refuse, initial })).toEqual(['Two men', 'places', 'claims']);
});

test('one of a list that explains itself is never taken for words that none is called by', async () => {
  const { ask, shown } = pressing([...'copy', enter, clear, ...'took', enter]);
  const { field, says, choices } = question;
  expect(await ask.choose({ field, says, choices, isExplained: true })).toBe('actors');
  expect(shown()).toContain('Nothing is called so.');
});
