/** `sites.csv` and `places.csv`: the sites, and their parts that can be held or harmed by themselves. */
import type { Site } from '../../../record/record.ts';
import { dateColumns } from '../dates.ts';
import { items, type Column } from '../field.ts';
import { tableOf } from '../table.ts';
import { arabicColumn, identifierColumns, locationColumns, pageColumns, writtenNames } from './columns.ts';

/** The table of sites. */
export const sitesTable = tableOf({
  name: 'sites',
  columns: [
    ...pageColumns<Site>('site'),
    { name: 'name', description: 'Its name in English.', filled: true, value: ({ name }) => name },
    arabicColumn(writtenNames),
    {
      name: 'summary',
      description: 'What it is, in plain text.',
      filled: true,
      value: ({ summary }) => summary,
    },
    {
      name: 'country',
      description: 'The country in which it lies.',
      filled: true,
      value: ({ country }) => country,
    },
    {
      name: 'governorate',
      description: 'The governorate in which it lies.',
      value: ({ governorate }) => governorate,
    },
    ...locationColumns<Site>(({ location }) => location),
    {
      name: 'heritage_list',
      description: 'UNESCO’s list on which it stands.',
      value: ({ heritage }) => heritage?.list,
    },
    { name: 'heritage_ref', description: 'Its number on that list.', value: ({ heritage }) => heritage?.ref },
    {
      name: 'criteria',
      description: 'The criteria of inscription.',
      type: 'list',
      value: ({ heritage }) => items(heritage?.criteria),
    },
    ...dateColumns<Site>('inscribed_', 'When it was inscribed', ({ heritage }) => heritage?.inscribed),
    ...dateColumns<Site>(
      'in_danger_',
      'Since when, or from when to when, it was listed as in danger',
      ({ heritage }) => heritage?.['in-danger'],
    ),
    ...identifierColumns,
  ] satisfies readonly Column<Site>[],
  rowsOf: ({ sites }) => sites,
  primaryKey: ['id'],
});

interface PlaceRow {
  readonly site: Site;
  readonly place: Site['places'][number];
}

/** The table of the places of all sites. */
export const placesTable = tableOf({
  name: 'places',
  columns: [
    { name: 'site', description: 'The id of the site.', filled: true, value: ({ site }) => site.id },
    {
      name: 'place',
      description: 'The id of the place, unique in its site.',
      filled: true,
      value: ({ place }) => place.id,
    },
    { name: 'name', description: 'Its name.', filled: true, value: ({ place }) => place.name },
    { name: 'kind', description: 'What kind of place it is.', value: ({ place }) => place.kind },
  ] satisfies readonly Column<PlaceRow>[],
  rowsOf: ({ sites }) => sites.flatMap((site) => site.places.map((place) => ({ site, place }))),
  primaryKey: ['site', 'place'],
  foreignKeys: [{ columns: ['site'], table: 'sites', to: ['id'] }],
});
