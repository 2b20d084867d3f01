/** What a page says of itself as the fields of a source: candidates for each field, the likeliest first. */
import { isGroup } from '../../parse/schema-walk.ts';
import { readings } from '../../record/foreign-dates.ts';
import { personOf } from '../new/people.ts';
import type { Data, Marks } from './marks.ts';

/** What may stand in each field, the likeliest first; the first that the field takes is offered. */
export type Candidates = Readonly<Record<string, readonly unknown[]>>;

/** The fields of a source for a page, by what Highwire’s tags, schema.org’s data, Open Graph and Dublin Core say of it. */
export function candidatesOf(marks: Marks, address: URL, served?: string): Candidates {
  const { meta, data, title, lang } = marks;
  const said = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => meta.get(name) ?? []);
  const articles = data.filter((group) => typesOf(group).some((type) => typeNames.has(type)));
  const told = (field: string): readonly unknown[] => articles.flatMap((article) => listed(article[field]));
  const journal = said('citation_journal_title', 'citation_conference_title', 'citation_inbook_title');
  return {
    'title': [
      ...said('citation_title'),
      ...told('headline'),
      ...said('og:title', 'dc.title', 'dcterms.title'),
      title,
    ],
    'type': typesFor(marks, articles),
    'publisher': [
      ...told('publisher').flatMap(namesOf),
      ...said('og:site_name', 'citation_publisher', 'dc.publisher', 'dcterms.publisher'),
      ...said(
        'citation_technical_report_institution',
        'citation_dissertation_institution',
        'application-name',
      ),
    ],
    'authors': authorLists([
      said('citation_author'),
      told('author').flatMap(namesOf),
      said('dc.creator', 'dcterms.creator'),
      said('author', 'article:author', 'parsely-author'),
    ]),
    'container-title': journal,
    'volume': said('citation_volume'),
    'issue': said('citation_issue'),
    'page': pagesOf(said('citation_firstpage')[0], said('citation_lastpage')[0]),
    'issued': [
      ...said('citation_publication_date', 'citation_online_date', 'citation_date'),
      ...told('datePublished'),
      ...said(
        'article:published_time',
        'dc.date.issued',
        'dcterms.issued',
        'dc.date',
        'dcterms.date',
        'date',
      ),
    ].flatMap(dayOf),
    'language': [
      ...told('inLanguage').flatMap((each) => (isGroup(each) ? listed(each['alternateName']) : [each])),
      ...said('citation_language', 'dc.language', 'dcterms.language'),
      lang,
      ...said('og:locale').map((locale) => locale.replaceAll('_', '-')),
      served,
    ].filter((tag) => tag !== undefined),
    'url': [ownAddress(marks.canonical, address), withoutTracks(address)].filter(
      (each) => each !== undefined,
    ),
    'DOI': said('citation_doi', 'dc.identifier').map((doi) =>
      doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/i, ''),
    ),
    'ISBN': said('citation_isbn'),
    'ISSN': said('citation_issn'),
  };
}

/** Kinds of schema.org’s texts, and what the record calls them. */
const typeNames: ReadonlyMap<string, string> = new Map([
  ['NewsArticle', 'article-newspaper'],
  ['ReportageNewsArticle', 'article-newspaper'],
  ['AnalysisNewsArticle', 'article-newspaper'],
  ['BackgroundNewsArticle', 'article-newspaper'],
  ['OpinionNewsArticle', 'article-newspaper'],
  ['LiveBlogPosting', 'article-newspaper'],
  ['Article', 'article-newspaper'],
  ['ScholarlyArticle', 'article-journal'],
  ['MedicalScholarlyArticle', 'article-journal'],
  ['BlogPosting', 'post'],
  ['SocialMediaPosting', 'post'],
  ['Report', 'report'],
  ['Book', 'book'],
  ['Chapter', 'chapter'],
  ['Thesis', 'thesis'],
  ['Dataset', 'dataset'],
  ['Map', 'map'],
  ['Movie', 'motion_picture'],
  ['WebPage', 'webpage'],
  ['AboutPage', 'webpage'],
]);

/** What Highwire’s tags tell by being there. */
const typeTags: readonly (readonly [tag: string, type: string])[] = [
  ['citation_inbook_title', 'chapter'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_journal_title', 'article-journal'],
];

function typesFor({ meta }: Marks, articles: readonly Data[]): string[] {
  const known = articles.flatMap(typesOf).flatMap((type) => typeNames.get(type) ?? []);
  return [
    ...typeTags.filter(([tag]) => meta.has(tag)).map(([, type]) => type),
    ...known.filter((type) => type !== 'webpage'),
    ...(meta.get('og:type')?.includes('article') === true ? ['article-newspaper'] : []),
    'webpage',
  ];
}

function typesOf(group: Data): string[] {
  return listed(group['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^https?:\/\/schema\.org\//, '')] : [],
  );
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!isGroup(value)) return [];
  const { familyName, givenName, name } = value;
  if (typeof familyName === 'string' && typeof givenName === 'string') return [`${familyName}, ${givenName}`];
  return listed(name).filter((each) => typeof each === 'string');
}

/** The authors of each way in which a page names them; an address is no name. */
function authorLists(lists: readonly (readonly string[])[]): unknown[] {
  return lists
    .map((names) => [...new Set(names.map(tidied))].filter((name) => name !== '' && !/^https?:/.test(name)))
    .filter((names) => names.length > 0)
    .map((names) => names.map(personOf));
}

function pagesOf(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined) return [];
  return [last === undefined || last === first ? first : `${first}–${last}`];
}

/**
 * The day of a moment as its page writes it, and nothing where that can be read as several days; what is no date stays,
 * for the field to refuse: `dayOf('2016-03-27T23:30:00+02:00') //=> ['2016-03-27']`, `dayOf('3/4/2016') //=> []`.
 */
function dayOf(written: unknown): string[] {
  if (typeof written !== 'string') return [];
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(written.trim()) ?? [];
  if (day !== undefined) return [day];
  const read = readings(written.slice(0, 40));
  if (read.length > 1) return [];
  return read.length === 1 ? read : [written];
}

/** The address that a page gives as its own, where it is one of the same host. */
function ownAddress(canonical: string | undefined, address: URL): string | undefined {
  if (canonical === undefined || !URL.canParse(canonical, address)) return undefined;
  const own = new URL(canonical, address);
  return own.host === address.host && own.pathname !== '/' ? own.href : undefined;
}

/** An address without what tells where its reader came from. */
function withoutTracks(address: URL): string {
  const plain = new URL(address);
  plain.hash = '';
  const tracks = [...plain.searchParams.keys()].filter((name) =>
    /^(?:utm_|fbclid$|gclid$|mc_cid$|mc_eid$)/.test(name),
  );
  for (const name of tracks) plain.searchParams.delete(name);
  return plain.href;
}

/** A text on one line, without the tags that some data carry. */
export function tidied(text: string): string {
  return text
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
