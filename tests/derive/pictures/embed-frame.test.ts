import { expect, test } from 'vitest';
import type { SiteControl } from '../../../src/derive/control.ts';
import { controlChart } from '../../../src/derive/pictures/control-chart.ts';
import { chartEmbed, eventEmbed } from '../../../src/derive/views/embed.ts';
import { chartFrame, eventFrame } from '../../../src/ui/embed/embed-frame.ts';
import { openOutside } from '../../../src/ui/embed/open-outside.ts';
import type { Event } from '../../../src/record/record.ts';
import { englishAt } from '../../record/english.ts';
import { event, recordOf } from '../sample.ts';

const ui = englishAt();

function taken(holder: string, date: string): Event {
  return event(date, { date, control: [{ place: 'top', holder }] });
}

function frameOf(control: SiteControl) {
  return chartFrame(control.site, controlChart([control], ui), ui);
}

function heightOf(fields: Readonly<Record<string, unknown>>): number {
  return eventFrame(eventEmbed('e', recordOf(event('e', fields))), ui).height;
}

test('a frame shows the card by its whole address and is called by its title', () => {
  const { src, title } = eventFrame(eventEmbed('e', recordOf(event('e', { title: 'A gate falls' }))), ui);
  expect([src, title]).toEqual(['https://example.org/x/embed/events/e/', 'A gate falls · Ruins on Record']);
});

test('a frame is as high as its texts need, in whole tens of pixels', () => {
  const short = heightOf({});
  expect(short % 10).toBe(0);
  expect(heightOf({ summary: 'word '.repeat(60) })).toBeGreaterThan(short + 150);
  expect(heightOf({ title: 'word '.repeat(24).trim() })).toBeGreaterThan(short + 80);
});

test('a chart is higher with each lane and with each side', () => {
  const once = chartEmbed('hill', recordOf(taken('blue', '2016-03-25')));
  const twice = chartEmbed('hill', recordOf(taken('blue', '2016-03-25'), taken('unknown', '2017-03-25')));
  const frame = frameOf(once);
  expect(frame.src).toBe('https://example.org/x/embed/sites/hill/chart/');
  expect(frameOf(twice).height).toBeGreaterThan(frame.height + 10);
  const another = chartEmbed('hill', recordOf(taken('blue', '2016-04-25'))).lanes;
  expect(frameOf({ ...once, lanes: [...once.lanes, ...another] }).height).toBeGreaterThan(frame.height + 40);
});

test('links open outside the frame, those within the page in it', () => {
  const page =
    '<a href="/a/">A</a> <a class="x" href="https://b.example/">B</a> <svg><a href="#c"><text>C</text></a></svg>';
  expect(openOutside(page)).toBe(
    '<a target="_blank" href="/a/">A</a> <a class="x" target="_blank" href="https://b.example/">B</a> <svg><a href="#c"><text>C</text></a></svg>',
  );
});

test('what only looks like a link stays as it is written, in a text and in an attribute', () => {
  const page = '<p>&lt;a href="/about/"> <b title=\' href="/about/\'> href="/about/"</b></p>';
  expect(openOutside(page)).toBe(page);
});
