import { describe, expect, test } from 'vitest';
import { formerClaims, formerPages } from '../../src/derive/former.ts';
import { readPermalink, type Permalink } from '../../src/record/permalink.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import { unlisted } from '../../src/record/unlisted.ts';
import { event, recordOf } from './sample.ts';

const claim = (id: string) => ({ id, question: id, accounts: [{ answer: 'yes', source: 'first' }] });

function recordWith(lines: readonly string[]): HeritageRecord {
  const record = recordOf(
    event('new', { aliases: ['old'], claims: [claim('kept'), claim('renamed')] }),
    event('other', { claims: [claim('taken-over')] }),
    event('secret', { draft: true, claims: [claim('hidden')] }),
  );
  return { ...record, permalinks: lines.map((line): Permalink => readPermalink(line) ?? { address: line }) };
}

describe('a page that moved', () => {
  test('leads to the event of which it has a former id, and names it', () => {
    expect(formerPages(recordWith([])).get('/events/old/')).toEqual({ to: '/events/new/', title: 'new' });
  });

  test('leads over all its moves to where it stands now', () => {
    const record = recordWith([
      '/actors/a/ moved to /actors/b/',
      '/actors/b/ moved to /events/old/',
      '/events/new/',
    ]);
    expect(formerPages(record).get('/actors/a/')).toEqual({ to: '/events/new/', title: 'new' });
  });

  test('says what became of it where it was withdrawn, also after a move', () => {
    const record = recordWith([
      '/events/a/ moved to /events/b/',
      '/events/b/ withdrawn on 2026-11-25: It was told twice.',
    ]);
    const withdrawn = { date: '2026-11-25', reason: 'It was told twice.' };
    expect([...formerPages(record)]).toEqual([
      ['/events/old/', { to: '/events/new/', title: 'new' }],
      ['/events/a/', withdrawn],
      ['/events/b/', withdrawn],
    ]);
  });
});

describe('a claim that moved', () => {
  test('is found on its page by the id that it had, also where the page had another address', () => {
    const record = recordWith([
      '/events/new/#was moved to /events/new/#is',
      '/events/new/#is moved to /events/new/#renamed',
      '/events/old/#had-been moved to /events/new/#renamed',
      '/events/old/#kept',
    ]);
    expect(formerClaims('/events/new/', record)).toEqual({
      here: new Map([['renamed', ['was', 'is', 'had-been']]]),
      gone: [],
    });
  });

  test('leads to another page from where it stood', () => {
    const record = recordWith(['/events/new/#gone moved to /events/other/#taken-over']);
    expect(formerClaims('/events/new/', record).gone).toEqual([
      { fragment: 'gone', to: '/events/other/#taken-over', title: 'other' },
    ]);
  });

  test('says why it was withdrawn, once where two pages were joined', () => {
    const record = recordWith([
      '/events/new/#gone withdrawn on 2026-11-25: One.',
      '/events/old/#gone withdrawn on 2026-11-26: Two.',
    ]);
    expect(formerClaims('/events/new/', record).gone).toEqual([
      { fragment: 'gone', date: '2026-11-25', reason: 'One.' },
    ]);
    expect(formerClaims('/events/other/', record).gone).toEqual([]);
  });
});

test('new addresses are those of every page, claim and former id that are not listed, but for drafts', () => {
  const record = recordWith(['/events/new/', '/events/new/#kept', '/events/gone/ moved to /events/new/']);
  const found = unlisted(record);
  expect(found.filter((address) => /^\/events\/[^.]+$/.test(address)).toSorted()).toEqual([
    '/events/new/#renamed',
    '/events/old/',
    '/events/other/',
    '/events/other/#taken-over',
  ]);
  expect(found).toContain('/sites/hill/');
  expect(found).toContain('/sources/first/');
});
