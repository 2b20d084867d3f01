import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { cut, faces } from './cut.ts';

test.each(faces)('$file is cut from the whole face as the list says', async (face) => {
  expect((await cut(face)).equals(readFileSync(`src/ui/fonts/${face.file}`))).toBe(true);
});

test('every letter of the words of the site, and of names in use, has a face, but for ancient scripts, Greek and the like', () => {
  const covered = new Set(faces.flatMap(({ characters }) => [...characters]));
  const ancient =
    /[\p{Script=Greek}\p{Script=Palmyrene}\p{Script=Hatran}\p{Script=Cuneiform}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
  const bare = new Set(
    pagesOf(inject('site')).flatMap(({ $ }) =>
      [...$('body').text()].filter(
        (letter) => !/[\s\p{Cf}]/u.test(letter) && !ancient.test(letter) && !covered.has(letter),
      ),
    ),
  );
  expect([...bare]).toEqual([]);
});

test('letters that no face has are left to the reader’s own: each list of faces ends with a kind of face', () => {
  const sheets = globSync('_astro/*.css', { cwd: inject('site') }).map((file) =>
    readFileSync(join(inject('site'), file), 'utf8').replaceAll(/@font-face\{[^}]*\}/g, ''),
  );
  const lists = sheets.flatMap((css) => [...css.matchAll(/(?:font-family|--(?:serif|sans|mono)):([^;}]+)/g)].map(([, list = '']) => list.split(',').at(-1)?.trim() ?? '')); // prettier-ignore
  expect(
    lists.filter((last) => !/^(serif|sans-serif|monospace|inherit|var\(--(serif|sans|mono)\))$/.test(last)),
  ).toEqual([]);
  expect(lists.length).toBeGreaterThan(2);
});
