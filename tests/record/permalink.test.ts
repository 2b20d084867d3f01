import { expect, test } from 'vitest';
import { permalinkLine, permalinksText, withPermalinks, readPermalink } from '../../src/record/permalink.ts';

test.each([
  '/events/x/',
  '/events/x/#claim',
  '/data/event_actors.csv',
  '/events/x/ moved to /events/y/',
  '/events/x/#claim moved to /sites/y/#claim',
  '/events/x/ moved to /events/y/ on 2026-11-25',
  '/events/x/ "A gate" withdrawn on 2026-11-25: It was told twice.',
  '/events/x/ "The gate, “again”" withdrawn on 2026-11-25: It was told twice.',
  '/sources/x/ withdrawn on 2026-11-25: It was moved to another paper: this is why.',
])('"%s" is read, and written as it was', (line) => {
  const permalink = readPermalink(line);
  expect(permalink && permalinkLine(permalink)).toBe(line);
});

test.each([
  'events/x/',
  '/events/x_y/',
  '# /events/x/',
  '/events/x/ /events/y/',
  '/events/x/ moved to',
  '/events/x/ moved to events/y/',
  '/events/x/ moved to /events/y/ and on',
  '/events/x/ moved to /events/y/ on 2026-11-31',
  '/events/x moved to /events/y/',
  '/Events/x/ withdrawn on 2026-11-25: It was told twice.',
  '/search/ moved to /timeline/',
  '/timeline/2016/ withdrawn on 2026-11-25: It is over.',
  '/events/x/ "The gate withdrawn on 2026-11-25: Why.',
  '/events/x/ withdrawn on 2026-11-25',
  '/events/x/ withdrawn on 2026-11-25:',
  '/events/x/ withdrawn on 2026-11-31: No such day.',
  '/events/x/ withdrawn on November 2026: No such day.',
])('"%s" is in none of the forms', (line) => {
  expect(readPermalink(line)).toBeUndefined();
});

test('spaces around a line and between its parts say nothing', () => {
  expect(readPermalink('  /events/x/   moved to  /events/y/ ')).toEqual({
    address: '/events/x/',
    fate: { to: '/events/y/' },
  });
});

test('the list is written in the order of its addresses, whatever is said of them', () => {
  const list = ['/events/b/', '/events/a/#x', '/events/a/ moved to /events/z/', '/events/a-b/'];
  expect(permalinksText(list.flatMap((line) => readPermalink(line) ?? []))).toBe(
    '/events/a-b/\n/events/a/ moved to /events/z/\n/events/a/#x\n/events/b/\n',
  );
  expect(permalinksText([])).toBe('');
});

test('lines are put into a list where its order has them, and every other line stays as it is written', () => {
  const list = '/a/\r\n/c/ moved to /events/x/ \r\nno line\r\n/e/\r\n';
  const added = [{ address: '/b/' }, { address: '/f/' }, { address: '/a/', fate: { to: '/b/' } }];
  expect(withPermalinks(list, added)).toBe(
    '/a/ moved to /b/\r\n/b/\r\n/c/ moved to /events/x/ \r\nno line\r\n/e/\r\n/f/\r\n',
  );
  expect(withPermalinks('', [{ address: '/b/' }, { address: '/a/' }])).toBe('/a/\n/b/\n');
});
