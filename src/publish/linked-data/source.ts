/** The texts on which the record rests. */
import { thingOf } from '../../record/address.ts';
import type { Source } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { publicationDate } from './dates.ts';
import { linkedRecordPage, type PageFacts } from './page.ts';

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
} as const satisfies Readonly<Record<Source['type'], string>>;

/** The linked data of the page of a source. */
export function linkedSource(source: Source, page: PageFacts, edition: Edition): string {
  const { language, author, agency, archived } = source;
  const text = {
    ...citationOf(source, edition),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(author === undefined ? {} : { creditText: author }),
    ...(agency === undefined ? {} : { sourceOrganization: organization(agency) }),
    ...(archived === undefined ? {} : { archivedAt: archived }),
  };
  return linkedRecordPage(page, { kind: 'source', id: source.id }, [], [text], edition);
}

/** A source as another page cites it, named as on its own page; `url` is its address on the web. */
export function citationOf({ id, type, title, url, publisher, issued }: Source, edition: Edition) {
  const datePublished = issued && publicationDate(issued);
  return {
    '@type': types[type],
    '@id': edition.url(thingOf('source', id)),
    'name': title,
    ...(url === undefined ? {} : { url }),
    'publisher': organization(publisher),
    ...(datePublished === undefined ? {} : { datePublished }),
  } as const;
}

function organization(name: string) {
  return { '@type': 'Organization', name } as const;
}
