/** Inputs of any size for `npm run bench:growth`, each of a kind whose time might grow faster than its size. */

/** Bodies of Markdown by what they repeat; empty lines part what the check bounds within one paragraph. */
export const bodies: Readonly<Record<string, (size: number) => string>> = {
  'paragraphs with citations': (size) => 'It fell [@a, p. 4; @b] on Friday.\n\n'.repeat(size),
  'lists': (size) => '- One thing [@a]\n  - another\n\n'.repeat(size),
  'quotations': (size) => '> So it was said\n> by them.\n\n'.repeat(size),
  'tables': (size) => '| a | b |\n| - | - |\n| c | d |\n\n'.repeat(size),
  'links': (size) => 'See [the gate](/events/a/#b) and [more](https://example.org/).\n\n'.repeat(size),
  'same headings': (size) => '## The gate\n\nIt fell.\n\n'.repeat(Math.min(size, 900)),
  'footnotes': (size) => lines(Math.min(size, 450), (i) => `It fell[^${i}].\n\n[^${i}]: So it was.\n`),
  'code': (size) => '`a` and ``b``.\n\n'.repeat(size),
  'HTML': (size) => 'A <b>gate</b>.\n\n<!A\n\n'.repeat(size),
  'long words': (size) => `${'a'.repeat(size * 10)}\n\n`,
  'spaces in a citation': (size) => `${`[@a, p.${' '.repeat(400)}4]\n\n`.repeat(size / 10)}`,
};

/** Front matter of an event by what it repeats. */
export const fields: Readonly<Record<string, (size: number) => string>> = {
  'sources': (size) => `sources:\n${lines(bounded(size), (i) => `  - source-${i}`)}`,
  'empty groups': (size) => `actors:\n${lines(bounded(size), () => '  - {}')}`,
  'claims': (size) =>
    `claims:\n${lines(bounded(size), (i) => `  - id: c${i}\n    question: How?\n    accounts: [{ answer: One, source: a }]`)}`,
  'unknown fields': (size) => lines(bounded(size), (i) => `field-${i}: a`),
  'quotes left open': (size) => lines(bounded(size), (i) => `field-${i}: "a" b`),
  'comments': (size) => lines(size, () => '# a comment'),
};

/** Lists of addresses by what they hold. */
export const lists: Readonly<Record<string, (size: number) => string>> = {
  'addresses that stand': (size) => lines(size, (i) => `/events/e-${i}/`),
  'a chain of moves': (size) => lines(size, (i) => `/events/m-${i}/ moved to /events/m-${i + 1}/`),
  'claims that are gone': (size) => lines(size, (i) => `/events/e-${i}/#gone`),
  'pages that are gone': (size) => lines(size, (i) => `/events/gone-${i}/`),
};

/** An event, one of many that name each other. */
export function event(i: number): string {
  const day = `201${i % 10}-0${1 + (i % 9)}-1${i % 10}`;
  return `---
title: Event ${i}
site: hill
date: ${day}
category: capture
summary: What happened.
sources: [s-${i}]
dating: { phrase: on Friday, source: s-${i} }
places: [top]
actors: [{ actor: red, role: attacker }]
control: [{ place: top, holder: red }]
claims: [{ id: how, question: How?, accounts: [{ answer: "${i}", source: s-${i}, by: red }] }]
aliases: [was-${i}]
added: 2026-11-22
---

It happened [@s-${i}]. See [another](/events/e-${i + 1}/#how), and [a third](/events/was-${i + 2}/).
`;
}

/** A source of such an event. */
export function source(i: number): string {
  return `---
title: Report ${i}
type: article-newspaper
publisher: Paper ${i % 200}
issued: 201${i % 10}-0${1 + (i % 9)}-2${i % 9}
---
`;
}

function bounded(size: number): number {
  return Math.min(size, 990);
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');
}
