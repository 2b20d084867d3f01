/** A program that reads the files of data alone finds on what each datum of an event rests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { pageAt, pagesByAddress } from '../site/pages.ts';

const datum = z.object({ sources: z.array(z.string()).min(1).nullable() });
const file = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      sources: z.array(z.string()).min(1),
      dating: z.object({ source: z.string().nullable(), note: z.string().nullable() }).nullable(),
      actors: z.array(datum),
      control: z.array(datum),
      monuments: z.array(datum),
      witnesses: z.array(z.object({ name: z.string() })),
    }),
  ),
});
const row = z.record(z.string(), z.string());

describe.each(inject('sites'))('in the files of $name', ({ dir: site, root }) => {
  const text = (name: string): string => readFileSync(join(site, 'data', name), 'utf8');
  const rowsOf = (name: string) =>
    z
      .array(row)
      .parse(papa.parse(text(name).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data);
  const { events } = file.parse(JSON.parse(text('events.json')));

  test('each role, holder and state names its sources, unless its event has several and it names none', () => {
    const known = new Set(rowsOf('sources.csv').map(({ id }) => id));
    for (const { sources, actors, control, monuments } of events)
      for (const each of [...actors, ...control, ...monuments]) {
        if (each.sources === null) expect(sources.length).toBeGreaterThan(1);
        else expect(each.sources.filter((id) => !known.has(id))).toEqual([]);
      }
  });

  test('the tables of roles, holders and states name the same sources', () => {
    for (const [name, field] of [
      ['event_actors.csv', 'actors'],
      ['event_control.csv', 'control'],
      ['event_monuments.csv', 'monuments'],
    ] as const)
      expect(rowsOf(name).map(({ sources }) => sources)).toEqual(
        events.flatMap((event) => event[field].map(({ sources }) => (sources ?? []).join(';'))),
      );
  });

  test('each date that was worked out has the source of its words, or a note', () => {
    const bare = events.filter(({ dating }) => dating && dating.source === null && dating.note === null);
    expect(bare).toEqual([]);
  });

  test('each event has its witnesses, as the table of them lists them', () => {
    const rows = rowsOf('event_witnesses.csv');
    for (const { id, witnesses } of events)
      expect(rows.filter(({ event }) => event === id).map(({ name }) => name)).toEqual(
        witnesses.map(({ name }) => name),
      );
  });

  test('the bounds of the numbers of a claim are those that its page prints', () => {
    const pages = pagesByAddress(site);
    const counted = rowsOf('claims.csv').filter(
      ({ min, max, replaced_by: later }) => (min !== '' || max !== '') && later === '',
    );
    for (const [address, rows] of Map.groupBy(counted, ({ url = '' }) => url)) {
      const [page = '', claim = ''] = address.split('#');
      if (rows.length < 2 || new Set(rows.map(({ unit }) => unit)).size > 1) continue;
      const path = page.slice(root.length - 1);
      const shown = pageAt(pages, path).$(`#${claim} .claim-range`).text();
      const numbers = shown
        .replace(/, (?:by|across) .*$/s, '')
        .replaceAll(/(?<=\d),(?=\d)/g, '')
        .matchAll(/\d[\d.]*/g)
        .map(Number)
        .toArray();
      const bounds = [
        outermost(
          rows.map(({ min }) => min),
          Math.min,
        ),
        outermost(
          rows.map(({ max }) => max),
          Math.max,
        ),
      ];
      expect(numbers).toEqual([...new Set(bounds.filter((each) => each !== undefined))]);
    }
  });
});

/** The outermost of some bounds, none where one is open. */
function outermost(
  bounds: readonly (string | undefined)[],
  of: (...numbers: number[]) => number,
): number | undefined {
  return bounds.includes('') ? undefined : of(...bounds.map(Number));
}
