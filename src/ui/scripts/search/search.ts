/** The search: what is typed is looked up at once, and the address keeps what was asked. */
import { asTyped } from '../../../record/letters.ts';
import { load, type Engine, type Found, type Hit } from './engine.ts';
import { itemOf } from './item.ts';

const form = element('search_form', HTMLFormElement);
const status = element('search_status', HTMLElement);
const list = element('search_results', HTMLElement);
const more = element('search_more', HTMLButtonElement);
const template = element('search_item', HTMLTemplateElement);

/** How many results are shown at a time. */
const step = 10;
/** How long the typing rests before the address takes it, in milliseconds; a browser allows few changes in a row. */
const rest = 400;

let engine: Promise<Engine> | undefined;
/** Counts the questions; an answer to any but the last comes too late. */
let asked = 0;
/** What was found and is not shown yet. */
let further: readonly Hit[] = [];
/** Whether the address holds a finished question, so that Back leads to it from the next. */
let finished = true;
let timer = 0;

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`The page has no ${id}.`);
}

/** The fields that are filled in. */
function filled(): Readonly<Record<string, string>> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

function pagefind(): Promise<Engine> {
  return (engine ??= load(form.dataset['engine'] ?? ''));
}

/** Loads ahead what a search for words that begin so will need; where that fails, the search itself will say so. */
async function prepare(beginning: string): Promise<void> {
  try {
    await (await pagefind()).prepare(beginning);
  } catch {
    engine = undefined;
  }
}

async function search(): Promise<void> {
  const { q: written = '', ...filters } = filled();
  const q = asTyped(written);
  asked += 1;
  const mine = asked;
  const length = [...q].length;
  if (length === 1) {
    void prepare(q);
    return show('short');
  }
  if (length === 0 && Object.keys(filters).length === 0) return show();
  if (list.hidden) show('loading');
  list.ariaBusy = 'true';
  try {
    const { find } = await pagefind();
    if (mine !== asked) return;
    const hits = await find(q, filters);
    const first = await dataOf(hits);
    if (mine === asked) show(hits.length === 0 ? 'none' : 'count', hits, first);
  } catch {
    engine = undefined;
    if (mine === asked) show('failed');
  }
}

function dataOf(hits: readonly Hit[]): Promise<Found[]> {
  return Promise.all(hits.slice(0, step).map((hit) => hit.data()));
}

/** Shows a text, which is a key of the form's data, and what was found in the place of what was there. */
function show(text?: string, hits: readonly Hit[] = [], first: readonly Found[] = []): void {
  status.textContent = form.dataset[text ?? '']?.replace('{count}', String(hits.length)) ?? '';
  list.replaceChildren();
  list.ariaBusy = 'false';
  list.hidden = first.length === 0;
  add(hits, first);
}

function add(hits: readonly Hit[], found: readonly Found[]): void {
  list.append(...found.map((each) => itemOf(each, template, form.dataset)));
  further = hits.slice(step);
  more.hidden = further.length === 0;
}

async function showMore(): Promise<void> {
  const mine = asked;
  const last = list.lastElementChild;
  const found = await dataOf(further);
  if (mine !== asked) return;
  add(further, found);
  last?.nextElementSibling?.querySelector('a')?.focus();
}

/** Puts the question into the address: after the one that is there if that is finished, else in its place. */
function remember(): void {
  clearTimeout(timer);
  const query = new URLSearchParams(filled()).toString();
  if (query === new URLSearchParams(location.search).toString()) return;
  const address = location.pathname + (query && `?${query}`);
  if (finished) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  finished = false;
}

/** Takes the question for finished. */
function finish(): void {
  remember();
  finished = true;
}

/** Asks what the address holds. */
function restore(): void {
  clearTimeout(timer);
  finished = true;
  const query = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    field.value = query.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  void search();
}

form.addEventListener('input', () => {
  void search();
  clearTimeout(timer);
  timer = window.setTimeout(remember, rest);
});
form.addEventListener('change', finish);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search();
  finish();
});
form.addEventListener('focusin', () => void prepare(''), { once: true });
more.addEventListener('click', () => void showMore());
window.addEventListener('popstate', restore);
form.hidden = false;
restore();
