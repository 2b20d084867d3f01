import { expect, test } from 'vitest';
import { headingOf } from '../../src/cli/new/heading.ts';
import { schemaOf } from '../../src/cli/new/subject.ts';
import { understood } from '../../src/cli/new/understood.ts';
import { schemaAt } from '../../src/parse/schema-walk.ts';

function meant(
  subject: 'event' | 'source' | 'monument',
  path: readonly (string | number)[],
  answer: string,
): unknown {
  const schema = schemaAt(schemaOf(subject), path);
  return schema && understood(answer, schema, '2026-11-29');
}

const value = ['claims', 0, 'accounts', 0, 'value'];

test.each([
  ['event', ['date'], 'today', '2026-11-29'],
  ['event', ['date'], 'Today', '2026-11-29'],
  ['event', ['added'], '26 December 2024', '2024-12-26'],
  ['event', ['date'], 'March 2016', '2016-03'],
  ['source', ['issued'], '٢٧ آذار ٢٠١٦', '2016-03-27'],
  ['source', ['language'], 'english', 'en'],
  ['source', ['language'], 'Deutsch', 'de'],
  ['source', ['language'], 'کوردی', undefined],
  ['monument', ['names', 0, 'lang'], 'Arabic', 'ar'],
  ['source', ['issued-basis'], 'The post says Friday', { inferred: 'The post says Friday' }],
  ['source', ['issued-basis'], 'printed', undefined],
  ['source', ['issued-basis'], 'inferred from the post', undefined],
  ['event', value, '11', { min: 11, max: 11 }],
  ['event', value, '20 to 25 people', { min: 20, max: 25, unit: 'people' }],
  ['event', value, '20–25', { min: 20, max: 25 }],
  ['event', value, 'at least 1,200 people', { min: 1200, unit: 'people' }],
  ['event', value, 'at most 3 columns', { max: 3, unit: 'columns' }],
] as const)('what %s.%j means is understood: %s', (subject, path, answer, wanted) => {
  expect(meant(subject, path, answer)).toEqual(wanted);
});

test.each([
  ['event', ['date'], '03/04/2016'],
  ['event', ['date'], '2016-03'],
  ['event', ['title'], 'today'],
  ['event', ['added'], 'March 2016'],
  ['source', ['id'], 'English'],
  ['source', ['publisher'], '26 December 2024'],
  ['event', value, '2015'],
  ['event', value, '2015-03'],
  ['event', value, 'islamic-state'],
  ['event', value, '11 March 2016'],
  ['event', value, '1,5'],
  ['event', value, '2,00 people'],
] as const)(
  'what may mean several things, or is written well, stays as it is: %s.%j %s',
  (subject, path, answer) => {
    expect(meant(subject, path, answer)).toBeUndefined();
  },
);

test('a field that stands deep in an entry is named for a person', () => {
  expect(
    ['title', 'sources.2.title', 'claims.1.accounts.2.answer', 'dating.phrase', 'follows.1', 'actors.1.sources.2'].map(headingOf),
  ).toEqual([
    'title', 'source 2: title', 'claim 1, account 2: answer', 'dating: phrase', 'follows 1', 'actor 1, source 2',
  ]); // prettier-ignore
});
