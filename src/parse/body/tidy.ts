/** A body without what is not published, its headings in order. */
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Report } from '../diagnostic.ts';
import { spanOf, type Pointer } from './pointer.ts';

/** Takes out what is not published, gathers the links and puts the headings in order, in one walk. */
export function tidy(tree: Root, report: Report): Pointer[] {
  const links: Pointer[] = [];
  const ranks: number[] = [];
  visit(tree, (node, index, parent) => {
    switch (node.type) {
      case 'heading':
        node.depth = rankOf(node.depth, ranks);
        return undefined;
      case 'html':
        if (!isSilent(node.value)) report('dropped-html', spanOf(node), droppedHtml(node.value));
        return replace(parent, index, []);
      case 'image':
      case 'imageReference':
        report('dropped-image', spanOf(node), droppedImage);
        return replace(parent, index, []);
      case 'link':
      case 'definition': {
        const url = publishable(node.url);
        if (url === undefined) {
          report('dropped-link', spanOf(node), droppedLink(node.url));
          return replace(parent, index, node.type === 'link' ? node.children : []);
        }
        node.url = url;
        if (/^[/#]/.test(url)) links.push({ target: url, span: spanOf(node) });
        return undefined;
      }
      default:
        return undefined;
    }
  });
  dropEmpty(tree, report);
  return links;
}

/** Takes out the links and headings of which nothing is left. */
function dropEmpty(tree: Root, report: Report): void {
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'heading' && node.type !== 'link') || !isEmpty(node)) return undefined;
    if (node.type === 'link') report('dropped-link', spanOf(node), wordless(node.url));
    return replace(parent, index, []);
  });
}

function isEmpty(node: Nodes): boolean {
  let isShown = false;
  visit(node, ({ type }) => void (isShown ||= type === 'citation' || type === 'footnoteReference'));
  return !isShown && toString(node).trim() === '';
}

function wordless(url: string): Finding {
  return {
    reason: `The link to "${url.slice(0, 80)}" has no words, and is not published.`,
    expected: ['[words](address)'],
  };
}

/** Whether HTML says nothing: comments, and the ends of what was reported where it begins. */
function isSilent(html: string): boolean {
  let rest = html.trimStart();
  while (rest !== '') {
    const [tag] = /^(?:<!---?>|<\/[a-z][\w-]*\s*>)/i.exec(rest) ?? [];
    const end = tag?.length ?? (rest.startsWith('<!--') ? rest.indexOf('-->', 4) + '-->'.length : 0);
    if (end < '-->'.length) return false;
    rest = rest.slice(end).trimStart();
  }
  return true;
}

function droppedHtml(html: string): Finding {
  return { reason: 'HTML is not published.', actual: html.slice(0, 80), note: 'Write it as Markdown.' };
}

const droppedImage: Finding = {
  reason: 'Images in the text are not published.',
  note: 'Say in words what it shows; events, sites and monuments have pictures in the field "images".',
};

function droppedLink(url: string): Finding {
  return {
    reason: `The link to "${url.slice(0, 80)}" is not published.`,
    expected: ['an address that begins with https://, or with / for a page of this site'],
  };
}

/** A link as it may be published: into the site, to the web, to a mailbox; its scheme in lower case. */
function publishable(url: string): string | undefined {
  if (/^(\/(?!\/)|#)/.test(url)) return url;
  const [scheme = ''] = /^(https?:\/\/|mailto:)/i.exec(url) ?? [];
  const rest = url.slice(scheme.length);
  if (scheme === '' || rest === '' || !URL.canParse(url) || (/^mailto/i.test(scheme) && !rest.includes('@')))
    return undefined;
  return scheme.toLowerCase() + rest;
}

/** Puts other nodes in the place of one; they are visited next. */
function replace(
  parent: Parents | undefined,
  index: number | undefined,
  nodes: readonly PhrasingContent[],
): [typeof SKIP, number] {
  const children: RootContent[] | undefined = parent?.children;
  children?.splice(index ?? 0, 1, ...nodes);
  return [SKIP, index ?? 0];
}

/** The rank of a heading below the page's own, at most one below the heading that it stands under. */
function rankOf(depth: number, open: number[]): 2 | 3 | 4 | 5 | 6 {
  while ((open.at(-1) ?? 0) >= depth) open.pop();
  open.push(depth);
  return ([2, 3, 4, 5, 6] as const)[open.length - 1] ?? 6;
}
