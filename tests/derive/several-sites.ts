import type { Event, HeritageRecord } from '../../src/record/record.ts';
import { schemas } from '../../src/record/record.ts';
import { recordOf } from './sample.ts';

/** A record of five sites, `hill` and `site-2` to `site-5`, with a monument `gate` on the hill. */
export function severalSites(...events: readonly Event[]): HeritageRecord {
  const record = recordOf(...events);
  const sites = record.sites.flatMap((site) => [
    site,
    ...[2, 3, 4, 5].map((n) => ({ ...site, id: `site-${n}`, name: `Site ${n}` })),
  ]);
  const monuments = record.sites.map(({ file, prose, translations }) => ({
    ...schemas.monument.parse({ name: 'Gate', site: 'hill' }),
    id: 'gate',
    file,
    prose,
    translations,
  }));
  return { ...record, sites, monuments };
}
