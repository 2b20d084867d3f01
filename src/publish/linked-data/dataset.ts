/** The data to take away, as search engines for data sets read them. */
import { latestChange } from '../../derive/corrections.ts';
import { published } from '../../derive/published.ts';
import { dataList, dataset } from '../../record/address.ts';
import { compareDays } from '../../record/calendar.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { written, type DataFile } from '../data/data-file.ts';
import { dataFiles } from '../data/files.ts';
import { licence } from '../../record/licence.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { intervalOf } from './dates.ts';
import { jsonLd, type Node } from './graph.ts';
import { pageNode, publisherNode, type PageFacts } from './page.ts';
import { siteReference } from './place.ts';

/** The linked data of the page of the data: the data set, and each of its files with its size and hash. */
export async function linkedDataset(
  page: PageFacts,
  record: HeritageRecord,
  edition: Edition,
): Promise<string> {
  const { name, locale, url } = edition;
  const { events, sites } = published(record);
  const changed = latestChange(events);
  const set: Node<'Dataset'> = {
    '@type': 'Dataset',
    '@id': url(dataset),
    name,
    'description': taglineOf(record, edition),
    'url': url(dataList),
    'inLanguage': locale,
    'license': licence.url,
    'isAccessibleForFree': true,
    'creator': publisherNode(edition),
    ...(changed === undefined ? {} : { version: changed, dateModified: changed }),
    ...spanOf(events),
    'spatialCoverage': sites.map((site) => siteReference(site, edition)),
    'distribution': await downloads(record, edition),
  };
  return jsonLd([pageNode('WebPage', page, edition, { about: dataset }), set]);
}

/** From the first possible day of the first event to the last possible day of all; open where one is not over. */
function spanOf(events: readonly Event[]): Pick<Node<'Dataset'>, 'temporalCoverage'> {
  const [first] = events;
  if (first === undefined) return {};
  const last = events
    .map(({ date }) => date.end)
    .reduce((a, b) => (a === null || b === null ? null : compareDays(a, b) < 0 ? b : a));
  return { temporalCoverage: intervalOf(first.date.start, last) };
}

async function downloads(record: HeritageRecord, edition: Edition): Promise<Node<'DataDownload'>[]> {
  const downloadOf = async (file: DataFile): Promise<Node<'DataDownload'>> => {
    const { bytes, sha256 } = await written(file, record, edition);
    const url = edition.url(file.address);
    return {
      '@type': 'DataDownload',
      '@id': url,
      'name': file.name,
      'contentUrl': url,
      'encodingFormat': file.format.mediaType,
      'contentSize': `${bytes.length} B`,
      sha256,
      'license': licence.url,
    };
  };
  return Promise.all(dataFiles.map(downloadOf));
}
