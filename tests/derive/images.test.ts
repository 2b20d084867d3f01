import { expect, test } from 'vitest';
import { grouped } from '../../src/derive/images.ts';
import { picturePath } from '../../src/record/picture.ts';
import { imageSchema, leadsOut } from '../../src/record/schema/image.ts';

const image = (file: string, more: Readonly<Record<string, string>> = {}) =>
  imageSchema.parse({ file, alt: 'A gate', credit: 'Somebody', licence: 'CC0-1.0', ...more });
const filesOf = (images: Parameters<typeof grouped>[0]) =>
  grouped(images).map((group) => group.map(({ file }) => file));

test('a pair stands where its first image does, the earlier one first', () => {
  const images = [
    image('after.jpg', { pair: 'gate', taken: '2016-03-27' }),
    image('other.jpg'),
    image('before.jpg', { pair: 'gate', taken: '2014~' }),
    image('another.jpg'),
  ];
  expect(filesOf(images)).toEqual([['before.jpg', 'after.jpg'], ['other.jpg'], ['another.jpg']]);
});

test('a pair without days stands in the order of the entry', () => {
  expect(filesOf([image('one.jpg', { pair: 'x', taken: '2016' }), image('two.jpg', { pair: 'x' })])).toEqual([
    ['one.jpg', 'two.jpg'],
  ]);
});

test.each([
  '../a.jpg',
  'a/../b.jpg',
  '/a.jpg',
  'C:\\a.jpg',
  'a\\b.jpg',
  'file:a.jpg',
  './a.jpg',
  'a//b.jpg',
  'a/',
  '.a.jpg',
])('%s leads out of the folder', (path) => {
  expect(leadsOut(path)).toBe(true);
});

test.each(['a.jpg', 'a/b.jpg', 'a..b.jpg', 'The arch, before (2014).JPG', 'قوس.png'])(
  '%s lies in the folder',
  (path) => {
    expect(leadsOut(path)).toBe(false);
  },
);

test('a name is found in whichever way a system writes its letters', () => {
  expect(picturePath('sites/x.md', 'cafe\u0301.jpg')).toBe('sites/caf\u00E9.jpg');
});
