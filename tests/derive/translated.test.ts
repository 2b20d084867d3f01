/** The record in another language: Arabic here, whether or not the site has pages in it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { claimViews } from '../../src/derive/claims.ts';
import { lookup } from '../../src/derive/lookup.ts';
import { recordIn } from '../../src/derive/translated.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { permalinkLine, readPermalink } from '../../src/record/permalink.ts';
import type { HeritageRecord } from '../../src/record/record.ts';
import type { Correction } from '../../src/record/schema/correction.ts';
import { localeOf } from '../../src/record/words/locale.ts';

vi.mock(import('../../src/record/words/languages.ts'), async (original) => {
  const { ar } = await import('../../src/record/words/ar/index.ts');
  const languages = { ...(await original()), ar };
  return languages;
});

const dir = mkdtempSync(join(tmpdir(), 'translated-'));
afterAll(() => rmSync(dir, { recursive: true }));

const arabic = localeOf('ar');
const read: { english?: HeritageRecord } = {};
function english(): HeritageRecord {
  if (!read.english) throw new Error('The fixture was not read.');
  return read.english;
}

const gateFalls = `---
title: سقوط البوابة
claims:
  - id: how-many
    question: كم عدد من قاتلوا؟
    accounts:
      - answer: مئة
        by: لا يُقرأ، لأن المتحدث طرف من أطراف السجلّ
      - answer: مئتان
---
`;

beforeAll(async () => {
  cpSync('tests/fixtures/valid', dir, { recursive: true });
  writeFileSync(join(dir, 'events/citadel-hill/gate-falls.ar.md'), gateFalls);
  writeFileSync(join(dir, 'actors/red-army.ar.md'), '---\nname: الجيش الأحمر\n---\n\nجيش.\n');
  writeFileSync(
    join(dir, 'sites/citadel-hill.ar.md'),
    '---\nname: تل القلعة\nplaces:\n  - id: ruins\n    name: الآثار\n---\n',
  );
  const { record, messages } = await readAll(dir);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  if (record) read.english = record;
});

test('the language at the root has the record itself, and another has one of its own, made once', () => {
  expect(recordIn(localeOf('en'), english())).toBe(english());
  expect(recordIn(arabic, english())).toBe(recordIn(arabic, english()));
});

test('titles, names, places and the texts of claims are those of the translation, ids and quotations those of the record', () => {
  const record = recordIn(arabic, english());
  const { events, sites, actors } = lookup(record);
  const event = events.get('gate-falls');
  expect([event?.title, sites.get('citadel-hill')?.name, actors.get('red-army')?.name]).toEqual([
    'سقوط البوابة',
    'تل القلعة',
    'الجيش الأحمر',
  ]);
  expect(sites.get('citadel-hill')?.places.find(({ id }) => id === 'ruins')?.name).toBe('الآثار');
  const [claim] = claimViews(event?.claims ?? [], record);
  expect(claim).toMatchObject({ id: 'how-many', question: 'كم عدد من قاتلوا؟', foreign: {} });
  expect(claim?.accounts).toMatchObject([
    { answer: 'مئة', speaker: { id: 'red-army', name: 'الجيش الأحمر' }, quote: 'one hundred men' },
    { answer: 'مئتان' },
  ]);
});

test('what has no translation stays as it is written and says its language', () => {
  const { events, sites, monuments } = lookup(recordIn(arabic, english()));
  const event = events.get('gate-falls');
  expect(event?.summary).toBe('The Red army took the ruins.');
  expect(event?.foreign).toEqual({ summary: 'en', text: 'en' });
  expect(event?.prose).toBe(lookup(english()).events.get('gate-falls')?.prose);
  expect(sites.get('citadel-hill')?.foreign).toEqual({ summary: 'en', text: 'en' });
  expect(monuments.get('north-gate')?.foreign?.title).toBe('en');
});

test('a claim that a translation leaves out stays as it is written and says its language', () => {
  const record = english();
  const events = record.events.map((event) => ({ ...event, translations: {} }));
  const { claims = [] } = lookup(recordIn(arabic, { ...record, events })).events.get('gate-falls') ?? {};
  expect(claimViews(claims, record)).toMatchObject([
    { question: 'How many fought?', foreign: { question: 'en', answers: 'en', note: 'en' } },
  ]);
});

test('accounts agree in every language where they agree in the record, though a translator words them differently', () => {
  const account = { answer: 'Two', source: 'daily-paper' };
  const record = english();
  const events = record.events.map((event) =>
    event.id === 'gate-falls'
      ? {
          ...event,
          claims: event.claims.map((claim) => ({
            ...claim,
            accounts: [account, { ...account, answer: 'two' }],
          })),
        }
      : event,
  );
  const [claim] = claimViews(
    lookup(recordIn(arabic, { ...record, events })).events.get('gate-falls')?.claims ?? [],
    record,
  );
  expect(claim?.standing).toBe('agreed');
  expect(claim?.accounts.map(({ answer }) => answer)).toEqual(['مئة', 'مئة']);
});

test('a speaker who is named in the same words has the same words in the language wherever the record names them', () => {
  const record = english();
  const words = 'A farmer near by';
  const events = record.events.map((event) =>
    event.id === 'gate-falls'
      ? {
          ...event,
          claims: event.claims.map((claim) => ({
            ...claim,
            accounts: claim.accounts.map((account) => ({ ...account, by: words })),
          })),
        }
      : event,
  );
  const sources = record.sources.map((each) => ({ ...each, 'rests-on': ['a farmer near by'] }));
  const spoken = recordIn(arabic, { ...record, events, sources });
  const said = lookup(spoken)
    .events.get('gate-falls')
    ?.claims[0]?.accounts.map(({ by }) => by);
  expect(new Set(said).size).toBe(1);
  expect(said?.[0]).not.toBe(words);
  expect(spoken.sources.map((each) => each['rests-on'])).toEqual(sources.map(() => [said?.[0]]));
});

test('what a source passes on in words has the words of its translation, in their order, beside ids and names of outlets', () => {
  const record = english();
  const [first, second] = record.sources;
  const [some] = record.events.flatMap(({ translations }) => translations['ar'] ?? []);
  if (!first || !second || !some) throw new Error('The fixture has too few entries.');
  const grounds = [second.id, 'A shepherd', second.publisher, 'A video'];
  const told = { ...some, 'rests-on': ['راعٍ', 'الصحيفة', 'تسجيل مصوّر'] };
  const shown = (words: readonly string[], translations: typeof first.translations): readonly string[] =>
    recordIn(arabic, { ...record, sources: [{ ...first, 'rests-on': [...words], translations }, second] })
      .sources[0]?.['rests-on'] ?? [];
  expect(shown(grounds, { ar: told })).toEqual([second.id, 'راعٍ', second.publisher, 'تسجيل مصوّر']);
  expect(shown(grounds, {})).toEqual(grounds);
});

test('corrections, notes on dates and why a thing was withdrawn are in the language, or say in which one they are', () => {
  const record = english();
  const noted = { date: '2026-11-25', note: 'A number.' } as const;
  const [first] = record.events;
  const translation = first?.translations['ar'];
  if (!first || !translation) throw new Error('The fixture has no translated event.');
  const changed = {
    ...first,
    dating: { note: 'Friday.' },
    corrections: [noted, { ...noted, note: 'A name.' }],
  };
  const told = { ...translation, dating: { note: 'الجمعة.' }, corrections: [{ note: 'رقم.' }] };
  const lines = ['It was a rumour. [ar: إشاعة.]', 'It was told twice.'].map((why, i) =>
    readPermalink(`/events/gone-${i}/ withdrawn on 2026-11-25: ${why}`),
  );
  const permalinks = lines.filter((line) => line !== undefined);
  const shown = (translations: typeof first.translations): HeritageRecord =>
    recordIn(arabic, { ...record, permalinks, events: [{ ...changed, translations }] });

  const [whole] = shown({ ar: told }).events;
  expect([whole?.dating?.note, whole?.foreign?.dating]).toEqual(['الجمعة.', undefined]);
  expect(whole?.corrections).toEqual([
    { ...noted, note: 'رقم.' },
    { ...noted, note: 'A name.', lang: 'en' },
  ]);
  const [without] = shown({}).events;
  expect([without?.dating?.note, without?.foreign?.dating]).toEqual(['Friday.', 'en']);
  expect((without?.corrections ?? []).map((each: Correction) => each.lang)).toEqual(['en', 'en']);
  expect(shown({}).permalinks.map(({ fate }) => fate)).toMatchObject([
    { reason: 'إشاعة.' },
    { reason: 'It was told twice.', lang: 'en' },
  ]);
  expect(permalinks.map(permalinkLine).map((line) => readPermalink(line))).toEqual(permalinks);
});
