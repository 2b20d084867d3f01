/** What a page says of itself to programs: in its head, and in the data that it carries. */
import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** A group of linked data, as JSON has it. */
export type Data = Readonly<Record<string, unknown>>;

/** What a page says of itself. */
export interface Marks {
  /** The values of `<meta>` by name or property, in lower case, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly title: string;
  /** The language of the whole page. */
  readonly lang: string | undefined;
  /** The address that the page gives as its own. */
  readonly canonical: string | undefined;
  /** Every group of schema.org’s data, those inside of others too, the outermost first. */
  readonly data: readonly Data[];
}

/** Reads what a page says of itself; no script of it is run. */
export async function marksOf(html: string): Promise<Marks> {
  const meta = new Map<string, string[]>();
  const scripts: string[] = [];
  const title: string[] = [];
  const found: { lang?: string; canonical?: string } = {};
  let into: string[] | undefined;
  const page = new RewritingStream();
  page.on('startTag', ({ tagName, attrs }) => {
    const given = new Map(attrs.map(({ name, value }) => [name, value]));
    const name = (given.get('name') ?? given.get('property') ?? given.get('itemprop'))?.toLowerCase();
    const content = given.get('content')?.trim();
    if (tagName === 'html') found.lang ??= given.get('lang') ?? given.get('xml:lang') ?? '';
    if (tagName === 'meta' && name && content) meta.set(name, [...(meta.get(name) ?? []), content]);
    if (tagName === 'link' && given.get('rel')?.toLowerCase() === 'canonical')
      found.canonical ??= given.get('href') ?? '';
    if (tagName === 'title' && title.length === 0) into = title;
    if (tagName === 'script' && /^application\/ld\+json\b/i.test(given.get('type')?.trim() ?? '')) {
      into = [];
    }
  });
  page.on('text', ({ text }) => void into?.push(text));
  page.on('endTag', ({ tagName }) => {
    if (tagName === 'script' && into && into !== title) scripts.push(into.join(''));
    into = undefined;
  });
  page.resume();
  page.end(html);
  await once(page, 'end');
  return {
    meta,
    title: title.join(''),
    lang: found.lang || undefined,
    canonical: found.canonical || undefined,
    data: scripts.flatMap((script) => [...groupsIn(parsed(script), 0)]),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Data deeper than this tell of no article. */
const deepest = 6;

function* groupsIn(value: unknown, depth: number): Generator<Data> {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* groupsIn(item, depth);
  else if (isData(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* groupsIn(inner, depth + 1);
  }
}

/** Whether a value is a group of data. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
