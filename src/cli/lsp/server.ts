/** A server of the Language Server Protocol for entries: what the check says, what may be written, and what words mean. */
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { withChanges } from '../../parse/changes.ts';
import type { Corpus } from '../../parse/corpus.ts';
import { isError } from '../../parse/diagnostic.ts';
import { readEntry } from '../../parse/entry.ts';
import { contentFile, type ContentFile } from '../../parse/files.ts';
import { asRead } from '../../parse/file-text.ts';
import { openFolder, readFolder } from '../../parse/read-all.ts';
import { keepingEntries } from '../../parse/reader.ts';
import { proposalsAt, tellingAt, type Proposal } from './help.ts';
import { framed, messagesIn } from './messages.ts';

const document = z.object({ uri: z.string() });
const at = z.object({
  textDocument: document,
  position: z.object({ line: z.int().min(0), character: z.int().min(0) }),
});
const request = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string(),
  params: z.unknown().optional(),
});
const opened = z.object({ textDocument: document.extend({ text: z.string() }) });
const changed = z.object({
  textDocument: document,
  contentChanges: z.array(z.object({ text: z.string() })).min(1),
});
const closed = z.object({ textDocument: document });

/** How long whoever writes must rest before all is checked, in milliseconds. */
const rest = 250;

/** What the server can do: whole texts are sent to it. */
const capabilities = {
  textDocumentSync: { openClose: true, change: 1, save: true },
  completionProvider: { triggerCharacters: [' ', '@', '[', ','] },
  hoverProvider: true,
};

/** Serves a content folder until the stream ends or is told to; what is sent goes to `write`. Never throws for content. */
export async function serve(
  dir: string,
  input: AsyncIterable<Uint8Array>,
  write: (text: string) => void,
  readAnew: typeof readEntry = readEntry,
): Promise<void> {
  const service = await serviceOf(dir, readAnew);
  const send = (message: object): void => write(framed(message));
  const publish = (): void => {
    clearTimeout(timer);
    for (const [uri, diagnostics] of service.check())
      send({ method: 'textDocument/publishDiagnostics', params: { uri, diagnostics } });
  };
  let timer: NodeJS.Timeout | undefined;
  for await (const message of messagesIn(input)) {
    const { data } = request.safeParse(message);
    if (!data) continue;
    const { id, method, params } = data;
    if (method === 'exit') break;
    if (method === 'initialized' || method === 'textDocument/didSave') {
      await service.open();
      publish();
    } else if (service.take(method, params)) {
      clearTimeout(timer);
      timer = setTimeout(publish, rest);
    } else if (id !== undefined) send({ id, ...service.answer(method, params) });
  }
  clearTimeout(timer);
}

async function serviceOf(dir: string, readAnew: typeof readEntry) {
  const texts = new Map<string, string>();
  const read = keepingEntries(readAnew);
  let told: ReadonlySet<string> = new Set();
  let folder = await openFolder(dir);
  let { corpus } = readFolder(folder, read);

  /** Reads the folder as it lies on the disk. */
  const open = async (): Promise<void> => {
    folder = await openFolder(dir);
  };

  /** What is wrong in each file, and nothing for files in which nothing is any more. */
  const check = (): [string, object[]][] => {
    const now = readFolder(withChanges(folder, texts), read);
    corpus = now.corpus;
    const byFile = Map.groupBy(now.result.messages, ({ file = '' }) => pathToFileURL(resolve(file)).href);
    const silent = [...told].filter((uri) => !byFile.has(uri));
    told = new Set(byFile.keys());
    return [
      ...[...byFile].map(([uri, messages]): [string, object[]] => [uri, messages.map(diagnosticOf)]),
      ...silent.map((uri): [string, object[]] => [uri, []]),
    ];
  };

  /** Takes what an editor tells of its texts; whether it was that. */
  const take = (method: string, params: unknown): boolean => {
    if (method === 'textDocument/didOpen') {
      const { data } = opened.safeParse(params);
      const path = data && pathOf(dir, data.textDocument.uri);
      if (data && path !== undefined) texts.set(path, asRead(data.textDocument.text));
      return true;
    }
    if (method === 'textDocument/didChange') {
      const { data } = changed.safeParse(params);
      const path = data && pathOf(dir, data.textDocument.uri);
      if (data && path !== undefined) texts.set(path, asRead(data.contentChanges.at(-1)?.text ?? ''));
      return true;
    }
    if (method !== 'textDocument/didClose') return false;
    const path = pathOf(dir, closed.safeParse(params).data?.textDocument.uri);
    if (path !== undefined) texts.delete(path);
    return true;
  };

  const answer = (method: string, params: unknown): object => {
    switch (method) {
      case 'initialize':
        return { result: { capabilities, serverInfo: { name: 'ruins-on-record' } } };
      case 'shutdown':
        return { result: null };
      case 'textDocument/completion':
        return { result: helpAt(params, proposalsAt)?.map(itemOf) ?? [] };
      case 'textDocument/hover': {
        const value = helpAt(params, tellingAt);
        return { result: value === undefined ? null : { contents: { kind: 'plaintext', value } } };
      }
      default:
        return { error: { code: -32_601, message: `There is no ${method} here.` } };
    }
  };

  const helpAt = <Help>(
    params: unknown,
    help: (file: ContentFile, line: number, column: number, among: Corpus) => Help,
  ): Help | undefined => {
    const { data } = at.safeParse(params);
    const path = pathOf(dir, data?.textDocument.uri);
    const text = path === undefined ? undefined : texts.get(path);
    const file = path === undefined || text === undefined ? undefined : contentFile(dir, path, text);
    if (!data || !file || !('path' in file)) return undefined;
    return help(file, data.position.line, data.position.character, corpus);
  };

  return { open, check, take, answer };
}

function diagnosticOf(message: VFileMessage): object {
  const { place, ruleId, reason, expected, note } = message;
  const range = place && 'start' in place ? place : { start: place, end: place };
  return {
    range: { start: positionOf(range.start), end: positionOf(range.end) },
    severity: isError(message) ? 1 : 2,
    code: ruleId,
    source: 'content',
    message: [
      reason,
      ...(expected && expected.length > 0 ? [`Expected: ${expected.slice(0, 12).join(', ')}`] : []),
      ...(note === undefined ? [] : [note]),
    ].join('\n'),
  };
}

function positionOf(point: { readonly line: number; readonly column: number } | undefined): object {
  return { line: (point?.line ?? 1) - 1, character: (point?.column ?? 1) - 1 };
}

/** A field is 5 and a value 12 in the protocol. */
function itemOf({ text, detail, names, is }: Proposal): object {
  return {
    label: text,
    kind: is === 'field' ? 5 : 12,
    detail,
    filterText: [text, ...names].join(' '),
    insertText: is === 'field' ? `${text}: ` : text,
  };
}

/** The path of a document below the content folder; nothing for what lies elsewhere. */
function pathOf(dir: string, uri: string | undefined): string | undefined {
  if (uri === undefined || !uri.startsWith('file:') || !URL.canParse(uri)) return undefined;
  const path = relative(resolve(dir), fileURLToPath(uri)).split(sep).join('/');
  return path === '' || path.startsWith('../') || !path.endsWith('.md') ? undefined : path;
}
