/** A page of the site as one that opens from a folder without a server. */
import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { archiveIds } from '../../record/address.ts';
import { relativeLink, type Folder } from './relative.ts';

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];

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
    (tagName === 'link' && attrs.some(({ value }) => /^(preload|modulepreload)$/.test(value))) ||
    (tagName === 'meta' && attrs.some(({ value }) => value === 'Content-Security-Policy'))
  );
}

const linking = new Set(['href', 'src']);
/** The addresses in a `srcset`, each at its beginning or behind a comma. */
const choice = /(?<=^|, )\S+/g;

/** The raw tag with its links made relative; its other attributes keep their bytes. */
function withRelativeLinks(tag: StartTag, raw: string, file: string, folder: Folder): string {
  const location = tag.sourceCodeLocation;
  const places = location && 'attrs' in location ? location.attrs : undefined;
  const tagStart = location?.startOffset ?? 0;
  const isRefresh = tag.tagName === 'meta' && tag.attrs.some(({ value }) => value === 'refresh');
  return tag.attrs.toReversed().reduce((rest, { name, value }) => {
    const place = new Map(Object.entries(places ?? {})).get(name);
    const link = linking.has(name)
      ? relativeLink(value, file, folder)
      : name === 'srcset'
        ? value.replaceAll(choice, (url) => relativeLink(url, file, folder))
        : isRefresh && name === 'content'
          ? value.replace(/(?<=url=).*/, (url) => relativeLink(url, file, folder))
          : value;
    if (!place || link === value) return rest;
    const [start, end] = [place.startOffset - tagStart, place.endOffset - tagStart];
    return `${rest.slice(0, start)}${name}="${escaped(link)}"${rest.slice(end)}`;
  }, raw);
}

function escaped(link: string): string {
  return link.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
