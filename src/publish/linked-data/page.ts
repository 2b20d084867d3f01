/** A page itself: what kind of page, of which site, and on which way it is reached. */
import type { BreadcrumbList, Organization, Question, WebPage, WebSite } from 'schema-dts';
import { pageIn, recordAt } from '../../record/address-parts.ts';
import { home, publisher, thingOf, website, type Address } from '../../record/address.ts';
import type { Kind } from '../../record/kind.ts';
import { licence, type Masthead } from '../data/imprint.ts';
import { jsonLd, type Node } from './graph.ts';

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
  readonly parts?: readonly Question[];
}

/** The linked data of a page that tells of no single record. */
export function linkedPage(type: PageType, page: PageFacts, masthead: Masthead): string {
  return jsonLd([pageNode(type, page, masthead)]);
}

/** The linked data of the front page, which says what the whole site is. */
export function linkedFrontPage(page: PageFacts, masthead: Masthead): string {
  const site: WebSite = {
    ...websiteNode(masthead),
    description: page.description,
    inLanguage: masthead.locale,
    license: licence.url,
    publisher: publisherNode(masthead),
  };
  return jsonLd([pageNode('WebPage', page, masthead, { about: website }), site]);
}

/** The linked data of a page at a former address, which stands for the page that it leads to: it tells of the same thing. */
export function linkedStandIn(page: PageFacts, to: Address, masthead: Masthead): string {
  const at = recordAt(pageIn(to));
  return jsonLd([pageNode('WebPage', page, masthead, at ? { about: thingOf(at.kind, at.id) } : {})]);
}

/** The linked data of the page of one record: the page, then the things it tells of, the first of them foremost. */
export function linkedRecordPage(
  page: PageFacts,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  parts: readonly Question[],
  things: readonly Node[],
  masthead: Masthead,
): string {
  return jsonLd([pageNode('WebPage', page, masthead, { about: thingOf(kind, id), parts }), ...things]);
}

/** A page. Its name is its whole address; where that is unknown, as on an error page, it has none. */
export function pageNode(
  type: PageType,
  { title, description, address, trail = [] }: PageFacts,
  masthead: Masthead,
  { about, parts = [] }: Content = {},
): WebPage {
  const { locale, urlOf } = masthead;
  const url = address === undefined ? {} : { '@id': urlOf(address), 'url': urlOf(address) };
  return {
    '@type': type,
    ...url,
    'name': title,
    description,
    'inLanguage': locale,
    'isPartOf': websiteNode(masthead),
    ...(address === undefined || address === home
      ? {}
      : { breadcrumb: breadcrumbs([...trail, { title, address }], masthead) }),
    ...(about === undefined ? {} : { mainEntity: { '@id': urlOf(about) } }),
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

/** The whole site. */
function websiteNode({ name, urlOf }: Masthead): Extract<WebSite, object> {
  return { '@type': 'WebSite', '@id': urlOf(website), name, 'url': urlOf(home) };
}

/** Whoever publishes the record, known by its name alone. */
export function publisherNode({ name, urlOf }: Masthead): Organization {
  return { '@type': 'Organization', '@id': urlOf(publisher), name, 'url': urlOf(home) };
}

function breadcrumbs(steps: readonly Step[], { name, urlOf }: Masthead): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    'itemListElement': [{ title: name, address: home }, ...steps].map(({ title, address }, i) => ({
      '@type': 'ListItem',
      'position': i + 1,
      'name': title,
      'item': urlOf(address),
    })),
  };
}
