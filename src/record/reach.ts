/** How the makers of the record are reached, and the addresses under which a reader reports an error or sees where an entry comes from. */
import { fragmentIn } from './address-parts.ts';
import type { Address } from './address.ts';
import type { Edition } from './words/edition.ts';

/** How the makers of the record are reached; what nobody set is left out. */
export interface Reach {
  /** Where the files of the record and their history lie, without a slash at its end. */
  readonly repository?: string;
  /** The folder of the entries there, such as `content`. */
  readonly folder?: string;
  /** Where an error is reported without an account: the address of a page, or one with `mailto:`. */
  readonly report?: string;
}

/** The form for errors, in the folder `.github/ISSUE_TEMPLATE`. */
const form = 'report-an-error.yml';

/**
 * Where an error on a page, or in one statement of it, is reported: first in the repository, in whose form the address is
 * filled in already, then where no account is needed. Empty where nobody said how they are reached.
 *
 * @example
 * reportsOf('/about/', { report: 'mailto:errors@example.org' }, edition)
 * //=> ['mailto:errors@example.org?subject=Error:%20/about/&body=https://example.org/about/%0A%0A']
 */
export function reportsOf(
  address: Address | undefined,
  { repository, report }: Reach,
  { url, t }: Pick<Edition, 'url' | 't'>,
): string[] {
  const title = t('report.subject', { address: address ?? '' }).trim();
  const page = address === undefined ? '' : url(address);
  // A page has a form for each of its statements; what their addresses say already would make them longer.
  const isStatement = address !== undefined && fragmentIn(address) !== undefined;
  return [
    ...(repository === undefined
      ? []
      : [
          asking(`${repository}/issues/new`, {
            template: form,
            title: isStatement ? '' : title,
            address: page,
          }),
        ]),
    ...(report === undefined
      ? []
      : report.startsWith('mailto:')
        ? [asking(report, { subject: title, body: page && `${page}\n\n` })]
        : [asking(report, { address: page })]),
  ];
}

/** An address that fills in what is asked there. Signs that a query may hold stay as they are, so that links stay short. */
function asking(page: string, words: Readonly<Record<string, string>>): string {
  const [path = '', fragment] = page.split('#');
  const filled = Object.entries(words)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURI(value).replaceAll(/[#&+]/g, encodeURIComponent)}`);
  if (filled.length === 0) return page;
  const query = `${path.includes('?') ? '&' : '?'}${filled.join('&')}`;
  return path + query + (fragment === undefined ? '' : `#${fragment}`);
}

/** Where the file of an entry and its history lie; nothing where nobody said where the repository is. */
export function originOf(
  file: string,
  { repository, folder }: Reach,
): { readonly source: string; readonly history: string } | undefined {
  if (repository === undefined || folder === undefined) return undefined;
  const path = [...folder.split('/'), ...file.split('/')].map(encodeURIComponent).join('/');
  return { source: `${repository}/blob/HEAD/${path}`, history: `${repository}/commits/HEAD/${path}` };
}
