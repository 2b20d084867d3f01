import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { database } from '../../../src/publish/data/database.ts';
import { allTables } from '../../../src/publish/data/tables/tables.ts';
import { workbook } from '../../../src/publish/data/workbook.ts';
import { edition, hostile, rich } from './rich.ts';

const require = createRequire(import.meta.url);
const { Database } = await initSqlJs({ locateFile: (file) => require.resolve(`sql.js/dist/${file}`) });

/** The rows with which the database answers a question. */
async function answers(sql: string): Promise<unknown[][]> {
  const open = new Database(await database(allTables, rich, edition));
  try {
    return open.exec(sql)[0]?.values ?? [];
  } finally {
    open.close();
  }
}

describe('the database', () => {
  test('is whole, and every key in it leads somewhere', async () => {
    expect(await answers('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(await answers('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('has every row of every table', async () => {
    for (const table of allTables)
      expect(await answers(`SELECT count(*) FROM "${table.name}"`)).toEqual([
        [table.rows(rich, edition).length],
      ]);
  });

  test('joins events to those who took part, and keeps every sign', async () => {
    expect(
      await answers(
        `SELECT events.title, actors.name, role FROM event_actors JOIN events ON events.id = event JOIN actors ON actors.id = actor`,
      ),
    ).toEqual([
      [hostile, 'Blue army', 'attacker'],
      [hostile, 'Third Office', 'reporter'],
    ]);
  });

  test('says what it is, of which state and under which licence', async () => {
    expect(
      await answers(`SELECT value FROM about WHERE field IN ('license', 'version') ORDER BY field`),
    ).toEqual([['https://creativecommons.org/licenses/by/4.0/'], ['2026-03-01']]);
  });
});

test('the workbook has a sheet for each table, with its texts as they are', async () => {
  const parts = unzipSync(await workbook(allTables, rich, edition));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  expect(sheets).toEqual(['about', ...allTables.map(({ name }) => name)]);
  expect(part('xl/sharedStrings.xml')).toContain('الباب');
  expect(part('xl/sharedStrings.xml')).toContain('<t>=cmd|"/c"!A1, &lt;b');
});
