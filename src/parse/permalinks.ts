/** The list of published addresses as lines with their places. */
import type { VFileMessage } from 'vfile-message';
import { isAddress, pageIn, entryAt } from '../record/address-parts.ts';
import { permalinkForms, readPermalink, type Permalink } from '../record/permalink.ts';
import { forbiddenCharacters } from '../record/schema/fields.ts';
import { diagnose, lineSpan, type Location } from './diagnostic.ts';

/** The list's file. */
export interface PermalinksFile {
  /** The path as messages name it. */
  readonly file: string;
  readonly text: string;
}

/** A line of the list. */
export interface PermalinkEntry extends Permalink {
  readonly at: Location;
}

/** The list as far as it can be read. */
export interface PermalinksResult {
  readonly permalinks: readonly PermalinkEntry[];
  readonly messages: readonly VFileMessage[];
}

/** Reads the list; empty lines say nothing. A line in no known form is a message, and is left out. */
export function readPermalinks({ file, text }: PermalinksFile): PermalinksResult {
  const permalinks: PermalinkEntry[] = [];
  const messages: VFileMessage[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = { file, span: lineSpan(i + 1, line) };
    const permalink = forbiddenCharacters.test(line) ? undefined : readPermalink(line);
    if (permalink) permalinks.push({ ...permalink, at });
    else messages.push(malformed(line, at));
  }
  return { permalinks, messages };
}

function malformed(line: string, at: Location): VFileMessage {
  const [address = ''] = line.trim().split(/\s/);
  const actual = line.slice(0, 80);
  if (address.startsWith('/') && !isAddress(address))
    return diagnose('malformed-permalink', at, {
      reason: `"${address.slice(0, 80)}" is no address that this site could have.`,
      actual,
      expected: [`${address.toLowerCase()}/`, address.toLowerCase()].filter(isAddress).slice(0, 1),
      note: 'An address has steps of lower-case letters, digits and hyphens, each followed by /; a file has its ending, its name may hold _, and only an entry takes # and the id of a claim.',
    });
  if (isAddress(address) && !entryAt(pageIn(address)) && /\s(?:moved to|withdrawn on)\s/.test(line))
    return diagnose('malformed-permalink', at, {
      reason: `Only an entry or a claim can move or be withdrawn, and "${address}" is neither.`,
      actual,
      expected: [address],
      note: 'Pages and files that come from entries follow them by themselves; lists and files of data stay.',
    });
  return diagnose('malformed-permalink', at, {
    reason: 'The line is neither an address, nor where it moved, nor when and why it was withdrawn.',
    actual,
    expected: permalinkForms,
    note: 'An address begins with / and holds no space; a day exists in the calendar.',
  });
}
