/** A page of the site as one that opens from a folder without a server. */
import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { archiveIds } from '../../record/address.ts';
import { relativeLink, type Folder } from './relative.ts';

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];
type Location = Pick<NonNullable<StartTag['sourceCodeLocation']>, 'startOffset' | 'endOffset'>;

/**
 * The page with relative links and without what needs a server: scripts, fonts fetched ahead, and the policy by which
 * a browser would let the page load nothing from a disk. What is for readers without scripts is shown. All else stays
 * as it is, byte for byte.
 */
export async function offlinePage(html: string, file: string, folder: Folder): Promise<string> {
  const page = new RewritingStream();
  const kept: string[] = [];
  const left = { tag: '', depth: 0 };
  const skips = (): boolean => left.depth > 0;
  page.on('startTag', (tag, raw) => {
    if (skips()) {
      if (tag.tagName === left.tag) left.depth += 1;
    } else if (isLeftOut(tag)) Object.assign(left, { tag: tag.tagName, depth: 1 });
    else if (!isDropped(tag)) kept.push(withRelativeLinks(tag, raw, file, folder));
  });
  page.on('endTag', ({ tagName }, raw) => {
    if (skips()) {
      if (tagName === left.tag) left.depth -= 1;
    } else if (tagName !== 'noscript') kept.push(raw);
  });
  for (const kind of ['text', 'comment', 'doctype'] as const)
    page.on(kind, (_: unknown, raw: string) => {
      if (!skips()) kept.push(raw);
    });
  page.end(html);
  await once(page.resume(), 'end');
  return kept.join('');
}

/** Whether an element is left out with all that it holds. */
function isLeftOut({ tagName, attrs }: StartTag): boolean {
  const value = (name: string): string | undefined => attrs.find((each) => each.name === name)?.value;
  return (
    (tagName === 'script' && value('type') !== 'application/ld+json') || value('id') === archiveIds.section
  );
}

/** Whether a tag is dropped; what a `<noscript>` holds stays. */
function isDropped({ tagName, attrs }: StartTag): boolean {
  return (
    tagName === 'noscript' ||
    (tagName === 'link' && attrs.some(({ value }) => /^(preload|modulepreload|manifest)$/.test(value))) ||
    (tagName === 'meta' && attrs.some(({ value }) => value === 'Content-Security-Policy'))
  );
}

/** The addresses in a `srcset`, each at its beginning or behind a comma. */
const choice = /(?<=^|, )\S+/g;

/** The raw tag with its links made relative; its other attributes keep their bytes. */
function withRelativeLinks(tag: StartTag, raw: string, file: string, folder: Folder): string {
  const places = placesIn(tag);
  const tagStart = tag.sourceCodeLocation?.startOffset ?? 0;
  return tag.attrs.toReversed().reduce((rest, { name, value }) => {
    const link = linksMadeRelative(tag, name, value, (url) => relativeLink(url, file, folder));
    const place = link === value ? undefined : places.get(name);
    if (!place) return rest;
    const [start, end] = [place.startOffset - tagStart, place.endOffset - tagStart];
    return `${rest.slice(0, start)}${name}="${escaped(link)}"${rest.slice(end)}`;
  }, raw);
}

/** Where the attributes of a tag stand, by their names. */
function placesIn({ sourceCodeLocation: location }: StartTag): ReadonlyMap<string, Location> {
  const places = location && 'attrs' in location ? location.attrs : undefined;
  return new Map(Object.entries(places ?? {}));
}

/** What an attribute says once its links are relative; the same where it has none. */
function linksMadeRelative(
  tag: StartTag,
  name: string,
  value: string,
  relative: (url: string) => string,
): string {
  if (name === 'href' || name === 'src') return relative(value);
  if (name === 'srcset') return value.replaceAll(choice, relative);
  const isRefresh = tag.tagName === 'meta' && tag.attrs.some((each) => each.value === 'refresh');
  return isRefresh && name === 'content' ? value.replace(/(?<=url=).*/, relative) : value;
}

function escaped(link: string): string {
  return link.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
