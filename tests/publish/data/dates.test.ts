/** Every file that holds a date keeps its EDTF and its first and last possible day. */
import { noProse } from '../../../src/record/prose/prose.ts';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/publish/data/files.ts';
import type { DataFileName } from '../../../src/record/data-files.ts';
import { sourcesBib } from '../../../src/publish/data/sources.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { schemas } from '../../../src/record/record.ts';
import { edition, rich, textOf } from './rich.ts';

const within = ['[2016-12-26..2017-01-10]', '2016-12-26', '2017-01-10'];
const lasting = ['2015-05-20/2015-06', '2015-05-20', '2015-06-30'];

/** A date that each file holds: its EDTF, its first and its last possible day as the file writes them. */
const dates: Readonly<Record<Exclude<DataFileName, (typeof without)[number]>, readonly string[]>> = {
  'events.json': within,
  'events.csv': within,
  'events.geojson': within,
  'events.ics': ['X-EDTF:2015-05-20/2015-06', 'DTSTART;VALUE=DATE:20150520', 'DTEND;VALUE=DATE:20150701'],
  'control.csv': lasting,
  'condition.csv': within,
  'claims.csv': ['2016-03', '2016-03-01', '2016-03-31'],
  'timelinejs.json': within,
  'lpf.json': within,
  'images.csv': ['2014~', '2014-01-01', '2014-12-31'],
  'monuments.csv': ['[00XX,01XX]', '0000-01-01', '0199-12-31'],
  'sources.csv': ['2016-04', '2016-04-01', '2016-04-30'],
  'sources.json': ['2016-04', '2016-04-01', '2016-04-30'],
  'sources.bib': ['2016-04', '2016-04-01', '2016-04-30'],
  'feed.xml': within,
};

/**
 * Files that hold days of the record's own work alone, which are whole days, or no date at all; a site that was never inscribed; and the
 * same tables in one file.
 */
const without = [
  'actors.csv',
  'corrections.csv',
  'corrections.xml',
  'datapackage.json',
  'event_actors.csv',
  'event_control.csv',
  'event_monuments.csv',
  'event_places.csv',
  'event_sources.csv',
  'event_witnesses.csv',
  'events.schema.json',
  'names.csv',
  'places.csv',
  'ruins-on-record.sqlite',
  'ruins-on-record.xlsx',
  'sites.csv',
  'source_rests_on.csv',
] as const satisfies readonly DataFileName[];

async function written(name: string): Promise<string> {
  const file = dataFiles.find((each) => each.name === name);
  if (!file) throw new Error(`There is no file ${name}.`);
  return (await textOf(file, rich)).replaceAll('\r\n ', '');
}

test.each(Object.entries(dates))('%s', async (name, [edtf = '', first = '', last = '']) => {
  const text = await written(name);
  for (const part of [edtf, first, last]) expect(whole(part).test(text)).toBe(true);
});

test('no file of data is left out', () => {
  expect([...Object.keys(dates), ...without].toSorted()).toEqual(
    dataFiles.map(({ name }) => name).toSorted(),
  );
});

/** Finds a date that is not part of a longer one. */
function whole(date: string): RegExp {
  return new RegExp(`(?<![\\d-])${RegExp.escape(date)}(?![\\d-])`);
}

describe('sources.bib', () => {
  test.each([
    ['2016-04-01~', '2016-04-01', '2016-04-01'],
    ['2016%', '2016-01-01', '2016-12-31'],
    ['[2016-05-17,2016-05-19]', '2016-05-17', '2016-05-19'],
    ['201X', '2010-01-01', '2019-12-31'],
  ])('keeps %s in fields that are read as they stand', (issued, first, last) => {
    const text = bib(issued);
    expect(text).toContain(
      `@article{paper,\n\tverba = {${issued}},\n\tverbb = {${first}},\n\tverbc = {${last}},\n`,
    );
    expect(new Cite(text).data[0]?.title).toBe('A title');
  });

  test('has no last day for what is not over', () => {
    expect(bib('2016/..')).toContain('\tverba = {2016/..},\n\tverbb = {2016-01-01},\n');
    expect(bib('2016/..')).not.toContain('verbc');
  });
});

function bib(issued: string): string {
  const fields = { title: 'A title', type: 'article-newspaper', publisher: 'Paper', issued };
  const entry = { id: 'paper', file: '', prose: noProse, translations: {} };
  const record: HeritageRecord = { ...rich, sources: [{ ...schemas.source.parse(fields), ...entry }] };
  return sourcesBib(record, edition);
}
