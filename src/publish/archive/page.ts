/** A page of the site as one that opens from a folder without a server. */
import { editedHtml, type Edit, type StartTag } from '../../edited-html.ts';
import { archiveIds } from '../../record/address.ts';
import { escapeHtml } from '../html.ts';
import { relativeLink, type Folder } from './relative.ts';

/**
 * The page with relative links and without what needs a server: scripts, fonts fetched ahead, and the policy by which
 * a browser would let the page load nothing from a disk. What is for readers without scripts is shown. All else stays
 * as it is, byte for byte.
 */
export function offlinePage(html: string, file: string, folder: Folder): string {
  return editedHtml(html, (tag) => {
    if (isLeftOut(tag)) return 'element';
    return isDropped(tag) ? 'tags' : relativeLinks(tag, (url) => relativeLink(url, file, folder));
  });
}

/** Whether an element is left out with all that it holds. */
function isLeftOut({ name, attributes }: StartTag): boolean {
  const type = attributes.get('type')?.value;
  return (
    (name === 'script' && type !== 'application/ld+json') ||
    attributes.get('id')?.value === archiveIds.section
  );
}

/** Whether the tags of an element are dropped; what a `<noscript>` holds stays. */
function isDropped({ name, attributes }: StartTag): boolean {
  const values = (): string[] => [...attributes.values()].map(({ value }) => value);
  return (
    name === 'noscript' ||
    (name === 'link' && values().some((value) => /^(preload|modulepreload|manifest)$/.test(value))) ||
    (name === 'meta' && values().includes('Content-Security-Policy'))
  );
}

/** The links of a tag that become others when they are made relative. */
function relativeLinks(tag: StartTag, relative: (url: string) => string): Edit[] {
  return [...tag.attributes].flatMap(([name, { value, start, end }]) => {
    const link = linksMadeRelative(tag, name, value, relative);
    return link === value ? [] : [{ start, end, html: `${name}="${escapeHtml(link)}"` }];
  });
}

/** The addresses in a `srcset`, each at its beginning or behind a comma. */
const choice = /(?<=^|, )\S+/g;

/** What an attribute says once its links are relative; the same where it has none. */
function linksMadeRelative(
  tag: StartTag,
  name: string,
  value: string,
  relative: (url: string) => string,
): string {
  if (name === 'href' || name === 'src') return relative(value);
  if (name === 'srcset') return value.replaceAll(choice, relative);
  const isRefresh = tag.name === 'meta' && tag.attributes.get('http-equiv')?.value === 'refresh';
  return isRefresh && name === 'content' ? value.replace(/(?<=url=).*/, relative) : value;
}
