import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/ui/scripts/nearest.ts';
import { nearName } from '../../src/ui/scripts/search/near.ts';
import { skeleton } from '../../src/record/letters.ts';

const names = [
  'Palmyra',
  'Tadmur',
  'تدمر',
  'Hatra',
  'الحضر',
  'Nimrud',
  'Temple of Baalshamin',
  'Bashar al-Assad',
  'الدولة الإسلامية',
  'Tetrapylon',
  'Bel',
];

describe('a name is meant', () => {
  test.each([
    ['Palmira', 'Palmyra'],
    ['palmyrra', 'Palmyra'],
    ['Pamyra', 'Palmyra'],
    ['Nimroud', 'Nimrud'],
    ['Nimrod', 'Nimrud'],
    ['Baal Shamin', 'Baalshamin'],
    ['Tetrapilon', 'Tetrapylon'],
    ['Tetraplyon', 'Tetrapylon'],
    ['تدمــر', 'تدمر'],
    ['حضر', 'الحضر'],
    ['الدوله الاسلاميه', 'الدولة الإسلامية'],
  ])('by %s: %s', (typed, meant) => {
    expect(nearName(typed, names)).toBe(meant);
  });

  test.each(['Palmyra', 'palmyra ', 'Tadmur', 'الحضر', 'Bel', 'Ba', 'xyzzy', 'explosives', 'museum', ''])(
    'by itself alone, or not at all: %s',
    (typed) => {
      expect(nearName(typed, names)).toBeUndefined();
    },
  );
});

test('a name that is left without its signs is left with its letters', () => {
  expect(skeleton('آثار')).toBe(skeleton('اثار'));
  expect(skeleton('Ḥaḍr')).toBe('hadr');
  expect(skeleton('al-Hadhr')).toBe('hadhr');
  expect(skeleton('al')).toBe('al');
});

const addresses = [
  '/',
  '/about/',
  '/events/palmyra-recaptured/',
  '/events/palmyra-recaptured-again/',
  '/sites/palmyra/',
  '/timeline/2016/',
  '/timeline/2017/',
];

describe('an address is meant', () => {
  test.each([
    ['/event/palmyra-recaptured', '/events/palmyra-recaptured/'],
    ['/events/palmyra-recaptred/', '/events/palmyra-recaptured/'],
    ['/Palmyra', '/sites/palmyra/'],
    ['/sites/palmira.html', '/sites/palmyra/'],
    ['/abuot/', '/about/'],
    ['/about/index.html', '/about/'],
  ])('by %s: %s', (asked, meant) => {
    expect(nearest(asked, addresses)[0]).toBe(meant);
  });

  test.each(['/xyzzy/', '/', '/wp-login.php', '/a/'])('by none of them where none is near: %s', (asked) => {
    expect(nearest(asked, addresses)).toEqual([]);
  });

  test('and no more than three are offered', () => {
    const many = Array.from({ length: 9 }, (_, i) => `/timeline/201${i}/`);
    expect(nearest('/timeline/2020/', many)).toHaveLength(3);
  });
});
