import { expect, test } from 'vitest';
import { ar } from '../../src/record/words/ar/index.ts';
import { knownText } from '../../src/record/words/text.ts';
import { languageOf } from '../../src/record/words/locale.ts';

test('units, lists of heritage and outlets without a name are printed as the record writes them in its own language, whether or not they are known', () => {
  const known = Object.entries(languageOf('en').texts).filter(([key]) =>
    /^(?:unit|heritage|outlet)\./.test(key),
  );
  expect(known.length).toBeGreaterThan(0);
  for (const [key, text] of known) expect(text).toBe(key.slice(key.indexOf('.') + 1));
  expect(knownText('unit', 'chariots', 'en')).toBe('chariots');
  expect(ar.texts['unit.people']).toBe('أشخاص');
});
