import { describe, expect, test } from 'vitest';
import { damageText } from '../../src/record/words/damage.ts';
import { firstAnswers, rangeText, shortAnswer, supportText } from '../../src/record/words/range.ts';
import { causes, certainties, extents, wordsOf } from '../../src/record/vocabulary.ts';
import { englishAt } from './english.ts';

const english = englishAt();

describe('harm in words', () => {
  test('says how sure the state is, what did it and how much of the monument it is', () => {
    const harm = {
      'certainty': 'definite',
      'cause': 'explosives',
      'cause-certainty': 'high',
      'extent': '61-90',
    } as const;
    expect(damageText(harm, english)).toBe(
      'certain; by explosives (almost certain); 61 to 90 per cent harmed',
    );
    expect(damageText({}, english)).toBe('');
  });

  test('has words of its own for every word of the vocabularies', () => {
    const said = [
      ...wordsOf(causes).map((cause) => damageText({ cause }, english)),
      ...wordsOf(certainties).map((certainty) => damageText({ certainty }, english)),
      ...wordsOf(extents).map((extent) => damageText({ extent }, english)),
    ];
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('a number that accounts give', () => {
  test.each([
    [{ by: 1, of: 1 }, 'by one account'],
    [{ by: 3, of: 3 }, 'across all 3 accounts'],
    [{ by: 2, of: 3 }, 'across 2 of 3 accounts'],
    [{ by: 1, of: 3 }, 'by 1 of 3 accounts'],
  ])('by %j is given %s', (support, words) => {
    expect(supportText(support, english)).toBe(words);
  });

  test('stands alone in short, without what it counts', () => {
    const value = { min: 2, max: 4, unit: 'columns' };
    expect(rangeText(value, english)).toBe('2 to 4 columns');
    expect(shortAnswer({ answer: 'Two, three or four', value }, english)).toBe('2 to 4');
  });

  test('of words is cut between two of them where it is long', () => {
    expect(shortAnswer({ answer: 'Two' }, english)).toBe('Two');
    const short = shortAnswer({ answer: 'word '.repeat(30) }, english);
    expect(short).toMatch(/^(?:word ){13}word …$/);
  });

  test('stands beside its question with two others at most, and the rest are counted', () => {
    expect(firstAnswers(['a', 'b', 'c', 'd', 'e'])).toEqual({ answers: ['a', 'b', 'c'], others: 2 });
    expect(firstAnswers(['a'])).toEqual({ answers: ['a'], others: 0 });
  });
});
