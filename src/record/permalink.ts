/** The list of published addresses, `content/permalinks.txt`: one a line, each with what became of it. */
import { isAddress, isEntryPage, pageIn } from './address-parts.ts';
import type { Address } from './address.ts';
import { isDay, type Day } from './calendar.ts';
import { canonicalTag } from './language.ts';
import { compareText } from './order.ts';

/** An address that was published. It has no fate as long as a page or a claim stands there. */
export interface Permalink {
  readonly address: Address;
  readonly fate?: Fate;
}

/** What became of an address that nothing stands at any more. */
export type Fate = Moved | Withdrawn;

/** What stood there stands elsewhere now. */
export interface Moved {
  readonly to: Address;
  /** The day on which it moved, where the line tells it. */
  readonly date?: Day;
}

/** What stood there was taken back; its address says so. */
export interface Withdrawn {
  /** The day on which it was taken back. */
  readonly date: Day;
  /** Why, in whole sentences. */
  readonly reason: string;
  /** The same in other languages, by BCP 47 tag, as far as the line tells it. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** On a page in another language: the language of the reason where it has no translation. */
  readonly lang?: string;
  /** What it was called, where the line tells it. */
  readonly title?: string;
}

/** The list's name in the content folder. */
export const permalinksFile = 'permalinks.txt';

/** The forms of a line, as messages and guides show them; the title, the day of a move and the reason in other languages may be left out. */
export const permalinkForms = [
  '/events/<id>/',
  '/events/<id>/ moved to /events/<other id>/ on YYYY-MM-DD',
  '/events/<id>/ "<title>" withdrawn on YYYY-MM-DD: <why> [ar: <why in Arabic>]',
] as const;

const day = String.raw`(\d{4}-\d{2}-\d{2})`;
const movedPattern = new RegExp(String.raw`^(\S+) +moved to +(\S+)(?: +on +${day})?$`);
const withdrawnPattern = new RegExp(String.raw`^(\S+)(?: +"([^"\s].*?)")? +withdrawn on +${day}: *(\S.*)$`);

/**
 * Reads a line of the list; nothing where it has none of the {@link permalinkForms}, an address that the site cannot
 * have, or a day that does not exist. Only an entry or a claim can move or be withdrawn: all else goes where they go.
 *
 * @example
 * readPermalink('/events/x/') //=> { address: '/events/x/' }
 * readPermalink('/events/x/ moved to /events/y/') //=> { address: '/events/x/', fate: { to: '/events/y/' } }
 * readPermalink('/events/x/ withdrawn on 2026-02-30: Why.') //=> undefined
 * readPermalink('/search/ withdrawn on 2026-02-28: Why.') //=> undefined
 */
export function readPermalink(line: string): Permalink | undefined {
  const written = line.trim();
  if (!/\s/.test(written)) return isAddress(written) ? { address: written } : undefined;
  const [address = '', fate] = movedIn(written) ?? withdrawnIn(written) ?? [];
  return fate && isAddress(address) && isEntryPage(pageIn(address)) ? { address, fate } : undefined;
}

function movedIn(line: string): [address: Address, fate: Moved] | undefined {
  const [, address, to, date] = movedPattern.exec(line) ?? [];
  if (address === undefined || to === undefined || !isAddress(to)) return undefined;
  if (date === undefined) return [address, { to }];
  return isDay(date) ? [address, { to, date }] : undefined;
}

function withdrawnIn(line: string): [address: Address, fate: Withdrawn] | undefined {
  const [, address, title, date, reason] = withdrawnPattern.exec(line) ?? [];
  if (address === undefined || date === undefined || reason === undefined || !isDay(date)) return undefined;
  return [address, { date, ...reasonsIn(reason), ...(title === undefined ? {} : { title }) }];
}

/**
 * A reason, and the same in other languages, in brackets behind it; what a tag that is none begins is part of the reason.
 *
 * @example
 * reasonsIn('A rumour. [ar: إشاعة.]') //=> { reason: 'A rumour.', reasons: { ar: 'إشاعة.' } }
 */
function reasonsIn(written: string): Pick<Withdrawn, 'reason' | 'reasons'> {
  const reasons: Record<string, string> = {};
  let reason = written.trim();
  for (let last = lastBracket(reason); last; last = lastBracket(reason)) {
    reasons[last.tag] = last.words;
    reason = last.before;
  }
  return { reason, ...(Object.keys(reasons).length > 0 ? { reasons } : {}) };
}

/** What a text says in another language in the bracket with which it ends. */
function lastBracket(text: string): { before: string; tag: string; words: string } | undefined {
  const from = text.endsWith(']') ? text.lastIndexOf(' [') : -1;
  const colon = text.indexOf(':', from);
  const tag = text.slice(from + 2, colon);
  const words = text.slice(colon + 1, -1).trim();
  if (from < 1 || colon < 0 || words === '' || canonicalTag(tag) !== tag) return undefined;
  return { before: text.slice(0, from).trim(), tag, words };
}

/** Writes a line of the list, which {@link readPermalink} reads. */
export function permalinkLine({ address, fate }: Permalink): string {
  if (fate === undefined) return address;
  if ('to' in fate)
    return `${address} moved to ${fate.to}${fate.date === undefined ? '' : ` on ${fate.date}`}`;
  const title = fate.title === undefined ? '' : ` "${fate.title}"`;
  const others = Object.entries(fate.reasons ?? {}).map(([tag, reason]) => ` [${tag}: ${reason}]`);
  return `${address}${title} withdrawn on ${fate.date}: ${fate.reason}${others.toReversed().join('')}`;
}

/** Writes the whole list in the order of its addresses. */
export function permalinksText(permalinks: readonly Permalink[]): string {
  return permalinks
    .toSorted((a, b) => compareText(a.address, b.address))
    .map((each) => `${permalinkLine(each)}\n`)
    .join('');
}

/**
 * Puts lines into the text of a list, each where the order of addresses has it, or in place of the line of its address;
 * all else stays as it is written.
 *
 * @example
 * withPermalinks('/a/\n/c/\n', [{ address: '/b/' }]) //=> '/a/\n/b/\n/c/\n'
 */
export function withPermalinks(text: string, added: readonly Permalink[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const fresh = new Map(added.map((each) => [each.address, permalinkLine(each)]));
  const lines = text.split(end).filter((line, i, all) => line !== '' || i < all.length - 1);
  const listed = new Set(lines.map(addressIn));
  const sorted = [...fresh.keys()].filter((address) => !listed.has(address)).toSorted(compareText);
  const merged: string[] = [];
  let next = 0;
  for (const line of lines) {
    const address = addressIn(line);
    for (let each = sorted[next]; each !== undefined && compareText(each, address) < 0; each = sorted[++next])
      merged.push(fresh.get(each) ?? each);
    merged.push(fresh.get(address) ?? line);
  }
  const rest = sorted.slice(next).map((each) => fresh.get(each) ?? each);
  return [...merged, ...rest, ''].join(end);
}

/** The address with which a line begins, `addressIn('/a/ moved to /b/') //=> '/a/'`; nothing where it begins with none. */
function addressIn(line: string): Address {
  const [word = ''] = line.trim().split(/\s/, 1);
  return word.startsWith('/') ? word : '';
}
