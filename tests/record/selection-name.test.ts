import { expect, test } from 'vitest';
import type { Facet } from '../../src/record/facet.ts';
import { selectionName } from '../../src/record/words/choice.ts';
import { editionsAt } from '../../src/record/words/edition.ts';

function called(locale: string, choices: Readonly<Partial<Record<Facet, string>>>): string {
  const edition = editionsAt('https://example.org', '/').find((each) => each.locale === locale);
  if (!edition) throw new Error(`There is no edition in ${locale}.`);
  const facets = ['site', 'category', 'actor', 'monument', 'cause', 'extent'] as const;
  return selectionName(
    facets.flatMap((facet) => {
      const id = choices[facet];
      return id === undefined ? [] : [{ facet, id, name: id }];
    }),
    edition,
  );
}

test.each([
  [{ site: 'Palmyra' }, 'Events at Palmyra'],
  [{ site: 'Palmyra', category: 'killing' }, 'Killings at Palmyra'],
  [{ site: 'Palmyra', category: 'statement' }, 'Statements on Palmyra'],
  [{ actor: 'UNESCO', category: 'killing' }, 'Entries on killings that name UNESCO'],
  [{ site: 'Palmyra', cause: 'explosives' }, 'Events at Palmyra with harm by explosives'],
  [{ site: 'Palmyra', extent: '91-100' }, 'Events at Palmyra with 91 to 100 per cent of a monument harmed'],
  [{ monument: 'Temple of Bel', category: 'destruction' }, 'Temple of Bel: destruction'],
])('a selection by %o is called “%s”', (choices, name) => {
  expect(called('en', choices)).toBe(name);
});

test.each([
  [{ site: 'تدمر', category: 'killing' }, 'حوادث القتل في تدمر'],
  [{ site: 'تدمر', category: 'statement' }, 'البيانات والتصريحات بشأن تدمر'],
  [{ actor: 'اليونسكو', category: 'killing' }, 'المداخل عن حوادث القتل التي تذكر اليونسكو'],
  [{ monument: 'معبد بل', cause: 'explosives' }, 'معبد بل: الأحداث التي فيها ضرر بالمتفجرات'],
])('and in Arabic one by %o is called “%s”', (choices, name) => {
  expect(called('ar', choices)).toBe(name);
});
