import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { proposalsAt, tellingAt } from '../../src/cli/lsp/help.ts';
import { framed, messagesIn } from '../../src/cli/lsp/messages.ts';
import { placeAt } from '../../src/cli/lsp/place.ts';
import { serve } from '../../src/cli/lsp/server.ts';
import { contentFile } from '../../src/parse/files.ts';
import { openFolder, readFolder } from '../../src/parse/read-all.ts';
import { kinds } from '../../src/record/kind.ts';
import { wordsIn } from '../../src/record/vocabulary.ts';

const dir = 'tests/fixtures/valid';
const { corpus } = readFolder(await openFolder(dir));
const path = 'events/citadel-hill/new.md';

/** The place at the sign | of a text, and the text without it. */
function cut(marked: string): { readonly text: string; readonly line: number; readonly column: number } {
  const before = marked.slice(0, marked.indexOf('|'));
  const line = before.split('\n').length - 1;
  return { text: marked.replace('|', ''), line, column: before.length - before.lastIndexOf('\n') - 1 };
}

function fileOf(text: string) {
  const file = contentFile(dir, path, text);
  if (!('path' in file)) throw new Error('The path is no place for an entry.');
  return file;
}

function proposed(marked: string): string[] {
  const { text, line, column } = cut(marked);
  return proposalsAt(fileOf(text), line, column, corpus).map((each) => each.text);
}

test.each([
  ['---\nti|', 'field', [], 'ti'],
  ['---\nsite: cit|', 'value', ['site'], 'cit'],
  ['---\nsources:\n  - da|', 'value', ['sources', 0], 'da'],
  ['---\nsources:\n- da|', 'value', ['sources', 0], 'da'],
  ['---\nsources: [a, da|', 'value', ['sources', 0], 'da'],
  ['---\nactors:\n  - { actor: red|', 'value', ['actors', 0, 'actor'], 'red'],
  ['---\nactors:\n  - { actor: red-army, ro|', 'field', ['actors', 0], 'ro'],
  ['---\nactors:\n  - actor: red-army\n    role: at|', 'value', ['actors', 0, 'role'], 'at'],
  ['---\nactors:\n  - actor: red-army\n    ro|', 'field', ['actors', 0], 'ro'],
  ['---\nactors:\n  - actor: red-army\nti|', 'field', [], 'ti'],
  ['---\nclaims:\n  - id: x\n    accounts:\n      - answer: One\n        source: da|', 'value', ['claims', 0, 'accounts', 0, 'source'], 'da'],
  ['---\nclaims:\n  - id: x\n    accounts:\n      - { answer: "a, b", by: { for: re|', 'value', ['claims', 0, 'accounts', 0, 'by', 'for'], 're'],
  ["---\ndate: '[2016|", 'value', ['date'], '[2016'],
] as const)('the place at the end of %j is found', (marked, is, steps, typed) => {
  expect(at(marked)).toEqual({ is, path: steps, typed });
}); // prettier-ignore

function at(marked: string) {
  const { text, line, column } = cut(marked);
  return placeAt(text.split('\n'), line, column);
}

test('below the fields a citation is the only place, and in the fences there is none', () => {
  expect(at('---\ntitle: T\n---\nIt fell [@daily-p|')).toEqual({ is: 'citation', typed: 'daily-p' });
  expect(at('---\ntitle: T\n---\nIt fell [@a; @b|')).toEqual({ is: 'citation', typed: 'b' });
  expect(at('---\ntitle: T\n---\nsite: |')).toBeUndefined();
  expect(at('---|\ntitle: T\n---\n')).toBeUndefined();
});

test('every id of the content is proposed where its kind is named', () => {
  const fields = { event: 'follows: [|', site: 'site: |', monument: 'monuments:\n  - monument: |', actor: 'actors:\n  - actor: |', source: 'sources:\n  - |' }; // prettier-ignore
  for (const kind of kinds)
    expect(proposed(`---\n${fields[kind]}`)).toEqual(expect.arrayContaining([...corpus.ids(kind)]));
  expect(proposed('---\ntitle: T\n---\nIt fell [@|').toSorted()).toEqual(
    [...corpus.ids('source')].toSorted(),
  );
  expect(proposed('---\nsite: citadel-hill\nplaces: [|')).toEqual(['ruins', 'town']);
  expect(proposed('---\ncategory: |')).toEqual(wordsIn('category'));
  expect(proposed('---\nactors:\n  - actor: red-army\n    |')).toEqual(['actor', 'role', 'sources']);
});

function told(marked: string): string | undefined {
  const { text, line, column } = cut(marked);
  return tellingAt(fileOf(text), line, column, corpus);
}

test('what stands under the pointer is told: a field, an id, a word, and how a date prints', () => {
  expect(told('---\nsum|mary: It fell.\n')).toMatch(/^One or two sentences/);
  expect(told('---\nsources: [daily-|paper]\n')).toBe('The gate falls · Daily Paper, 27 March 2016');
  expect(told('---\ndate: 2016-0|3-25\n')).toBe('Prints as: 25 March 2016.');
  expect(told('---\ntitle: T\n---\nIt fell [@evening-|paper].')).toContain('Evening Paper');
  expect(told('---\ntitle: T\n---\nIt fe|ll.')).toBeUndefined();
});

const published = z.object({
  method: z.literal('textDocument/publishDiagnostics'),
  params: z.object({ uri: z.string(), diagnostics: z.array(z.object({ code: z.string() })) }),
});

/** What a server sends for some messages, which reach it in pieces of seven bytes. */
async function served(...messages: readonly object[]): Promise<unknown[]> {
  const bytes = Buffer.from(messages.map(framed).join(''));
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
    bytes.subarray(i * 7, i * 7 + 7),
  );
  let said = '';
  await serve(dir, Readable.from(pieces), (text) => (said += text));
  const sent: unknown[] = [];
  for await (const message of messagesIn(Readable.from([Buffer.from(said)]))) sent.push(message);
  return sent;
}

test('an editor gets answers, the problems of a text that is not saved, and none once it is mended', async () => {
  const uri = pathToFileURL(`${dir}/${path}`).href;
  const open = (text: string) => ({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, text } },
  });
  const change = (text: string) => ({ method: 'textDocument/didChange', params: { textDocument: { uri }, contentChanges: [{ text }] } }); // prettier-ignore
  const saved = { method: 'textDocument/didSave', params: { textDocument: { uri } } };
  const position = { line: 1, character: 6 };
  const sent = await served(
    { id: 1, method: 'initialize', params: {} },
    open('---\nsite: \n---\n'),
    { id: 2, method: 'textDocument/completion', params: { textDocument: { uri }, position } },
    { id: 3, method: 'textDocument/hover', params: { textDocument: { uri }, position } },
    saved,
    change('---\ntitle: The gate opens\nsite: citadel-hill\ndate: 2016-03-28\ncategory: reopening\nsummary: It opened.\nsources: [evening-paper]\nadded: 2026-11-22\n---\n'), // prettier-ignore
    saved,
    { id: 4, method: 'no/such', params: {} },
    { id: 5, method: 'shutdown' },
    { method: 'exit' },
    saved,
  );
  expect(sent[0]).toMatchObject({ id: 1, result: { capabilities: { hoverProvider: true } } });
  expect(sent[1]).toMatchObject({ id: 2, result: [{ label: 'citadel-hill' }] });
  expect(sent[2]).toMatchObject({ id: 3, result: { contents: { value: expect.stringContaining('Which site it is about') } } }); // prettier-ignore
  const problems = sent.flatMap((message) => published.safeParse(message).data?.params ?? []);
  expect(problems.map((each) => each.uri)).toEqual([uri, uri]);
  expect(problems[0]?.diagnostics.map(({ code }) => code)).toContain('missing-field');
  expect(problems[1]?.diagnostics).toEqual([]);
  expect(sent.at(-2)).toMatchObject({ id: 4, error: { code: -32_601 } });
  expect(sent.at(-1)).toMatchObject({ id: 5, result: null });
});
