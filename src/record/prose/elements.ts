/** A body as elements of HTML: sanitised, with the ids by which headings, notes and citations are linked to. */
import type { Element, Nodes, Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { CitationNode, Root as Markdown } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import rehypeSlug from 'rehype-slug';
import { SKIP, visit } from 'unist-util-visit';
import type { Translate } from '../words/text.ts';
import { citationFragment, noteFragment, type Cited } from './prose.ts';

/** Ids that Markdown makes begin with one of these; the underscore keeps them apart from ids of claims. */
const headingIds = 'text_';
const footnoteIds = 'note_';

const schema: typeof defaultSchema = {
  ...defaultSchema,
  // The ids of footnotes have their prefix already; a second one would break the links to them.
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      'ariaLabelledBy',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref', 'citation'],
    ],
    td: [['className', /^align-/]],
    th: [['className', /^align-/]],
  },
};

/** The elements of a body; the words are those of the page that shows it. */
export function elementsOf(tree: Markdown, t: Translate): Root {
  const made = toHast(tree, {
    clobberPrefix: footnoteIds,
    footnoteLabel: t('prose.notes'),
    footnoteLabelProperties: {},
    handlers: { citation: (_, { items }: CitationNode) => items.map(citationLink) },
    footnoteBackLabel: (note, again) =>
      t('prose.back', { number: again > 1 ? `${note + 1}-${again}` : note + 1 }),
  });
  mend(made);
  const elements = rootOf(sanitize(made, schema));
  rehypeSlug({ prefix: headingIds })(elements);
  // Vowels of Arabic are marks, which are no letters of an id.
  visit(elements, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id === 'string' && id.startsWith(headingIds)) properties.id = id.replaceAll(/\p{M}/gu, '');
  });
  return elements;
}

function citationLink({ source, locator, number, count }: Cited): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      href: `#${noteFragment(source)}`,
      ...(count === 1 ? { id: citationFragment(number) } : {}),
      className: ['citation'],
    },
    children: [{ type: 'text', value: locator === '' ? `[${number}]` : `[${number}, ${locator}]` }],
  };
}

/** The ids of headings, notes and citations. */
export function idsIn(elements: Root): string[] {
  const ids: string[] = [];
  visit(elements, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}

/**
 * Mends what is made of Markdown: `align`, which HTML has given up, an id that a claim might have, and the space before
 * a citation, which keeps it on the line of its word.
 */
function mend(made: Nodes): void {
  visit(made, 'element', ({ properties }, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (isCitation(properties) && before?.type === 'text')
      before.value = before.value.replace(/\s$/, '\u00A0');
    if (properties['id'] === 'footnote-label') properties['id'] = `${footnoteIds}label`;
    if (properties['ariaDescribedBy'] !== undefined) properties['ariaDescribedBy'] = [`${footnoteIds}label`];
    if (typeof properties['align'] !== 'string') return;
    properties['className'] = [`align-${properties['align']}`];
    delete properties['align'];
  });
}

/** Whether an element has the look of a citation. */
export function isCitation({ className }: Element['properties']): boolean {
  return Array.isArray(className) && className.includes('citation');
}

/** Takes the numbers that lead to sources out of a body, with the space before them. */
export function dropCitations(body: Root): void {
  visit(body, 'element', ({ properties }, index, parent) => {
    if (index === undefined || !parent || !isCitation(properties)) return undefined;
    const before = parent.children[index - 1];
    if (before?.type === 'text') before.value = before.value.trimEnd();
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function rootOf(node: Nodes): Root {
  return node.type === 'root' ? node : { type: 'root', children: [node] };
}
