import { expect, test } from 'vitest';
import { withChanges } from '../../src/parse/changes.ts';
import { outlineOf } from '../../src/parse/outline.ts';
import { openFolder, readFolder } from '../../src/parse/read-all.ts';

const folder = await openFolder('tests/fixtures/valid');
const path = 'events/citadel-hill/gate-falls.md';
const text = folder.listing.files.find((file) => file.path === path)?.text ?? '';

/** The outline of the folder with another text of one of its events. */
function outlineWith(changed: string) {
  return outlineOf(readFolder(withChanges(folder, new Map([[path, changed]]))).corpus);
}

test('where words alone have changed, what was worked out of addresses holds on', () => {
  const before = outlineWith(text);
  expect(outlineWith(text.replace(/^title: .*$/m, 'title: Another title'))).toBe(before);
});

test.each([
  ['date', 'date: 2013-02'],
  ['category', 'category: looting'],
  ['draft', 'draft: true\ncategory: destruction'],
])('where something has changed from which addresses come, they are worked out again: %s', (field, line) => {
  const before = outlineWith(text);
  const changed = text.replace(new RegExp(`^${field === 'draft' ? 'category' : field}: .*$`, 'm'), line);
  expect(changed).not.toBe(text);
  expect(outlineWith(changed)).not.toBe(before);
  expect(outlineWith(changed).events).not.toEqual(before.events);
});
