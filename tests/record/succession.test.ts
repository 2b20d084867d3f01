import { describe, expect, test } from 'vitest';
import { readPermalink } from '../../src/record/permalink.ts';
import {
  aliasesIn,
  fatesIn,
  formerIdsIn,
  formerPagesIn,
  ownersOf,
  successionBy,
} from '../../src/record/succession.ts';

function permalinksOf(...lines: string[]) {
  return lines.flatMap((line) => readPermalink(line) ?? []);
}

describe('what became of an address', () => {
  const fates = new Map(
    permalinksOf(
      '/events/a/ moved to /events/b/',
      '/events/b/ moved to /events/c/',
      '/events/c/#age moved to /events/c/#how-old',
      '/events/gone/ withdrawn on 2026-11-25: It was told twice.',
      '/events/round/ moved to /events/about/',
      '/events/about/ moved to /events/round/',
      '/sites/mound/ moved to /sites/hill/',
      '/sites/lost/ withdrawn on 2026-11-25: It was told twice.',
      '/sites/hamlet/ moved to /monuments/gate/',
      '/monuments/arch/ moved to /monuments/gate/',
    ).flatMap(({ address, fate }) => (fate ? [[address, fate] as const] : [])),
  );
  const withdrawn = { date: '2026-11-25', reason: 'It was told twice.' };

  test.each([
    ['/events/a/', { to: '/events/c/' }],
    ['/events/a/#age', { to: '/events/c/#how-old' }],
    ['/events/a/#where', { to: '/events/c/#where' }],
    ['/events/gone/#age', withdrawn],
    ['/events/c/', undefined],
    ['/events/c/#where', undefined],
    ['/events/round/', undefined],
    ['/disagreements/mound/', { to: '/disagreements/hill/' }],
    ['/disagreements/lost/', withdrawn],
    ['/disagreements/hill/', undefined],
    ['/disagreements/hamlet/', { to: '/monuments/gate/' }],
    ['/old/disagreements/mound/', undefined],
    ['/disagreements/mound/more/', undefined],
    ['/book/mound/', { to: '/book/hill/' }],
    ['/book/mound/2015/2/', { to: '/book/hill/2015/2/' }],
    ['/book/lost/2015/', withdrawn],
    ['/book/mound/more/', undefined],
    ['/timeline/site/mound/', { to: '/timeline/site/hill/' }],
    ['/timeline/site/mound/category/fighting/', { to: '/timeline/site/hill/category/fighting/' }],
    ['/timeline/site/lost/', withdrawn],
    ['/book/mound/', { to: '/book/hill/' }],
    ['/book/mound/2016/12/', { to: '/book/hill/2016/12/' }],
    ['/old/book/mound/', undefined],
    ['/timeline/site/hamlet/', { to: '/monuments/gate/' }],
    ['/timeline/site/hill/', undefined],
    ['/timeline/category/fighting/', undefined],
  ])('of %s is told over all moves, for a claim by its page', (address, end) => {
    expect(successionBy(fates)(address)).toEqual(end);
  });
});

test('whoever asked before, and over whatever moves, each address ends where it ends', () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, i) => [`/events/${i}/`, { to: `/events/${i + 1}/` }] as const,
  );
  const succession = successionBy(new Map([...chain, ['/events/ring/', { to: '/events/ring/' }]]));
  expect(succession('/events/ring/')).toBeUndefined();
  for (let i = 19_999; i >= 0; i--) expect(succession(`/events/${i}/`)).toEqual({ to: '/events/20000/' });
  expect(succession('/events/20000/')).toBeUndefined();
});

test('a former id of an event leads to it, unless the list says otherwise', () => {
  const outline = {
    events: [{ id: 'now', aliases: ['before', 'at-first'] }, { id: 'plain' }],
    permalinks: permalinksOf('/events/before/ withdrawn on 2026-11-25: It was told twice.', '/events/now/'),
  };
  const withdrawn = { date: '2026-11-25', reason: 'It was told twice.' };
  expect([...aliasesIn(outline)]).toEqual([
    ['/events/before/', '/events/now/'],
    ['/events/at-first/', '/events/now/'],
  ]);
  expect([...fatesIn(outline)]).toEqual([
    ['/events/before/', withdrawn],
    ['/events/at-first/', { to: '/events/now/' }],
  ]);
});

test('former pages are those of entries, selections and disagreements, and none of claims', () => {
  const outline = {
    events: [{ id: 'now', aliases: ['before'] }],
    permalinks: permalinksOf(
      '/events/now/',
      '/events/now/#age withdrawn on 2026-11-25: It was told twice.',
      '/sites/mound/ moved to /sites/hill/',
      '/disagreements/mound/',
      '/timeline/site/mound/',
      '/actors/army/ moved to /sites/hill/',
      '/actors/band/ withdrawn on 2026-11-25: It was told twice.',
    ),
  };
  expect([...formerPagesIn(outline).keys()].toSorted()).toEqual([
    '/actors/army/',
    '/actors/band/',
    '/disagreements/mound/',
    '/events/before/',
    '/sites/mound/',
    '/timeline/site/mound/',
  ]);
  expect([...formerIdsIn('event', outline)]).toEqual([['before', { id: 'now' }]]);
  expect([...formerIdsIn('site', outline)]).toEqual([['mound', { id: 'hill' }]]);
  expect([...formerIdsIn('actor', outline)]).toEqual([
    ['army', { to: '/sites/hill/' }],
    ['band', { date: '2026-11-25', reason: 'It was told twice.' }],
  ]);
});

test.each([
  ['/events/x/', []],
  ['/events/x/#age', ['/events/x/']],
  ['/events/x.json', ['/events/x/']],
  ['/embed/events/x/', ['/events/x/']],
  ['/embed/events/x/oembed.json', ['/events/x/']],
  ['/embed/sites/y/chart/', ['/sites/y/']],
  ['/disagreements/y/', ['/sites/y/']],
  ['/timeline/site/y/', ['/sites/y/']],
  ['/timeline/category/fighting/', []],
  ['/about/#term', []],
])('%s is there while %j is', (address, owners) => {
  expect(ownersOf(address)).toEqual(owners);
});
