/** A page itself: what kind of page, of which site, and on which way it is reached. */
import { pageIn, entryAt } from '../../record/address-parts.ts';
import { home, publisher, thingOf, website, type Address } from '../../record/address.ts';
import type { Kind } from '../../record/kind.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { jsonLd, type AnyNode, type Node } from './graph.ts';

/** What a page says of itself. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** An error page has none. */
  readonly address?: Address;
  /** The pages above it, the uppermost first, without the front page. */
  readonly trail?: readonly Step[];
}

/** A page on the way to another. */
export interface Step {
  readonly title: string;
  readonly address: Address;
}

/** The kinds of page that schema.org tells apart and this site has. */
export type PageType = 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';

/** What a page consists of, beside the facts of every page. */
interface Content {
  /** What it is about. */
  readonly about?: Address;
  readonly parts?: readonly Node<'Question'>[];
}

/** The linked data of a page that tells of no single entry. */
export function linkedPage(type: PageType, page: PageFacts, edition: Edition): string {
  return jsonLd([pageNode(type, page, edition)]);
}

/** The linked data of the front page, which says what the whole site is. */
export function linkedFrontPage(page: PageFacts, edition: Edition): string {
  const site: Node<'WebSite'> = {
    ...websiteNode(edition),
    description: page.description,
    inLanguage: edition.locale,
    license: licence.url,
    publisher: publisherNode(edition),
  };
  return jsonLd([pageNode('WebPage', page, edition, { about: website }), site]);
}

/** The linked data of a page at a former address, which stands for the page that it leads to: it tells of the same thing. */
export function linkedStandIn(page: PageFacts, to: Address, edition: Edition): string {
  const at = entryAt(pageIn(to));
  return jsonLd([pageNode('WebPage', page, edition, at ? { about: thingOf(at.kind, at.id) } : {})]);
}

/** The linked data of a page that is one text: the page, and the text as what it is about. */
export function linkedArticlePage(
  page: PageFacts,
  article: Address,
  node: Node<'Article'>,
  edition: Edition,
): string {
  return jsonLd([pageNode('WebPage', page, edition, { about: article }), node]);
}

/** The linked data of the page of one entry: the page, then the things it tells of, the first of them foremost. */
export function linkedEntryPage(
  page: PageFacts,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  parts: readonly Node<'Question'>[],
  things: readonly AnyNode[],
  edition: Edition,
): string {
  return jsonLd([pageNode('WebPage', page, edition, { about: thingOf(kind, id), parts }), ...things]);
}

/** A page. Its name is its whole address; where that is unknown, as on an error page, it has none. */
export function pageNode(
  type: PageType,
  { title, description, address, trail = [] }: PageFacts,
  edition: Edition,
  { about, parts = [] }: Content = {},
): Node<PageType> {
  const { locale, url } = edition;
  const place = address === undefined ? {} : { '@id': url(address), 'url': url(address) };
  return {
    '@type': type,
    ...place,
    'name': title,
    description,
    'inLanguage': locale,
    'isPartOf': websiteNode(edition),
    ...(address === undefined || address === home
      ? {}
      : { breadcrumb: breadcrumbs([...trail, { title, address }], edition) }),
    ...(about === undefined ? {} : { mainEntity: { '@id': url(about) } }),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

/** The whole site. */
function websiteNode({ name, url }: Edition): Node<'WebSite'> {
  return { '@type': 'WebSite', '@id': url(website), name, 'url': url(home) };
}

/** Whoever publishes the record, known by its name alone. */
export function publisherNode({ name, url }: Edition): Node<'Organization'> {
  return { '@type': 'Organization', '@id': url(publisher), name, 'url': url(home) };
}

function breadcrumbs(steps: readonly Step[], { name, url }: Edition): Node<'BreadcrumbList'> {
  return {
    '@type': 'BreadcrumbList',
    'itemListElement': [{ title: name, address: home }, ...steps].map(({ title, address }, i) => ({
      '@type': 'ListItem',
      'position': i + 1,
      'name': title,
      'item': url(address),
    })),
  };
}
