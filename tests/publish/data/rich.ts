/** A record with every form of date, hostile texts and a monument, for the data files. */
import { noProse } from '../../../src/record/prose/prose.ts';
import { written as writtenFile, type DataFile } from '../../../src/publish/data/data-file.ts';
import { schemas, type HeritageRecord, type Monument } from '../../../src/record/record.ts';
import type { Edition } from '../../../src/record/words/edition.ts';
import { englishAt } from '../../record/english.ts';
import { event, recordOf, source } from '../../derive/sample.ts';

/** The sample's edition; its name holds signs that formats escape. */
export const edition: Edition = { ...englishAt(), name: 'Hill & Dale, the <Record>' };

/** A title that HTML, XML, CSV, iCalendar and spreadsheets would each misread if it were not escaped. */
export const hostile = '=cmd|"/c"!A1, <b>&amp;</b> ]]> \\n; “تدمر”';

/** A monument of the sample. */
export function monument(id: string, fields: Readonly<Record<string, unknown>> = {}): Monument {
  const written = {
    id,
    file: `${id}.md`,
    prose: noProse,
    translations: {},
  };
  return { ...schemas.monument.parse({ name: id, site: 'hill', ...fields }), ...written };
}

const events = [
  event('early', { date: '-0880' }),
  event('century', { date: '12XX' }),
  event('decade', { date: '201X' }),
  event('year', { date: '2014~' }),
  event('month', { date: '2015-05?' }),
  event('lasting', { date: '2015-05-20/2015-06', control: [{ place: 'top', holder: 'blue' }] }),
  event('within', {
    date: '[2016-12-26..2017-01-10]',
    monuments: [{ monument: 'gate', condition: 'destroyed', certainty: 'high' }],
  }),
  event('one-of', {
    date: '[2016-03-20,2016-03-23]',
    monuments: [{ monument: 'lost', condition: 'unknown' }],
  }),
  event('day', {
    title: hostile,
    summary: hostile,
    reported: '2016-03-26',
    dating: { phrase: 'on Friday', source: 'first' },
    places: ['top'],
    actors: [
      { actor: 'blue', role: 'attacker' },
      { actor: 'office', role: 'reporter' },
    ],
    control: [{ place: 'top', holder: 'contested' }],
    monuments: [
      { monument: 'gate', condition: 'severely-damaged' },
      { monument: 'tower', condition: 'destroyed' },
    ],
    sources: ['first', 'second', 'third'],
    claims: [
      {
        id: 'how-many',
        question: 'How many?',
        accounts: [
          { 'answer': '-3', 'source': 'first', 'by': 'blue', 'as-of': '2016-03' },
          { answer: 'Four', source: 'third', by: 'a passer-by', quote: 'four' },
        ],
      },
      {
        id: 'why',
        question: 'Why?',
        accounts: [{ answer: 'No one knows', source: 'first' }],
        note: 'Not asked.',
      },
    ],
    corrections: [
      { date: '2026-02-01', note: 'The <first>.' },
      { date: '2026-02-01', note: 'The second.' },
      { date: '2026-03-01', note: 'The third.' },
    ],
  }),
  event('open', { date: '2017/..', control: [{ place: 'top', holder: 'blue' }], added: '2026-01-05' }),
  event('hidden', { title: 'Must not be seen', draft: true }),
];

const plain = recordOf(...events);

/** A picture of what is lost; the signs in its words are to be escaped. */
const picture = {
  file: 'lost.png',
  alt: 'What was "lost", <before>',
  credit: 'A. & B.',
  licence: 'by-permission',
  source: 'third',
  taken: '2014~',
  shows: ['lost'],
};

/** The record. */
export const rich: HeritageRecord = {
  ...plain,
  monuments: [
    monument('gate', {
      name: 'The gate',
      names: [{ name: 'الباب', lang: 'ar' }],
      kind: 'temple',
      built: '[00XX,01XX]',
      location: { lat: -10.5, lon: 20.25, accuracy: 30 },
      identifiers: { wikidata: 'Q1', pleiades: '2', geonames: '3' },
    }),
    monument('lost', { kind: 'sculpture', images: [picture] }),
    monument('tower', { location: { lat: 3, lon: 4 } }),
    monument('unknown'),
  ],
  pictures: new Map([['lost.png', { path: 'lost.png', width: 700, height: 500, sha256: 'ab'.repeat(32) }]]),
  sources: [
    ...plain.sources,
    source('copy', {
      'title': 'Copia',
      'title-en': 'A copy',
      'kind': 'blog',
      'issued': '2016-05',
      'rests-on': ['third', 'blue', 'A post'],
    }),
  ],
};

/** A record of one plain event. */
export const single = recordOf(event('only'));

/** A record that holds nothing at all. */
export const empty: HeritageRecord = {
  events: [],
  sites: [],
  monuments: [],
  actors: [],
  sources: [],
  permalinks: [],
  pictures: new Map(),
};

/** The text of a file. */
export async function textOf(file: DataFile, record: HeritageRecord): Promise<string> {
  return new TextDecoder().decode((await writtenFile(file, record, edition)).bytes);
}
