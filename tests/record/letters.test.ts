import { describe, expect, test } from 'vitest';
import { asTyped, spellings } from '../../src/record/letters.ts';

describe('a name is found as one types it', () => {
  test.each([
    ['Daesh', ['Daesh']],
    ['Daʿish', ['Daʿish', 'Daish']],
    ['ḥṭrʾ', ['ḥṭrʾ', 'ḥṭr']],
    ['الحضر', ['الحضر', 'حضر']],
    ['قوس النصر', ['قوس النصر', 'قوس نصر']],
    ['عبد الله', ['عبد الله']],
    ['السال', ['السال', 'سال']],
    ['ال', ['ال']],
    ['الـبـاب', ['الـبـاب', 'الباب', 'باب']],
    ['بَوّابة', ['بَوّابة', 'بوابة', 'بوابه']],
  ])('%s as %j', (name, expected) => {
    expect(spellings(name)).toEqual(expected);
  });

  test.each(['الدولة الإسلامية', 'الدوله الاسلاميه', 'الدولة الاسلامية', 'دولة إسلامية', 'الدوله الإسلاميه'])(
    'the Islamic State as %s',
    (typed) => {
      expect(spellings('الدولة الإسلامية')).toContain(typed);
    },
  );
});

test.each([
  ['تـدمـر', 'تدمر'],
  ['\u200Fتدمر', 'تدمر'],
  ['\u2067تدمر\u2069', 'تدمر'],
  ['Baʿalshamīn', 'Baalshamīn'],
  ['Pal\u00ADmyra', 'Palmyra'],
  ["People's", "People's"],
])('%j is looked for as %s', (typed, sought) => {
  expect(asTyped(typed)).toBe(sought);
});
