import { describe, expect, test } from 'vitest';
import { chronological, type Placed } from '../../src/record/chronological.ts';
import { edtf } from '../../src/record/edtf.ts';

function placed(id: string, date: string, fields: Partial<Placed> = {}): Placed {
  return { id, date: edtf(date), weight: 'normal', follows: [], ...fields };
}

function ids(...events: readonly Placed[]): string[] {
  return chronological(events, (event) => event).map(({ id }) => id);
}

describe('chronological order', () => {
  test('is by first day, then last day, then precision', () => {
    expect(
      ids(
        placed('open', '2016-03-01/..'),
        placed('month', '2016-03'),
        placed('within', '[2016-03-01..2016-03-31]'),
        placed('day', '2016-03-01'),
        placed('before', '2016-02-29'),
      ),
    ).toEqual(['before', 'day', 'within', 'month', 'open']);
  });

  test('tells key events of a date first, then by id', () => {
    const date = '2016-03-27';
    expect(
      ids(
        placed('a-word', date, { weight: 'minor' }),
        placed('b', date),
        placed('a', date),
        placed('z-taken', date, { weight: 'key' }),
      ),
    ).toEqual(['z-taken', 'a', 'b', 'a-word']);
  });

  test('tells what follows something after it, whatever weights and ids say', () => {
    const date = '2016-03-27';
    expect(
      ids(
        placed('a', date, { follows: ['c'], weight: 'key' }),
        placed('b', date, { follows: ['a'], weight: 'key' }),
        placed('c', date, { follows: ['elsewhere', 'c'] }),
        placed('d', date, { weight: 'minor' }),
      ),
    ).toEqual(['c', 'a', 'b', 'd']);
  });

  test('goes by the dates where a relation would go against them', () => {
    expect(
      ids(placed('first', '2016-03-26', { follows: ['second'] }), placed('second', '2016-03-27')),
    ).toEqual(['first', 'second']);
  });

  test('loses none of a circle', () => {
    const date = '2016-03-27';
    expect(
      ids(placed('a', date, { follows: ['b'] }), placed('b', date, { follows: ['a'] }), placed('c', date)),
    ).toEqual(['c', 'a', 'b']);
  });
});
