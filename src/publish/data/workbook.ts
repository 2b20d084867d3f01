/** All tables as one workbook for spreadsheets, which read Arabic and accents in it as they are. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import type { HeritageRecord } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { zipDay } from '../zip-day.ts';
import { aboutTable } from './about.ts';
import type { Table } from './table.ts';

/** The workbook: a sheet that says what it is, then one for each table, its header in sight. */
export async function workbook(
  tables: readonly Table[],
  record: HeritageRecord,
  edition: Edition,
): Promise<Uint8Array> {
  const sheets = [aboutTable, ...tables].map((table) => ({
    sheet: table.name,
    data: sheetOf(table, record, edition),
    stickyRowsCount: 1,
  }));
  return withoutClock(await writeWorkbook(sheets).toBuffer());
}

function sheetOf({ columns, rows }: Table, record: HeritageRecord, edition: Edition): SheetData {
  return [
    columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
    ...rows(record, edition).map((row) =>
      row.map((cell) => (typeof cell === 'string' ? { value: cell, type: String } : cell)),
    ),
  ];
}

/** The same file with all of its parts of one day. */
function withoutClock(zip: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(zip))) parts[path] = [bytes, { mtime: zipDay.local }];
  return zipSync(parts);
}
