import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAll } from '../../src/parse/read-all.ts';
import { hasErrors } from '../../src/parse/diagnostic.ts';
import { changes, grow } from '../setup/grow.ts';
import { fixtures } from '../setup/sites.ts';

test.each(Object.keys(changes))('%s leaves a valid record without errors', async (change) => {
  const dir = mkdtempSync(join(tmpdir(), 'changes-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  await grow(fixtures, dir, [change]);
  const { messages } = await readAll(dir);
  expect(hasErrors(messages) ? messages.map(String) : []).toEqual([]);
});
