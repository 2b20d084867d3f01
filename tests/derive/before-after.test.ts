import { expect, test } from 'vitest';
import { beforeAndAfter, beforeAndAfterEvent, shownBy } from '../../src/derive/before-after.ts';
import { citedBy } from '../../src/derive/usage.ts';
import { noProse } from '../../src/record/prose/prose.ts';
import { schemas, type Monument } from '../../src/record/record.ts';
import { event, recordOf } from './sample.ts';

const arch: Monument = {
  ...schemas.monument.parse({ 'name': 'Arch', 'site': 'hill', 'before-and-after': ['third', 'first'] }),
  id: 'arch',
  file: 'arch.md',
  prose: noProse,
  translations: {},
};

function idsAt(condition: string, sources: readonly string[]): string[] {
  const happening = event('e', { sources, monuments: [{ monument: 'arch', condition }] });
  const record = { ...recordOf(happening), monuments: [arch] };
  return beforeAndAfterEvent(happening, record).flatMap(({ pictures }) => pictures.map(({ id }) => id));
}

test('the sources that show a monument before and after keep the order of the entry, and are among its sources', () => {
  expect(beforeAndAfter(arch, recordOf()).map(({ publisher }) => publisher)).toEqual([
    'Third Office',
    'First Paper',
  ]);
  expect(citedBy(arch)).toEqual(['third', 'first']);
});

test('a source leads back to the monuments that it shows', () => {
  const record = { ...recordOf(), monuments: [arch] };
  expect(shownBy('third', record)).toEqual([{ id: 'arch', name: 'Arch' }]);
  expect(shownBy('second', record)).toEqual([]);
});

test('an event that destroyed a monument leads to all pictures of it, another to those of its own sources alone', () => {
  expect(idsAt('destroyed', ['second'])).toEqual(['third', 'first']);
  expect(idsAt('moderately-damaged', ['second', 'first'])).toEqual(['first']);
  expect(idsAt('moderately-damaged', ['second'])).toEqual([]);
});

test('what shows several monuments of an event is named once, with all of these', () => {
  const touched = ['arch', 'gate', 'mill', 'well'].map((monument) => ({ monument, condition: 'destroyed' }));
  const shown = { gate: ['third', 'first'], mill: ['second'], well: [] };
  const others = Object.entries(shown).map(([id, sources]) => ({
    ...arch,
    id,
    'name': id,
    'before-and-after': sources,
  }));
  const happening = event('e', { monuments: touched });
  const groups = beforeAndAfterEvent(happening, { ...recordOf(happening), monuments: [arch, ...others] });
  expect(groups.map(({ monuments, pictures }) => [monuments, pictures.map(({ id }) => id)])).toEqual([
    [
      ['Arch', 'gate'],
      ['third', 'first'],
    ],
    [['mill'], ['second']],
  ]);
});
