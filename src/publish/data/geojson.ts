/** `events.geojson`: a point an event (RFC 7946). */
import type { FeatureCollection, Point } from 'geojson';
import type { HeritageRecord } from '../../record/record.ts';
import { eventColumns, eventRows, pointColumns } from './event-row.ts';
import type { Column, ColumnName } from './field.ts';
import type { EventRow } from './event-row.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

/** The properties of each point; those that events.csv has too are described as there. */
export const pointProperties: readonly Column<EventRow, ColumnName<'events'>>[] = [
  ...eventColumns,
  { name: 'monument', value: ({ monument }) => monument?.id },
  ...pointColumns,
];

/** The events as points; a point that several events share stands once for each. */
export function eventsGeoJson(record: HeritageRecord, edition: Edition): string {
  const collection: FeatureCollection<Point> & Readonly<Record<'name' | 'license', string>> = {
    type: 'FeatureCollection',
    name: edition.name,
    license: licence.url,
    features: eventRows(record).map((row) => ({
      type: 'Feature',
      id: row.event.id,
      geometry: { type: 'Point', coordinates: [row.location.lon, row.location.lat] },
      properties: Object.fromEntries(
        pointProperties.map(({ name, value }) => [name, value(row, edition) ?? null]),
      ),
    })),
  };
  return json(collection);
}
