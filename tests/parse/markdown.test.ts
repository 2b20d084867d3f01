import { expect, test } from 'vitest';
import { htmlIn, markdownIn } from './read.ts';

test.each([
  ['Citations stand together [@one; @other, p. 4].', 'Citations stand together [@one; @other, p. 4].'],
  ['Two runs [@one] [@other] stay two.', 'Two runs [@one] [@other] stay two.'],
  ['A citation that is none: \\[@one].', 'A citation that is none: \\[@one].'],
  ['Code `[@one]` is code.', 'Code `[@one]` is code.'],
  [
    'A [link](/about/) and [one](https://example.org/a_b).',
    'A [link](/about/) and [one](https://example.org/a_b).',
  ],
  ['Gone: <b>bold</b> ![x](/y.png) [z](javascript:a).', 'Gone: bold  z.'],
  ['# First\n\n### Third', '## First\n\n### Third'],
  ['A note.[^1]\n\n[^1]: Its text [@one].', 'A note.[^1]\n\n[^1]: Its text [@one].'],
  ['| a | b |\n| - | -: |\n| 1 | 2 |', '| a | b |\n| - | -: |\n| 1 | 2 |'],
  ['~~Struck~~ and *stressed* and **strong**', '~~Struck~~ and _stressed_ and **strong**'],
  ['', ''],
])('"%s" is given away as Markdown without what is not published', (text, expected) => {
  expect(markdownIn(text)).toBe(expected);
});

test('what is given away reads as the text that was published', () => {
  const text =
    '1. One [@one]\n2. Two\n\n> A quotation with <i>HTML</i>, 2 * 3 _ 4 [x] (y) & more.\n\n- a\n- b\n\n    code\n';
  expect(htmlIn(markdownIn(text))).toBe(htmlIn(text));
});
