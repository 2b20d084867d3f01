import { expect, test } from 'vitest';
import { noteOf } from '../../src/astro/preview/report-html.ts';

test('the report on a page says whether the page shows the errors or what was there before them, and is no HTML', () => {
  const text = 'a.md:1:1 error empty-field: <b>';
  expect(noteOf({ text, isOfShown: true })).toContain('This page shows it with them.');
  expect(noteOf({ text, isOfShown: false })).toContain('This page shows what it last was without them.');
  expect(noteOf({ text, isOfShown: false })).toContain('empty-field: &lt;b&gt;');
});
