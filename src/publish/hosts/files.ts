/** The files by which hosts learn what to send. They lie in the folder of the site, and are no part of it. */
import { home } from '../../record/address.ts';
import type { HeritageRecord } from '../../record/record.ts';
import type { Located } from '../../record/words/edition.ts';
import { caddyFile } from './caddy.ts';
import { formerAddresses } from './former.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxFile } from './nginx.ts';
import { hostRules } from './rules.ts';

const writers = {
  '_headers': headersFile,
  '_redirects': (_rules, former) => redirectsFile(former),
  '_nginx.conf': nginxFile,
  '_Caddyfile': caddyFile,
} satisfies Record<string, (...facts: Parameters<typeof nginxFile>) => string>;

/** The names of the files. */
export const hostFiles = Object.keys(writers);

/** The text of a file, by its name. */
export function hostFile(name: string, record: HeritageRecord, editions: readonly Located[]): string {
  const write = Object.entries(writers).find(([each]) => each === name)?.[1];
  const [main] = editions;
  if (!write || !main) throw new RangeError(`No host reads a file "${name}".`);
  return write(
    hostRules(record, editions),
    formerAddresses(record, editions),
    new URL(main.url(home)).pathname,
  );
}
