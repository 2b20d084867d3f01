/** The texts on which the record rests. */
import { thingOf } from '../../record/address.ts';
import type { Source } from '../../record/record.ts';
import { creatorName, type Creator } from '../../record/schema/person.ts';
import { authorsOf } from '../../record/schema/source.ts';
import type { Edition } from '../../record/words/edition.ts';
import { publicationDate } from './dates.ts';
import type { Node } from './graph.ts';
import { linkedEntryPage, type PageFacts } from './page.ts';

/**
 * Schema.org's type for each kind of text. A post may stand on a blog or a social network, and a broadcast may be
 * radio, television or a film, so each takes the type that covers both.
 */
const types = {
  'article-newspaper': 'NewsArticle',
  'webpage': 'WebPage',
  'report': 'Report',
  'dataset': 'Dataset',
  'broadcast': 'CreativeWork',
  'post': 'SocialMediaPosting',
  'article-magazine': 'Article',
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  'book': 'Book',
  'chapter': 'Chapter',
  'thesis': 'Thesis',
  'document': 'CreativeWork',
  'interview': 'CreativeWork',
  'speech': 'CreativeWork',
  'motion_picture': 'Movie',
  'graphic': 'VisualArtwork',
  'map': 'Map',
} as const satisfies Readonly<Record<Source['type'], string>>;

type SourceNode = Node<(typeof types)[Source['type']]>;

/** The linked data of the page of a source. */
export function linkedSource(source: Source, page: PageFacts, edition: Edition): string {
  const { language, agency, archived, captures, DOI: doi } = source;
  const authors = authorsOf(source);
  const people = authors.flatMap(personOf);
  const copies = [...(archived === undefined ? [] : [archived]), ...captures.map(({ url }) => url)];
  const text: SourceNode = {
    ...citationOf(source, edition),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(authors.length === 0 ? {} : { creditText: authors.map(creatorName).join(', ') }),
    ...(people.length === 0 ? {} : { author: people }),
    ...(doi === undefined ? {} : { sameAs: `https://doi.org/${doi}` }),
    ...(agency === undefined ? {} : { sourceOrganization: organization(agency) }),
    ...(copies.length === 0 ? {} : { archivedAt: copies }),
  };
  return linkedEntryPage(page, { kind: 'source', id: source.id }, [], [text], edition);
}

/** A source as another page cites it, named as on its own page; `url` is its address on the web. */
export function citationOf(
  { id, type, title, url, publisher, issued }: Source,
  edition: Edition,
): SourceNode {
  const datePublished = issued && publicationDate(issued);
  return {
    '@type': types[type],
    '@id': edition.url(thingOf('source', id)),
    'name': title,
    ...(url === undefined ? {} : { url }),
    'publisher': organization(publisher),
    ...(datePublished === undefined ? {} : { datePublished }),
  };
}

/** A name in two parts is a person's; one text may be a body's. */
function personOf({ family, given }: Creator): Node<'Person'>[] {
  if (family === undefined) return [];
  const name = creatorName({ family, given });
  return [
    {
      '@type': 'Person',
      name,
      'familyName': family,
      ...(given === undefined ? {} : { givenName: given }),
    },
  ];
}

function organization(name: string): Node<'Organization'> {
  return { '@type': 'Organization', name };
}
