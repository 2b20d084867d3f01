/** Questions on a terminal. */
import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  text,
  type CANCEL_SYMBOL,
} from '@clack/prompts';
import { stdout } from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { Back, Cancelled, type Ask, type ChoiceQuestion, type SeveralQuestion } from './ask.ts';
import { found, type Choice } from './choices.ts';
import type { Typing } from './typing.ts';

/** The prompts take a choice without a value for none. */
const empty = '(nothing)';
const mostShown = 8;
/** Where each is explained, as many as the terminal has room for. */
const mostExplained = 20;
const notFound = 'Nothing is called so. All that there is stands below: choose with the arrow keys.';

/** Where a prompt reads what is typed, and where it is shown. */
interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** Puts a prompt, and hands its answer on. */
type Put = <Value>(prompt: (streams: Streams) => Promise<Answer<Value>>) => Promise<Value>;

/** Asks on a terminal. What is typed is listened to from the first word said on, so that nothing is lost between two questions. */
export function terminal(
  listen: () => Typing,
  output: Writable = stdout,
): { readonly ask: Ask; readonly end: () => void } {
  let typing: Typing | undefined;
  const listening = (): Typing => (typing ??= listen());
  const put: Put = (prompt) => listening().answerTo((input) => answered(input, prompt({ input, output })));
  const ask: Ask = {
    text: ({ says, initial = '', refuse }) =>
      put((streams) =>
        text({ ...streams, message: says, initialValue: initial, validate: (answer = '') => refuse(answer) }),
      ),
    choose: (question) => choose(question, put),
    several: (question) => several(question, put, ask.say),
    confirm: ({ says, initial }) =>
      put((streams) => confirm({ ...streams, message: says, initialValue: initial })),
    say: (line) => {
      listening();
      log.message(line, { output });
    },
  };
  return { ask, end: () => typing?.end() };
}

async function choose(question: ChoiceQuestion, put: Put): Promise<string> {
  let shown: Shown | undefined;
  let isLost = false;
  const choices = choicesOf(question);
  const answer = await put((streams) =>
    autocomplete<string>({
      ...streams,
      message: question.says,
      // What is offered is filtered here; a filter of the prompt’s own would leave out what is found by another name.
      options() {
        const typed = this.userInput;
        if (shown?.typed !== typed) {
          const options = offered(typed, { ...question, choices });
          isLost = question.isExplained === true && options.length === 0;
          shown = { typed, options: isLost ? choices.map(optionOf) : options };
        }
        if (this.isNavigating) isLost = false;
        return shown.options;
      },
      filter: () => true,
      maxItems: question.isExplained === true ? mostExplained : mostShown,
      validate: (value) =>
        isLost ? notFound : refusalOf(typeof value === 'string' ? value : undefined, question),
      ...(question.initial === undefined ? {} : { initialValue: question.initial }),
    }),
  );
  return answer === empty ? '' : answer;
}

/**
 * Asks for several: Tab takes what is looked at and clears what was typed, so that the next can be typed; Enter takes what
 * was typed last, too, and goes on.
 */
async function several(question: SeveralQuestion, put: Put, say: Ask['say']): Promise<readonly string[]> {
  const { says, choices, initial = [], refuse, isNeeded = false } = question;
  const explained = choicesOf(question);
  let chosen: readonly string[] = initial;
  for (;;) {
    let shown: Shown | undefined;
    let lost = '';
    const answer = await put(({ input, output }) =>
      autocompleteMultiselect<string>({
        input,
        output,
        message: says,
        options() {
          // The prompt is made by now, and listens to keys itself in a moment: it takes what is looked at before it is cleared.
          if (!shown)
            queueMicrotask(() => {
              this.on('key', (_letters, { name }) => {
                const { userInput, focusedValue, selectedValues } = this;
                const typed = userInput.trim();
                lost = name === 'return' && focusedValue === undefined ? typed : '';
                if (typed === '' || focusedValue === undefined) return;
                if (name === 'tab') input.emit('keypress', undefined, clearing);
                if (name === 'return' && !selectedValues.includes(focusedValue)) {
                  this.toggleSelected(focusedValue);
                  this.value = this.selectedValues;
                }
              });
            });
          const typed = this.userInput.trim();
          if (shown?.typed !== typed) {
            // What was typed and taken stays in sight.
            const own = [...new Set([...chosen, ...this.selectedValues])].map((value) => ({
              value,
              label: value,
            }));
            const taken = own.filter(({ value }) => choices.every((choice) => choice.value !== value));
            const known = { choices: [...taken, ...explained], ...(refuse ? { refuse } : {}) };
            shown = { typed, options: offered(typed, known) };
          }
          return shown.options;
        },
        filter: () => true,
        maxItems: question.isExplained === true ? mostExplained : mostShown,
        initialValues: [...chosen],
        required: isNeeded,
      }),
    );
    const unknown = lost === '' ? [] : [`Nothing here is called “${lost}”.`];
    const wrong = [...unknown, ...answer.flatMap((value) => refusalOf(value, question) ?? [])];
    if (wrong.length === 0) {
      if (answer.length > 0) say(answer.map((value) => labelOf(value, choices)).join('\n'));
      return answer;
    }
    say(wrong.join('\n'));
    chosen = answer.filter((value) => refusalOf(value, question) === undefined);
  }
}

/** The key that clears what was typed. */
const clearing = { name: 'u', ctrl: true, meta: false, shift: false, sequence: '\u0015' };

function labelOf(value: string, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** What was offered for what was typed: prompts ask several times at each key. */
interface Shown {
  readonly typed: string;
  readonly options: ReturnType<typeof offered>;
}

/** Choices with what they mean behind them, on a line of the terminal, where each is explained. */
function choicesOf({
  choices,
  isExplained = false,
}: Pick<ChoiceQuestion, 'choices' | 'isExplained'>): readonly Choice[] {
  const room = (stdout.columns || 80) - 8;
  if (!isExplained) return choices;
  return choices.map((choice) => {
    const { label, hint = '' } = choice;
    const line = hint === '' ? label : `${label} – ${hint}`;
    if (line.length > room) return { ...choice, label: `${line.slice(0, room - 2)} …` };
    const { hint: _, ...bare } = choice;
    return { ...bare, label: line };
  });
}

/** An answer of a prompt, or what it says where whoever answers gives up. */
type Answer<Value> = Value | typeof CANCEL_SYMBOL;

/** What a prompt is answered; Escape goes back, and whatever else ends the prompt ends all. */
async function answered<Value>(input: Readable, prompt: Promise<Answer<Value>>): Promise<Value> {
  let last: string | undefined;
  const note = (_letters: unknown, { name }: { readonly name?: string }): void => {
    last = name;
  };
  input.on('keypress', note);
  try {
    const answer = await prompt;
    if (isGiven(answer)) return answer;
    throw last === 'escape' ? new Back() : new Cancelled();
  } finally {
    input.off('keypress', note);
  }
}

function isGiven<Value>(answer: Answer<Value>): answer is Value {
  return !isCancel(answer);
}

/** What is found for what was typed; where other words are taken too, the typed ones behind it. */
function offered(
  typed: string,
  { choices, refuse, initial }: Pick<ChoiceQuestion, 'choices' | 'refuse' | 'initial'>,
) {
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

function refusalOf(
  value: string | undefined,
  { choices, refuse }: Pick<ChoiceQuestion, 'choices' | 'refuse'>,
): string | undefined {
  if (value === undefined) return 'Choose one of these.';
  return choices.some((choice) => optionOf(choice).value === value) ? undefined : refuse?.(value);
}
