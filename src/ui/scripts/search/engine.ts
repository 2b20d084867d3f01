/** Pagefind, loaded when it is first asked for. */

/** Something found, of which no more than its rank is known until its data are fetched. */
export interface Hit {
  readonly id: string;
  readonly data: () => Promise<Found>;
}

/** Something found. */
export interface Found {
  readonly url: string;
  /** The words around the match; text in which `<` and `>` are written as entities, and matches are in `<mark>`. */
  readonly excerpt: string;
  /** The same without marks. */
  readonly plain_excerpt: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The parts of the page with a match, the claims among them by their question. */
  readonly sub_results: readonly { readonly url: string; readonly title: string }[];
}

/** What is found of each kind, by the kind; best first. */
export type Groups = ReadonlyMap<string, readonly Hit[]>;

/** What the search asks of Pagefind. */
export interface Engine {
  /** What matches of each of some kinds; without words the events that pass the filters, in the order of time. */
  readonly find: (
    words: string,
    filters: Readonly<Record<string, string>>,
    kinds: readonly string[],
  ) => Promise<Groups>;
  /** Fetches what the words that begin so will need. */
  readonly prepare: (beginning: string) => Promise<void>;
}

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly preload: (beginning: string) => Promise<void>;
  readonly search: (words: string | null, options: object) => Promise<{ readonly results: readonly Hit[] }>;
}

/** A site whose name is asked for comes first, then what bears the name, then titles, then mere mentions. */
const metaWeights = {
  site: 20,
  names: 10,
  title: 5,
  date: 3,
  source: 1,
  issued: 0.5,
  line: 0.5,
  mentions: 0.2,
  lang: 0,
};

let attempts = 0;

/** Loads Pagefind from its address. A browser remembers a script that failed, so a further attempt gets another address. */
export async function load(address: string): Promise<Engine> {
  attempts += 1;
  const pagefind: Pagefind = await import(
    /* @vite-ignore */ attempts === 1 ? address : `${address}?${attempts}`
  );
  await pagefind.options({ noWorker: true, ranking: { metaWeights } });
  await pagefind.init();
  return {
    find: async (words, filters, kinds) => {
      const order = words === '' ? { sort: { order: 'asc' } } : {};
      const find = async (kind: string) => {
        const options = { filters: { ...filters, kind }, ...order };
        return (await pagefind.search(words === '' ? null : words, options)).results;
      };
      return new Map(await Promise.all(kinds.map(async (kind) => [kind, await find(kind)] as const)));
    },
    prepare: (beginning) => pagefind.preload(beginning),
  };
}
