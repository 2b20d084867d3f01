/** `sites.csv` and `places.csv`: the sites, and their parts that can be held or harmed by themselves. */
import type { Site } from '../../../record/record.ts';
import { dateColumns } from '../dates.ts';
import { items } from '../field.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, locationColumns, pageColumns, writtenNames } from './columns.ts';

/** The table of sites. */
export const sitesTable = tableOf({
  name: 'sites',
  rowsOf: ({ sites }) => sites,
  columns: [
    ...pageColumns<Site>('site'),
    { name: 'name', filled: true, value: ({ name }) => name },
    arabicColumn(writtenNames),
    { name: 'summary', filled: true, value: ({ summary }) => summary },
    { name: 'country', filled: true, value: ({ country }) => country },
    { name: 'governorate', value: ({ governorate }) => governorate },
    ...locationColumns<Site>(({ location }) => location),
    { name: 'heritage_list', value: ({ heritage }) => heritage?.list },
    { name: 'heritage_ref', value: ({ heritage }) => heritage?.ref },
    { name: 'heritage_sources', type: 'list', value: ({ heritage }) => items(heritage?.sources) },
    { name: 'criteria', type: 'list', value: ({ heritage }) => items(heritage?.criteria) },
    ...dateColumns('inscribed_', ({ heritage }: Site) => heritage?.inscribed),
    ...dateColumns('in_danger_', ({ heritage }: Site) => heritage?.['in-danger']),
    ...identifierColumns,
  ],
  primaryKey: ['id'],
});

/** A part of a site, with the site. */
interface PlaceOfSite {
  readonly site: Site;
  readonly place: Site['places'][number];
}

/** The table of the places of all sites. */
export const placesTable = tableOf({
  name: 'places',
  rowsOf: ({ sites }) => sites.flatMap((site) => site.places.map((place) => ({ site, place }))),
  columns: [
    { name: 'site', filled: true, value: ({ site }) => site.id },
    { name: 'place', filled: true, value: ({ place }) => place.id },
    { name: 'name', filled: true, value: ({ place }) => place.name },
    { name: 'kind', value: ({ place }) => place.kind },
    ...locationColumns<PlaceOfSite>(({ place }) => place.location),
  ],
  primaryKey: ['site', 'place'],
  foreignKeys: [{ columns: ['site'], table: 'sites', to: ['id'] }],
});
