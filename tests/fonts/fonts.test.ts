import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../site/pages.ts';
import { cut, faces } from './cut.ts';

const styles = ['fonts', 'rtl-faces']
  .map((name) => readFileSync(`src/ui/styles/${name}.css`, 'utf8'))
  .join('\n');

test.each(faces)('$file is cut from the whole face as the list says', async (face) => {
  expect((await cut(face)).equals(readFileSync(`src/ui/fonts/${face.file}`))).toBe(true);
});

test.each(faces.filter(({ file }) => rangeOf(file) !== undefined))(
  'the styles ask for $file by each of its letters, and by none that the first part of its face has',
  ({ file, characters }) => {
    const isAskedFor = (letter: string): boolean => rangeOf(file)?.some(([from, to]) => from <= letter && letter <= to) ?? false; // prettier-ignore
    expect([...characters].filter((letter) => !isAskedFor(letter))).toEqual([]);
    const first = faces.find((each) => each.file === file.replace('-more', '') && each.file !== file);
    expect([...(first?.characters ?? '')].filter(isAskedFor)).toEqual([]);
  },
);

test('only first parts of faces are asked for by any letter', () => {
  const whole = faces.filter(({ file }) => rangeOf(file) === undefined);
  expect(whole.length).toBeLessThan(faces.length);
  for (const { file } of whole) expect(faces.map((each) => each.file)).toContain(file.replace('.', '-more.'));
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

/** The letters by which the styles ask for a file, from the first to the last of each run; nothing where they also ask by any. */
function rangeOf(file: string): (readonly [string, string])[] | undefined {
  const asked = styles.split('@font-face').filter((face) => face.includes(`/${file}'`));
  const ranges = asked.map((face) => /unicode-range: ([^;]+);/.exec(face)?.[1]);
  if (ranges.includes(undefined)) return undefined;
  return ranges.flatMap((range = '') =>
    range.split(', ').map((run) => {
      const [from = '', to = from] = run.replace('U+', '').split('-');
      return [String.fromCodePoint(parseInt(from, 16)), String.fromCodePoint(parseInt(to, 16))] as const;
    }),
  );
}

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
