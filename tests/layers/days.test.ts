/** A day cannot come out otherwise in another time zone where the tests of few files have run in four of them. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../src/record/words/locale.ts';

/** What has to do with a time zone: the dates of JavaScript, and what reckons with them or prints them. */
const zoned =
  /\bnew (?:UTC)?Date\b|\bDate\.\w|\bDateTimeFormat\(|\.toLocale\w*String\(|\bTemporal\b|from '(?:d3-time|date-fns\/)/;

test('dates of JavaScript are used where tests run in four time zones, or sites built in several are compared', () => {
  const using = globSync('src/**/*.{ts,astro,mjs}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => zoned.test(readFileSync(file, 'utf8')));
  expect(using.toSorted()).toEqual([
    'src/cli/today.ts',
    'src/derive/pictures/time-axis.ts',
    'src/publish/zip-day.ts',
    'src/record/calendar.ts',
    'src/record/foreign-dates.ts',
    ...locales.map((locale) => `src/record/words/${locale}/dates.ts`).toSorted(),
  ]);
});
