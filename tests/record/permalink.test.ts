import { describe, expect, test } from 'vitest';
import { fateOf, permalinkLine, permalinksText, readPermalink } from '../../src/record/permalink.ts';

test.each([
  '/events/x/',
  '/events/x/#claim',
  '/events/x/ moved to /events/y/',
  '/events/x/#claim moved to /sites/y/#claim',
  '/sources/x/ withdrawn on 2026-11-25: It was moved to another paper: this is why.',
])('"%s" is read, and written as it was', (line) => {
  const permalink = readPermalink(line);
  expect(permalink && permalinkLine(permalink)).toBe(line);
});

test.each([
  'events/x/',
  '# /events/x/',
  '/events/x/ /events/y/',
  '/events/x/ moved to',
  '/events/x/ moved to events/y/',
  '/events/x/ moved to /events/y/ and on',
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

describe('what became of an address', () => {
  const fates = new Map(
    [
      '/events/a/ moved to /events/b/',
      '/events/b/ moved to /events/c/',
      '/events/c/#age moved to /events/c/#how-old',
      '/events/gone/ withdrawn on 2026-11-25: It was told twice.',
      '/events/round/ moved to /events/about/',
      '/events/about/ moved to /events/round/',
    ].flatMap((line) => {
      const { address, fate } = readPermalink(line) ?? {};
      return address !== undefined && fate ? [[address, fate] as const] : [];
    }),
  );
  const withdrawn = { date: '2026-11-25', reason: 'It was told twice.' };

  test.each([
    ['/events/a/', { to: '/events/c/' }],
    ['/events/a/#age', { to: '/events/c/#how-old' }],
    ['/events/a/#where', { to: '/events/c/#where' }],
    ['/events/gone/#age', withdrawn],
    ['/events/c/', undefined],
    ['/events/c/#where', undefined],
    ['/events/round/', undefined],
  ])('of %s is told over all moves, for a claim by its page', (address, end) => {
    expect(fateOf(address, fates)).toEqual(end);
  });
});
