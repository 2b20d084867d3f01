import { expect, test } from 'vitest';
import { embedsOf } from '../../src/derive/embeds.ts';
import { chartEmbed, eventEmbed } from '../../src/derive/views/embed.ts';
import { event, recordOf } from './sample.ts';

const claim = (id: string, ...answers: readonly string[]) => ({
  id,
  question: `${id}?`,
  accounts: answers.map((answer) => ({ answer, source: 'first' })),
});

const taken = { control: [{ place: 'top', holder: 'blue' }] };
const record = recordOf(
  event('plain', taken),
  event('told-twice', { claims: [claim('a', 'One', 'Two'), claim('b', 'One', 'One'), claim('c', 'One')] }),
  event('renamed', { aliases: ['first-name', 'second-name'], sources: ['first', 'third'] }),
  event('hidden', {
    date: '2017-01-01',
    draft: true,
    aliases: ['once-hidden'],
    control: [{ place: 'top', holder: 'unknown' }],
  }),
);

test('an event can be shown under its id and under its former ones, a draft under none', () => {
  expect(Object.fromEntries(embedsOf(record).event)).toEqual({
    'plain': 'plain',
    'told-twice': 'told-twice',
    'renamed': 'renamed',
    'first-name': 'renamed',
    'second-name': 'renamed',
  });
  expect(() => eventEmbed('hidden', record)).toThrow(RangeError);
});

test('a former id shows the event under the id that it has now', () => {
  expect(eventEmbed('first-name', record)).toEqual(eventEmbed('renamed', record));
  expect(eventEmbed('first-name', record).event.id).toBe('renamed');
});

test('the card knows on how many questions accounts differ, and on how many origins the event rests', () => {
  expect(eventEmbed('told-twice', record).differing).toBe(1);
  expect(eventEmbed('plain', record).differing).toBe(0);
  expect(eventEmbed('renamed', record).corroboration.origins.map(({ name }) => name)).toEqual([
    'Wire',
    'Third Office',
  ]);
});

test('a site can be shown where an event tells who held it, and by what is published alone', () => {
  expect([...embedsOf(record).site.keys()]).toEqual(['hill']);
  expect(chartEmbed('hill', record).lanes.flatMap(({ periods }) => periods.map(({ side }) => side))).toEqual([
    'other',
  ]);
  const silent = recordOf(event('plain'));
  expect([...embedsOf(silent).site.keys()]).toEqual([]);
  expect(() => chartEmbed('hill', silent)).toThrow(RangeError);
});
