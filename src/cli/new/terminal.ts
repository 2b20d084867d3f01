/** Questions on a terminal. */
import { autocomplete, confirm, isCancel, log, multiselect, text, type CANCEL_SYMBOL } from '@clack/prompts';
import { stdin } from 'node:process';
import { Back, Cancelled, type Ask, type ChoiceQuestion } from './ask.ts';
import { found, type Choice } from './choices.ts';

/** The prompts take a choice without a value for none. */
const empty = '(nothing)';
const mostShown = 8;

/** Asks on the terminal in which the program runs. */
export const terminal: Ask = {
  text: async ({ says, initial = '', refuse }) =>
    answered(text({ message: says, initialValue: initial, validate: (answer = '') => refuse(answer) })),
  choose: async (question) => {
    // The prompt asks several times at each key.
    let shown: { readonly typed: string; readonly options: ReturnType<typeof offered> } | undefined;
    const answer = await answered(
      autocomplete<string>({
        message: question.says,
        // What is offered is filtered here; a filter of the prompt’s own would leave out what is found by another name.
        options() {
          const typed = this.userInput;
          if (shown?.typed !== typed) shown = { typed, options: offered(typed, question) };
          return shown.options;
        },
        filter: () => true,
        maxItems: mostShown,
        validate: (value) => refusalOf(typeof value === 'string' ? value : undefined, question),
        ...(question.initial === undefined ? {} : { initialValue: question.initial }),
      }),
    );
    return answer === empty ? '' : answer;
  },
  several: async ({ says, choices, initial = [] }) =>
    answered(
      multiselect<string>({
        message: `${says} Space chooses, Enter goes on.`,
        options: choices.map(optionOf),
        initialValues: [...initial],
        required: false,
        maxItems: mostShown,
      }),
    ),
  confirm: async ({ says, initial }) => answered(confirm({ message: says, initialValue: initial })),
  say: (line) => log.message(line),
};

/** An answer of a prompt, or what it says where whoever answers gives up. */
type Answer<Value> = Value | typeof CANCEL_SYMBOL;

/** What a prompt is answered; Escape goes back, and whatever else ends the prompt ends all. */
async function answered<Value>(prompt: Promise<Answer<Value>>): Promise<Value> {
  let last: string | undefined;
  const note = (_letters: unknown, { name }: { readonly name?: string }): void => {
    last = name;
  };
  stdin.on('keypress', note);
  try {
    const answer = await prompt;
    if (isGiven(answer)) return answer;
    throw last === 'escape' ? new Back() : new Cancelled();
  } finally {
    stdin.off('keypress', note);
  }
}

function isGiven<Value>(answer: Answer<Value>): answer is Value {
  return !isCancel(answer);
}

/** What is found for what was typed; where other words are taken too, the typed ones behind it. */
function offered(typed: string, { choices, refuse, initial }: ChoiceQuestion) {
  const known = typed === '' ? choices : found(typed, choices);
  const isKnown = (value: string): boolean => choices.some((choice) => choice.value === value);
  const free = [typed === '' ? (initial ?? '') : typed.trim()].filter(
    (value) => value !== '' && !isKnown(value),
  );
  const written = refuse ? free.map((value) => ({ value, label: value, hint: 'as it is typed' })) : [];
  return [...(typed === '' ? written : []), ...known.map(optionOf), ...(typed === '' ? [] : written)];
}

function optionOf({ value, label, hint = '' }: Choice) {
  return { value: value === '' ? empty : value, label, ...(hint === '' ? {} : { hint }) };
}

function refusalOf(value: string | undefined, { choices, refuse }: ChoiceQuestion): string | undefined {
  if (value === undefined) return 'Choose one of these.';
  return choices.some((choice) => optionOf(choice).value === value) ? undefined : refuse?.(value);
}
