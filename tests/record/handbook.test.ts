import { describe, expect, test } from 'vitest';
import { resolvePhrase } from '../../src/record/dating.ts';
import { edtf, readEdtf } from '../../src/record/edtf.ts';
import { label } from '../../src/record/words/label.ts';
import { languageOf } from '../../src/record/words/locale.ts';
import { readText, rowsOf, sectionsOf, shownText } from '../handbook/parts.ts';
import { vocabularies } from '../handbook/vocabularies.ts';

const { terms } = languageOf('en');
const handbook = readText('tests/handbook/handbook.md');
const sections = new Map(sectionsOf(handbook).map(({ heading, text }) => [heading, text] as const));

/** The rows of the table below a heading, as a reader sees them. */
function rowsBelow(heading: string): string[][] {
  return rowsOf(sections.get(heading) ?? '').map((row) => row.map(shownText));
}

/** The rows of every table of the generated page that has these columns. */
function rowsWith(columns: string): string[][] {
  const head = new RegExp(`^\\| *${columns.split(' | ').join(' *\\| *')} *\\|$`, 'gm');
  const page = readText('content/HANDBOOK.md');
  return [...page.matchAll(head)].flatMap(({ index }) => rowsOf(page.slice(index)));
}

describe('the tables of the handbook', () => {
  test('say of every field what it holds, whether it is required and what it means', () => {
    const rows = rowsWith('Field | What it holds | Required | Meaning');
    expect(rows.length).toBeGreaterThan(90);
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
  });

  test('have every vocabulary', () => {
    expect(vocabularies.map(({ name }) => name).toSorted()).toEqual(Object.keys(terms).toSorted());
  });

  test('define every word of every vocabulary', () => {
    const words = vocabularies.flatMap(({ name }) => Object.keys(terms[name]));
    const rows = rowsWith('Word | Label | Definition');
    expect(rows.map(([word]) => word)).toEqual(words.map((word) => `\`${word}\``));
    expect(rows.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });
});

/** What a cell says, without backticks and the quotes of YAML. */
function written(cell = ''): string {
  return cell.replaceAll(/^[`']+|[`']+$/g, '');
}

describe('the tables of dates', () => {
  test('say what a page prints for each form', () => {
    const rows = rowsBelow('Forms');
    expect(rows.length).toBeGreaterThan(10);
    for (const [form, printed] of rows) expect(label(edtf(written(form)), 'en')).toBe(printed);
  });

  test('say which rule refuses a form', () => {
    const rows = rowsBelow('What is refused');
    expect(rows.length).toBeGreaterThan(5);
    for (const [form, rule] of rows)
      expect(readEdtf(written(form))).toMatchObject({ problem: { rule: written(rule) } });
  });

  test('say what the words of a source come to', () => {
    const rows = rowsBelow('The dating rule');
    expect(rows.length).toBeGreaterThan(20);
    for (const [words, issued, result] of rows) {
      const resolution = resolvePhrase(written(words), edtf(written(issued)));
      expect('edtf' in resolution ? resolution.edtf : resolution.rule, words).toBe(written(result));
    }
  });
});
