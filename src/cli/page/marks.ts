/** What a page says of itself to programs: in its head, and in the data that it carries. */
import { Parser } from 'htmlparser2';
import { isGroup } from '../../parse/schema-walk.ts';

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

/** Reads what a page says of itself; no script of it is run. What stands deeper than browsers show is not read. */
export function marksOf(html: string): Marks {
  const meta = new Map<string, string[]>();
  const scripts: string[] = [];
  const title: string[] = [];
  const found: { lang?: string; canonical?: string } = {};
  let depth = 0;
  let into: string[] | undefined;
  const page = new Parser({
    onopentag(element, { name, property, itemprop, content, rel, href, type = '', ...given }) {
      depth += 1;
      if (depth > deepestElement) page.pause();
      const mark = (name ?? property ?? itemprop)?.toLowerCase();
      const text = content?.trim();
      if (element === 'html') found.lang ??= given['lang'] ?? given['xml:lang'] ?? '';
      if (element === 'meta' && mark && text) meta.set(mark, [...(meta.get(mark) ?? []), text]);
      if (element === 'link' && rel?.toLowerCase() === 'canonical') found.canonical ??= href ?? '';
      if (element === 'title' && title.length === 0) into = title;
      if (element === 'script' && /^application\/ld\+json\b/i.test(type.trim())) into = [];
    },
    ontext: (text) => void into?.push(text),
    onclosetag(element) {
      depth -= 1;
      if (element === 'script' && into && into !== title) scripts.push(into.join(''));
      if (element === 'script' || element === 'title') into = undefined;
    },
  });
  page.end(html);
  return {
    meta,
    title: title.join(''),
    lang: found.lang || undefined,
    canonical: found.canonical || undefined,
    data: scripts.flatMap((script) => [...groupsIn(inJson(script), 0)]),
  };
}

/** How many elements may stand in one another; what browsers build ends at half of it. */
const deepestElement = 1000;

/** What a text says in JSON; nothing where it is none. */
export function inJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Data deeper than this tell of no article. */
const deepest = 6;

function* groupsIn(value: unknown, depth: number): Generator<Data> {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* groupsIn(item, depth);
  else if (isGroup(value)) {
    yield value;
    for (const inner of Object.values(value)) yield* groupsIn(inner, depth + 1);
  }
}
