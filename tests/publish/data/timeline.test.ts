import { expect, test } from 'vitest';
import { z } from 'zod';
import { timelineJs } from '../../../src/publish/data/timeline.ts';
import type { HeritageRecord } from '../../../src/record/record.ts';
import { taglineOf } from '../../../src/record/words/edition.ts';
import { empty, edition, rich, single } from './rich.ts';

/** What TimelineJS 3 takes. */
const date = z.strictObject({
  year: z.int(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});
const text = z.strictObject({ headline: z.string(), text: z.string() });
const slide = z.strictObject({
  unique_id: z.string(),
  start_date: date,
  end_date: date.optional(),
  display_date: z.string(),
  edtf: z.string(),
  first_day: z.string(),
  last_day: z.string().optional(),
  text,
  group: z.string(),
  autolink: z.literal(false),
});
const format = z.strictObject({
  scale: z.literal('human'),
  title: z.strictObject({ text, autolink: z.literal(false) }),
  events: z.array(slide),
});

function read(record: HeritageRecord): z.infer<typeof format> {
  return format.parse(JSON.parse(timelineJs(record, edition)));
}

function slideOf(id: string): z.infer<typeof slide> {
  const found = read(rich).events.find(({ unique_id: unique }) => unique === id);
  if (!found) throw new Error(`There is no slide ${id}.`);
  return found;
}

test('has a slide an event, and one that names the record and its licence', () => {
  expect(read(rich).events.map(({ unique_id: id }) => id)).toEqual(rich.events.map(({ id }) => id));
  expect(read(single).events).toHaveLength(1);
  expect(read(empty).events).toEqual([]);
  expect(read(empty).title.text).toEqual({
    headline: '<a href="https://example.org/x/">Hill &amp; Dale, the &lt;Record&gt;</a>',
    text: `<p>${taglineOf(empty, edition)}</p><p><a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>`,
  });
});

test.each([
  ['day', { start_date: { year: 2016, month: 3, day: 25 }, display_date: '25 March 2016' }],
  ['month', { start_date: { year: 2015, month: 5 }, display_date: 'perhaps May 2015' }],
  ['year', { start_date: { year: 2014 }, display_date: 'about 2014' }],
  ['early', { start_date: { year: -880 }, display_date: '881 BC' }],
  ['decade', { start_date: { year: 2010 } }],
  ['century', { start_date: { year: 1200 } }],
  ['lasting', { start_date: { year: 2015, month: 5, day: 20 }, end_date: { year: 2015, month: 6 } }],
  ['one-of', { start_date: { year: 2016, month: 3, day: 20 } }],
  ['open', { start_date: { year: 2017 }, display_date: 'since 2017' }],
])('the date of %s has the units that are known and no others', (id, expected) => {
  expect(slideOf(id)).toMatchObject(expected);
  expect(Object.keys(slideOf(id)).filter((key) => key.endsWith('_date') && key !== 'display_date')).toEqual(
    Object.keys(expected).filter((key) => key !== 'display_date'),
  );
});

test('a slide keeps the EDTF of its date with the first and the last possible day', () => {
  expect(slideOf('within')).toMatchObject({
    edtf: '[2016-12-26..2017-01-10]',
    first_day: '2016-12-26',
    last_day: '2017-01-10',
  });
  expect(slideOf('open')).not.toHaveProperty('last_day');
});

test('a slide of what happened once within some time says so in its headline, and has no duration', () => {
  expect(slideOf('within').text.headline).toContain(
    'within (between 26 December 2016 and 10 January 2017)</a>',
  );
  expect(slideOf('within')).not.toHaveProperty('end_date');
});

test('its texts are HTML that shows every sign', () => {
  expect(slideOf('day').text.headline).toBe(
    '<a href="https://example.org/x/events/day/">=cmd|&quot;/c&quot;!A1, &lt;b&gt;&amp;amp;&lt;/b&gt; ]]&gt; \\n; “تدمر”</a>',
  );
});
