/** The search: what is typed is looked up at once, and the address keeps what was asked. */
import { asTyped } from '../../../record/letters.ts';
import { load, type Engine, type Found, type Groups, type Hit } from './engine.ts';
import { itemOf } from './item.ts';
import { nearName } from './near.ts';

const form = element('search_form', HTMLFormElement);
const status = element('search_status', HTMLElement);
const list = element('search_results', HTMLElement);
const groups = [...list.querySelectorAll('section')].map((section) => groupOf(section));
const template = element('search_item', HTMLTemplateElement);

/** How many results of a kind are shown at first, and how many more at a time. */
const [first, step] = [5, 10];
/** How long the typing rests before the address takes it, in milliseconds; a browser allows few changes in a row. */
const rest = 400;

let engine: Promise<Engine> | undefined;
let names: Promise<readonly string[]> | undefined;
/** Counts the questions; an answer to any but the last comes too late. */
let asked = 0;
/** Whether the address holds a finished question, so that Back leads to it from the next. */
let finished = true;
let timer = 0;

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new TypeError(`The page has no ${id}.`);
}

/** The part of the list for one kind. */
interface Group {
  readonly kind: string;
  readonly section: HTMLElement;
  readonly count: Element;
  readonly items: Element;
  readonly more: HTMLButtonElement;
  /** What was found and is not shown yet. */
  further: readonly Hit[];
}

function groupOf(section: HTMLElement): Group {
  const [count, items, more] = ['.search-count', 'ol', 'button'].map((each) => section.querySelector(each));
  if (!count || !items || !(more instanceof HTMLButtonElement))
    throw new TypeError('A part of the list is not whole.');
  return { kind: section.dataset['kind'] ?? '', section, count, items, more, further: [] };
}

/** The fields that are filled in. */
function filled(): Readonly<Record<string, string>> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

function pagefind(): Promise<Engine> {
  return (engine ??= load(form.dataset['engine'] ?? ''));
}

/** Every name of the record; where they cannot be had, what is typed is searched for as it is. */
function allNames(): Promise<readonly string[]> {
  return (names ??= fetchNames(form.dataset['names'] ?? '').catch(() => []));
}

async function fetchNames(address: string): Promise<readonly string[]> {
  const response = await fetch(address);
  const read: unknown = response.ok ? await response.json() : [];
  return Array.isArray(read) ? read.filter((name) => typeof name === 'string') : [];
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
    const kinds = groups.map(({ kind }) => kind);
    const name = q === '' ? undefined : nearName(q, await allNames());
    const near = name === undefined ? undefined : await find(name, filters, kinds);
    const found = joined(near, await find(q, filters, kinds));
    if (mine !== asked) return;
    const all = [...found.values()].flat();
    const text = all.length === 0 ? 'none' : near ? 'near' : 'count';
    const shown = await Promise.all(groups.map(({ kind }) => dataOf(found.get(kind)?.slice(0, first))));
    if (mine === asked) show(text, found, shown, name);
  } catch {
    engine = undefined;
    if (mine === asked) show('failed');
  }
}

/** What is found by the name that was meant, then what else is found by what was typed. */
function joined(near: Groups | undefined, typed: Groups): Groups {
  if (!near) return typed;
  return new Map(
    [...typed].map(([kind, hits]) => {
      const known = near.get(kind) ?? [];
      const ids = new Set(known.map(({ id }) => id));
      return [kind, [...known, ...hits.filter(({ id }) => !ids.has(id))]];
    }),
  );
}

function dataOf(hits: readonly Hit[] = []): Promise<Found[]> {
  return Promise.all(hits.map((hit) => hit.data()));
}

/** Shows a text, which is a key of the form's data, and what was found in the place of what was there. */
function show(
  text?: string,
  found: Groups = new Map(),
  shown: readonly (readonly Found[])[] = [],
  name = '',
): void {
  const values: Readonly<Record<string, string>> = {
    count: String([...found.values()].flat().length),
    events: String(found.get('event')?.length ?? 0),
    name,
  };
  status.textContent = (form.dataset[text ?? ''] ?? '').replaceAll(
    /\{(\w+)\}/g,
    (_, key: string) => values[key] ?? '',
  );
  list.ariaBusy = 'false';
  list.hidden = shown.every(({ length }) => length === 0);
  groups.forEach((group, i) => {
    const hits = found.get(group.kind) ?? [];
    group.section.hidden = hits.length === 0;
    group.count.textContent = String(hits.length);
    group.items.replaceChildren();
    add(group, hits.slice(first), shown[i] ?? []);
  });
}

function add(group: Group, further: readonly Hit[], found: readonly Found[]): void {
  group.items.append(...found.map((each) => itemOf(each, template, form.dataset)));
  group.further = further;
  group.more.hidden = further.length === 0;
}

async function showMore(group: Group): Promise<void> {
  const mine = asked;
  const last = group.items.lastElementChild;
  const found = await dataOf(group.further.slice(0, step));
  if (mine !== asked) return;
  add(group, group.further.slice(step), found);
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
    if (field.value !== '') field.closest('details')?.setAttribute('open', '');
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
for (const group of groups) group.more.addEventListener('click', () => void showMore(group));
window.addEventListener('popstate', restore);
form.hidden = false;
restore();
