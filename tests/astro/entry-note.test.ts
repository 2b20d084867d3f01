import { expect, test } from 'vitest';
import { entryNote } from '../../src/astro/preview/entry-note.ts';
import { withChanges } from '../../src/parse/changes.ts';
import { openFolder, readFolder } from '../../src/parse/read-all.ts';

const dir = 'tests/fixtures/valid';
const folder = await openFolder(dir);
const path = 'events/citadel-hill/gate-falls.md';
const page = '/events/gate-falls/';

function noteOn(address: string, change: (text: string) => string = (text) => text): string | undefined {
  const text = folder.listing.files.find((file) => file.path === path)?.text ?? '';
  const { record, messages } = readFolder(withChanges(folder, new Map([[path, change(text)]]))).result;
  return record && entryNote(address, record, messages, dir);
}

test('below the page of an event, in each language, stands how its date prints and where it appears', () => {
  for (const address of [page, `/ar${page}`]) {
    expect(noteOn(address)).toMatch(/[0-9-]+ prints as [^;]*\d{4}; it appears on \d+ other pages/);
    expect(noteOn(address)).toContain('href="/sites/citadel-hill/">/sites/citadel-hill/</a>');
    expect(noteOn(address)).toContain('href="/sources/daily-paper/"');
  }
  expect(noteOn('/sites/citadel-hill/')).toBeUndefined();
  expect(noteOn('/timeline/')).toBeUndefined();
});

test('a draft is said to appear once it is none', () => {
  expect(noteOn(page, (text) => text.replace('---\n', '---\ndraft: true\n'))).toContain(
    'once it is no draft',
  );
});

test('what the check says of an event stands below its page, as text', () => {
  const note = noteOn(page, (text) => text.replace(/^summary: .*$/m, 'summary: The <b>regime</b> took it.'));
  expect(note).toContain(`${dir}/${path}:`);
  expect(note).toContain('loaded-word: The word &quot;regime&quot;');
  expect(note).not.toContain('finds nothing wrong');
});
