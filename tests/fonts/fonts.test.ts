import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { cut, faces } from './cut.ts';

test.each(faces)('$file is cut from the whole face as the list says', async (face) => {
  expect((await cut(face)).equals(readFileSync(`src/ui/fonts/${face.file}`))).toBe(true);
});

test('every letter on the site has a face, but for ancient scripts, Greek and the like', () => {
  const covered = new Set(faces.flatMap(({ characters }) => [...characters]));
  const ancient =
    /[\p{Script=Greek}\p{Script=Palmyrene}\p{Script=Hatran}\p{Script=Cuneiform}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
  const bare = new Set(
    pagesOf(inject('site')).flatMap(({ $ }) =>
      [...$('body').text()].filter(
        (letter) => !/\s/.test(letter) && !ancient.test(letter) && !covered.has(letter),
      ),
    ),
  );
  expect([...bare]).toEqual([]);
});
