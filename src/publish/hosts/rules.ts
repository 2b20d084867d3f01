/**
 * What a host should send with each address, once for all hosts: the files that they read are written from this list.
 *
 * Where several rules match an address, Cloudflare joins the values of a header with commas and Netlify takes one of
 * them. So no two rules that match one address name the same header, and the folders that must not be framed are
 * listed, since a rule for all addresses could not be taken back for those that may be.
 */
import { isInEveryLanguage } from '../../record/address-parts.ts';
import { indexablePages } from '../../derive/indexable.ts';
import {
  appManifest,
  assetFolder,
  embedFolder,
  eventFilesAt,
  home,
  pictureFolder,
  previewOf,
  searchFile,
  searchPage,
  twinsAt,
  twinTypes,
  type Address,
} from '../../record/address.ts';
import { shownFormats, typeOfPicture } from '../../record/picture.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import type { HeritageRecord } from '../../record/record.ts';
import { eventFileFormats } from '../data/event-files.ts';
import { dataFiles } from '../data/files.ts';
import { contentType, type Format } from '../data/formats.ts';
import type { Located } from '../../record/words/edition.ts';

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>;

/** The addresses that a pattern matches, and their headers; a `*`, of which there is at most one, stands for any letters, slashes included. */
export type Rule = readonly [pattern: string, headers: Headers];

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const unframed: Headers = { 'Content-Security-Policy': "frame-ancestors 'self'" };
const fresh: Headers = { 'Cache-Control': 'public, max-age=0, must-revalidate' };
const lasting: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** What the scripts of other sites may read. */
const open: Headers = { 'Access-Control-Allow-Origin': '*' };

/** The rules for the site, in one language or more. The base path stands in each pattern. */
export function hostRules(record: HeritageRecord, editions: readonly Located[]): Rule[] {
  const [main] = editions;
  if (!main) return [];
  return [
    ...filesOf(main),
    ...editions.flatMap((edition) => [
      ...(edition === main ? [] : wordedFilesOf(edition)),
      ...pagesOf(record, edition),
    ]),
  ];
}

/** What is there once, whatever the languages. */
function filesOf({ url }: Located): Rule[] {
  const rules: Rule[] = [
    ['/*', everywhere],
    ['/404.html', { ...unframed, ...fresh }],
    ['/favicon.svg', { ...unframed, ...fresh }],
    ['/robots.txt', { ...unframed, ...fresh }],
    ['/app*', { ...unframed, ...fresh }],
    ['/sitemap-*', { ...unframed, ...fresh, ...typeOf('application/xml') }],
    [`${assetFolder}*`, { ...unframed, ...lasting }],
    [searchFile('*'), { ...unframed, ...fresh }],
    [`${searchPage}*.json`, { ...open, ...typeOf('application/json') }],
    [`${folderAt(previewOf(defaultLocale))}*`, { ...unframed, ...fresh }],
    ...shownFormats.map((format): Rule => [
      `${pictureFolder}*.${format}`,
      { ...unframed, ...lasting, ...open, 'Content-Type': typeOfPicture[format] },
    ]),
    [`${embedFolder}*.json`, { ...open, ...typeOf('application/json') }],
    ...twinsAt('*').map(({ address, form }): Rule => [address, { ...open, ...typeOf(twinTypes[form]) }]),
    ...eventFilesAt('*').map(({ address, file }): Rule => [
      address,
      { ...open, 'Content-Type': contentType(eventFileFormats[file]) },
    ]),
    ...dataRules(),
  ];
  return rules.map(([pattern, headers]) => [pathOf(url(pattern)), headers]);
}

/** The files that are there in each further language. */
function wordedFilesOf({ url }: Located): Rule[] {
  const rules: Rule[] = [
    ...dataFiles.map(({ address, format }) => fileRule(address, format)),
    ...eventFilesAt('*').map(({ address, file }) => fileRule(address, eventFileFormats[file])),
    [`${embedFolder}*/oembed.json`, { ...open, ...typeOf('application/json') }],
    [appManifest, { ...unframed, ...fresh }],
  ];
  return rules
    .filter(([pattern]) => isInEveryLanguage(pattern))
    .map(([pattern, headers]) => [pathOf(url(pattern)), headers]);
}

/** The files of data; of those of one ending and one type that lie in one folder all by one rule, since hosts take a hundred at most. */
function dataRules(): Rule[] {
  const ends = Map.groupBy(dataFiles, ({ address }) => folderAt(address) + endingOf(address));
  return [...ends.values()].flatMap((files) => {
    const [first] = files;
    const isGroup = first && files.length > 1 && folderAt(first.address) !== home;
    if (isGroup && files.every(({ format }) => format === first.format))
      return [fileRule(`${folderAt(first.address)}*${endingOf(first.address)}`, first.format)];
    return files.map(({ address, format }) => fileRule(address, format));
  });
}

function fileRule(pattern: string, format: Format): Rule {
  const isAlone = folderAt(pattern) === home;
  return [
    pattern,
    { ...(isAlone ? { ...unframed, ...fresh } : {}), ...open, 'Content-Type': contentType(format) },
  ];
}

/** What the name of a file ends with, `endingOf('/data/events.csv') //=> '.csv'`. */
function endingOf(address: Address): string {
  return address.slice(address.lastIndexOf('.'));
}

/** The front page, the folders in which the pages lie, and that of the pages which others may frame. */
function pagesOf(record: HeritageRecord, { url }: Located): Rule[] {
  const folders = new Set(indexablePages(record).map(({ address }) => folderAt(address)));
  const below = (folder: Address): string => pathOf(url(folder)) + (folder === home ? '' : '*');
  return [
    ...[...folders].map((folder): Rule => [below(folder), { ...unframed, ...fresh }]),
    [below(embedFolder), fresh],
  ];
}

function typeOf(mediaType: string): Headers {
  return { 'Content-Type': `${mediaType}; charset=utf-8` };
}

/** The outermost folder of an address, `folderAt('/timeline/2015/') //=> '/timeline/'`. */
function folderAt(address: Address): Address {
  return address.slice(0, address.indexOf('/', 1) + 1) || home;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
