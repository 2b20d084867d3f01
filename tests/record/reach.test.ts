import { expect, test } from 'vitest';
import { originOf, reportsOf } from '../../src/record/reach.ts';
import { englishAt } from './english.ts';

const edition = englishAt();
const repository = 'https://example.org/owner/ruins';
const address = '/events/temple/#how-many';
const page = 'https://example.org/x/events/temple/#how-many';

test('where nobody said how they are reached nothing is reported anywhere, and no file is shown', () => {
  expect(reportsOf(address, {}, edition)).toEqual([]);
  expect(originOf('events/palmyra/temple.md', {})).toBeUndefined();
  expect(originOf('events/palmyra/temple.md', { report: 'mailto:a@example.org' })).toBeUndefined();
});

test('the form in the repository opens with the statement and its address filled in', () => {
  const [form = '', ...others] = reportsOf(address, { repository, folder: 'content' }, edition);
  const url = new URL(form);
  expect([url.origin + url.pathname, Object.fromEntries(url.searchParams)]).toEqual([
    `${repository}/issues/new`,
    { template: 'report-an-error.yml', address: page },
  ]);
  expect(others).toEqual([]);
  const [ofPage = ''] = reportsOf('/events/temple/', { repository, folder: 'content' }, edition);
  expect(new URL(ofPage).searchParams.get('title')).toBe('Error: /events/temple/');
});

test('a letter has the statement as its subject and its address as its first line', () => {
  const [letter = ''] = reportsOf(address, { report: 'mailto:errors@example.org' }, edition);
  const url = new URL(letter);
  expect(url.pathname).toBe('errors@example.org');
  expect(url.searchParams.get('subject')).toBe(`Error: ${address}`);
  expect(url.searchParams.get('body')?.split('\n')[0]).toBe(page);
  expect(letter).not.toContain('+');
});

test('a page for reports is told the address beside what it is asked already', () => {
  const [asked = ''] = reportsOf('/about/', { report: 'https://example.org/form?lang=en' }, edition);
  expect(asked).toBe('https://example.org/form?lang=en&address=https://example.org/x/about/');
  const [placed = ''] = reportsOf(address, { report: 'https://example.org/form#below' }, edition);
  expect(new URL(placed).hash).toBe('#below');
  expect(new URL(placed).searchParams.get('address')).toBe(page);
});

test('both ways are there where both are told, the repository first', () => {
  const both = { repository, folder: 'content', report: 'mailto:errors@example.org' };
  expect(reportsOf(address, both, edition).map((each) => new URL(each).protocol)).toEqual([
    'https:',
    'mailto:',
  ]);
});

test('a page without an address is reported without one', () => {
  const [form = ''] = reportsOf(undefined, { repository, folder: 'content' }, edition);
  expect(form).toBe(`${repository}/issues/new?template=report-an-error.yml&title=Error:`);
});

test('an entry has its file and its history, in whatever folder the record lies', () => {
  const reach = { repository, folder: 'the record/content' };
  expect(originOf('events/palmyra/temple.md', reach)).toEqual({
    source: `${repository}/blob/HEAD/the%20record/content/events/palmyra/temple.md`,
    history: `${repository}/commits/HEAD/the%20record/content/events/palmyra/temple.md`,
  });
});
