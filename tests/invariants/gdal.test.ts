import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import init from 'gdal3.js/node.js';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { pointProperties } from '../../src/publish/data/geojson.ts';
import { csvColumns } from '../../src/publish/data/csv.ts';
import { eventsTable } from '../../src/publish/data/tables/events.ts';
import { isFormer, pagesOf } from '../site/pages.ts';

/** What `ogrinfo` says of a file of one layer. */
const report = z.object({
  driverShortName: z.string(),
  layers: z.tuple([
    z.object({
      featureCount: z.int(),
      fields: z.array(z.object({ name: z.string(), type: z.string() })),
      geometryFields: z.array(
        z.object({
          type: z.string(),
          extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
          coordinateSystem: z.object({ wkt: z.string() }).nullable(),
        }),
      ),
      features: z.array(z.object({ properties: z.record(z.string(), z.unknown()) })),
    }),
  ]),
});

type Layer = z.infer<typeof report>['layers'][0] & { readonly driver: string };
type Gdal = Awaited<ReturnType<typeof init>>;

const started: { gdal?: Gdal } = {};
beforeAll(async () => {
  started.gdal = await init({ path: 'node_modules/gdal3.js/dist/package', useWorker: false });
});

async function layerOf(site: string, name: string, options: readonly string[] = []): Promise<Layer> {
  const { gdal } = started;
  if (!gdal) throw new Error('GDAL has not been started.');
  const { datasets, errors } = await gdal.open(join(site, 'data', name), options);
  const [dataset] = datasets;
  if (!dataset) throw new Error(`GDAL cannot open ${name}: ${JSON.stringify(errors)}`);
  const { driverShortName: driver, layers } = report.parse(await gdal.ogrinfo(dataset, ['-features']));
  return { driver, ...layers[0] };
}

function idsOf(site: string): string[] {
  const file = z.object({ events: z.array(z.object({ id: z.string() })) });
  return file
    .parse(JSON.parse(readFileSync(join(site, 'data/events.json'), 'utf8')))
    .events.map(({ id }) => id);
}

describe.each(inject('sites'))('GDAL reads of $name', ({ dir: site }) => {
  test('events.geojson as a point for each event, with every property', async () => {
    const layer = await layerOf(site, 'events.geojson');
    expect([layer.driver, layer.geometryFields[0]?.type]).toEqual(['GeoJSON', 'Point']);
    expect(layer.geometryFields[0]?.coordinateSystem?.wkt).toContain('WGS 84');
    expect(layer.fields.map(({ name }) => name)).toEqual(pointProperties.map(({ name }) => name));
    expect(layer.features.map(({ properties }) => properties['id'])).toEqual(idsOf(site));
    const dated = ['start', 'edtf'].map((name) => layer.fields.find((field) => field.name === name)?.type);
    const isOld = layer.features.some(({ properties }) => String(properties['start']).startsWith('-'));
    expect(dated).toEqual([isOld ? expect.stringMatching(/^(?:Date|String)$/) : 'Date', 'String']);
  });

  test('lpf.json as a point for each site and monument', async () => {
    const layer = await layerOf(site, 'lpf.json');
    expect([layer.driver, layer.geometryFields[0]?.type]).toEqual(['GeoJSON', 'Point']);
    const places = pagesOf(site).filter(
      (page) => /^\/(sites|monuments)\/[^/]+\/$/.test(page.address) && !isFormer(page),
    );
    expect(layer.featureCount).toBe(places.length);
  });

  test('events.csv as the same points, with every column', async () => {
    const points = await layerOf(site, 'events.geojson');
    const table = await layerOf(site, 'events.csv', ['X_POSSIBLE_NAMES=lon', 'Y_POSSIBLE_NAMES=lat']);
    expect([table.driver, table.geometryFields[0]?.type]).toEqual(['CSV', 'Point']);
    expect(table.fields.map(({ name }) => name)).toEqual(csvColumns(eventsTable).map(({ name }) => name));
    expect(table.geometryFields[0]?.extent).toEqual(points.geometryFields[0]?.extent);
    expect(table.features.map(({ properties }) => properties['edtf'])).toEqual(
      points.features.map(({ properties }) => properties['edtf']),
    );
  });
});
