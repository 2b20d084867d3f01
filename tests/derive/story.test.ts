/** The story chapter by chapter: what the links of each make of its figure, and what stands beside its sentences. */
import { expect, test } from 'vitest';
import { storyView, type StoryView } from '../../src/derive/views/story.ts';
import { readBody } from '../../src/parse/body/body.ts';
import { openingOf } from '../../src/record/prose/chapters.ts';
import { readPermalink } from '../../src/record/permalink.ts';
import { schemas, type Event, type HeritageRecord } from '../../src/record/record.ts';
import { englishAt } from '../record/english.ts';
import { event } from './sample.ts';
import { severalSites } from './several-sites.ts';

const fields = schemas.story.parse({ title: 'The hill', summary: 'A hill.', added: '2026-11-22' });

function viewOf(text: string, record: HeritageRecord): StoryView {
  const { prose } = readBody('story.md', text);
  const story = { ...fields, id: 'story', file: 'story.md', prose, translations: {} };
  return storyView(story, { ...record, story }, englishAt());
}

function taken(id: string, date: string, site = 'hill'): Event {
  return event(id, { date, site, control: [{ place: 'top', holder: 'blue' }] });
}

function harmed(id: string, date: string): Event {
  return event(id, { date, monuments: [{ monument: 'gate', condition: 'destroyed' }] });
}

/** What the figure of each chapter is. */
function figuresOf(text: string, ...events: readonly Event[]): (string | undefined)[] {
  return viewOf(text, severalSites(...events)).chapters.map(({ figure }) => figure?.kind);
}

test('headings of the uppermost rank make chapters, and a text without them is one', () => {
  const view = viewOf(
    'Before.\n\n## One\n\nFirst.\n\n### Within\n\nSecond.\n\n## Two [@first]\n',
    severalSites(),
  );
  expect(view.chapters.map(({ heading }) => heading)).toEqual([
    undefined,
    { id: 'text_one', words: 'One' },
    { id: 'text_two1', words: 'Two' },
  ]);
  const { opening = [], rest = [] } = view.chapters[1] ?? {};
  expect(opening.map(({ html }) => html)).toEqual(['<h2 id="text_one">One</h2>', '<p>First.</p>']);
  expect(rest.map(({ html }) => html)).toEqual([expect.stringContaining('Within'), '<p>Second.</p>']);
  expect(viewOf('One.\n\nTwo.\n', severalSites()).chapters).toHaveLength(1);
  expect(viewOf('', severalSites()).chapters).toEqual([]);
});

test('a chapter shows who held what in the years of the events that it links to, and marks these alone', () => {
  const record = severalSites(taken('a', '2013-05-01'), taken('b', '2015-05-20'), taken('c', '2016-02-01'));
  const [chapter] = viewOf('See [it](/events/b/#how-many).\n', record).chapters;
  if (chapter?.figure?.kind !== 'control') throw new Error('There is no chart.');
  const { axis, groups, rows } = chapter.figure.chart;
  expect([axis.first, axis.last]).toEqual(['2015-01-01', '2015-12-31']);
  expect(groups.map(({ events }) => events.marks.wide.map(({ to }) => to))).toEqual([['/x/events/b/']]);
  expect(groups[0]?.lanes[0]?.bars.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
  expect(groups[0]?.lanes[0]?.marks.wide).toEqual([]);
  expect(rows.map(({ id }) => id)).toEqual(['control_hill_top_0']);
});

test('a chapter that tells more of harm than of holders shows the states of the monuments that it names', () => {
  const events = [taken('a', '2015-05-20'), harmed('b', '2015-08-30'), harmed('c', '2015-10-04')];
  expect(figuresOf('[a](/events/a/) [b](/events/b/) [c](/events/c/)\n', ...events)).toEqual(['condition']);
  expect(figuresOf('[a](/events/a/) [b](/events/b/)\n', ...events)).toEqual(['control']);
});

test('links to sites alone ask for the map, once; a chapter without a link has no figure', () => {
  const text = '[Hill](/sites/hill/)\n\n## Two\n\n[Hill](/sites/hill/)\n\n## Three\n\nNothing.\n';
  expect(figuresOf(text)).toEqual(['map', undefined, undefined]);
  expect(figuresOf('[a](/events/a/)\n', event('a'))).toEqual([undefined]);
});

test('a link to a former address counts for the event that took its place', () => {
  const record = severalSites({ ...taken('a', '2015-05-20'), aliases: ['was'] });
  expect(viewOf('[a](/events/was/)\n', record).chapters[0]?.figure?.kind).toBe('control');
  const moved = readPermalink('/events/old/ moved to /events/a/');
  const permalinks = moved ? [moved] : [];
  expect(viewOf('[a](/events/old/)\n', { ...record, permalinks }).chapters[0]?.figure?.kind).toBe('control');
});

test('figures of two chapters about one place have ids of their own', () => {
  const text = '## One\n\n[a](/events/a/)\n\n## Two\n\n[b](/events/b/)\n';
  const { chapters } = viewOf(text, severalSites(taken('a', '2015-05-20'), taken('b', '2015-06-01')));
  const ids = chapters.flatMap(({ figure }) =>
    figure?.kind === 'control' ? figure.chart.rows.flatMap(({ id }) => id ?? []) : [],
  );
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

test('a paragraph has beside it the sources that it cites, each once, in their order', () => {
  const { chapters, notes } = viewOf(
    'It fell [@second, p. 4]. It fell [@second].\n\nIt fell [@second; @third].\n\nIt fell.\n',
    severalSites(),
  );
  const blocks = chapters.flatMap(({ opening, rest }) => [...opening, ...rest]);
  expect(blocks.map(({ cites }) => cites)).toEqual([['second'], ['second', 'third'], []]);
  expect(blocks[0]?.html).toContain('href="#source_second" id="cite_1" class="citation">[1, p. 4]</a>');
  expect(notes.map(({ id, citations }) => [id, citations])).toEqual([
    ['second', 3],
    ['third', 1],
  ]);
});

function lede(text: string): string {
  return openingOf(readBody('story.md', text).prose, englishAt());
}

test('what stands before the first heading begins the front page, with its links and without the numbers of sources', () => {
  expect(lede('It [fell](/events/a/) [@first; @second]. *Then* rose [@third].\n\n## One\n\nFirst.\n')).toBe(
    '<p>It <a href="/x/events/a/">fell</a>. <em>Then</em> rose.</p>',
  );
  expect(lede('## One\n\nFirst.\n')).toBe('');
  expect(lede('A text without headings.\n')).toBe('');
});
