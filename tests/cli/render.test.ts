import { array, assert, constantFrom, oneof, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { proposeId } from '../../src/cli/new/propose-id.ts';
import { entryText } from '../../src/parse/entry-text.ts';
import { valueOf } from '../../src/cli/new/flags.ts';
import { found, isMeant } from '../../src/cli/new/choices.ts';
import { readFrontMatter } from '../../src/parse/front-matter/front-matter.ts';
import { schemaAt } from '../../src/parse/schema-walk.ts';
import { schemas } from '../../src/record/record.ts';

test('whatever the values of an entry are, the check reads them as they were given', () => {
  const line = string({ unit: 'grapheme-ascii', minLength: 1 }).map((text) => `${text}.`);
  const tricky = constantFrom(
    'yes',
    '2014',
    '0032',
    '1e3',
    '# x',
    'a: b',
    "'",
    '- x',
    '[x',
    '@x',
    '&x',
    '*x',
    '!x',
    '{a}',
    'null',
    '~',
    '%x',
  );
  const date = constantFrom(
    '2014',
    '0032',
    '12XX',
    '2016-03-27',
    '[2016-12-26..2017-01-10]',
    '2014~',
    '2017/..',
  );
  const value = record({
    title: oneof(line, tricky),
    date,
    summary: line,
    sources: array(line, { minLength: 1 }),
    dating: record({ note: oneof(line, tricky) }),
  });
  assert(
    property(value, (values) => {
      const { frontMatter, messages } = readFrontMatter(
        'x.md',
        entryText(schemas.event, values),
        schemas.event,
      );
      expect([frontMatter?.value, messages]).toEqual([values, []]);
    }),
  );
});

test('fields stand in the order of their schema, whatever the order in which they were given', () => {
  expect(entryText(schemas.actor, { side: 'none', name: 'X' })).toBe('---\nname: X\nside: none\n---\n');
});

test('an id is proposed of the telling words, without years, with the publisher of a source before them', () => {
  expect(proposeId('The Temple of Bel is blown up in 2015')).toBe('temple-bel-blown-up');
  expect(proposeId('Palmyra retaken', 'The New Arab')).toBe('new-arab-palmyra-retaken');
  expect(proposeId('Baʿalshamīn’s temple')).toBe('baalshamins-temple');
  expect(proposeId('Con')).toBeUndefined();
  expect(proposeId('تدمر')).toBeUndefined();
});

test.each([
  ['actors', 'islamic-state:attacker', [{ actor: 'islamic-state', role: 'attacker' }]],
  [
    'actors',
    '{ actor: x, role: attacker, sources: [a] }',
    [{ actor: 'x', role: 'attacker', sources: ['a'] }],
  ],
  ['sources', 'a, b,c', ['a', 'b', 'c']],
  [
    'corrections',
    '2026-11-22:A date: it was wrong.',
    [{ date: '2026-11-22', note: 'A date: it was wrong.' }],
  ],
  ['draft', 'true', true],
  ['title', ' A  title ', 'A title'],
])('the flag of %s takes %s', (field, written, value) => {
  const schema = schemaAt(schemas.event, [field]);
  expect(schema && valueOf(written, schema)).toEqual(value);
});

test('what exists is found by any of its names, as people type them', () => {
  const hatra = { value: 'hatra', label: 'Hatra', names: ['الحضر', 'al-Ḥaḍr'] };
  for (const typed of ['hat', 'HATRA', 'hadr', 'حضر', 'al hadr'])
    expect(isMeant(typed, hatra), typed).toBe(true);
  expect(isMeant('palmyra', hatra)).toBe(false);
  const others = [{ value: 'a', label: 'The new Hatra' }, hatra];
  expect(found('hat', others).map(({ value }) => value)).toEqual(['hatra', 'a']);
  const known = [
    { value: 'a', label: 'ABC', names: ['Hatra Board'] },
    { value: 'b', label: 'Old Hatra' },
  ];
  expect(found('hatra', [...known, hatra]).map(({ value }) => value)).toEqual(['hatra', 'a', 'b']);
});
