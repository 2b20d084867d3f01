/** What hosts that read a file `_headers` make of it. */

/** A rule: the addresses it is for, and what is sent with them. */
export interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The rules of a file. Throws where a line is neither a pattern, a header of one, empty nor a comment. */
export function rulesIn(text: string): Rule[] {
  const rules: { readonly pattern: string; readonly headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((each) => !/^(#|$)/.test(each))) {
    const [, name, value] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    const last = rules.at(-1);
    if (/^\/\S*$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (last && name !== undefined && value !== undefined)
      last.headers.push([name.toLowerCase(), value]);
    else throw new Error(`No host reads the line "${line}".`);
  }
  return rules;
}

/** How hosts match an address: a `*` of Cloudflare needs the slash before it, one of Netlify does not. */
export const hosts = {
  'Cloudflare Pages': (pattern: string) => new RegExp(`^${literal(pattern).replace('\\*', '.*')}$`),
  'Netlify': (pattern: string) =>
    new RegExp(
      `^${literal(pattern)
        .replace(/\/\\\*$/, '(/.*)?')
        .replace('\\*', '.*')}/?$`,
      'i',
    ),
} as const;

/** A host that reads such a file. */
export type Host = keyof typeof hosts;

/** All values of each header that the rules give an address; more than one is a header that hosts disagree on. */
export function headersFor(
  address: string,
  rules: readonly Rule[],
  host: Host,
): ReadonlyMap<string, string[]> {
  const given = rules
    .filter(({ pattern }) => hosts[host](pattern).test(address))
    .flatMap(({ headers }) => headers);
  const grouped = Map.groupBy(given, ([name]) => name);
  return new Map([...grouped].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]));
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
