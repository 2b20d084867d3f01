import { describe, expect, test } from 'vitest';
import { readPermalink } from '../../src/record/permalink.ts';
import { successionBy } from '../../src/record/succession.ts';

describe('what became of an address', () => {
  const fates = new Map(
    [
      '/events/a/ moved to /events/b/',
      '/events/b/ moved to /events/c/',
      '/events/c/#age moved to /events/c/#how-old',
      '/events/gone/ withdrawn on 2026-11-25: It was told twice.',
      '/events/round/ moved to /events/about/',
      '/events/about/ moved to /events/round/',
      '/sites/mound/ moved to /sites/hill/',
      '/sites/lost/ withdrawn on 2026-11-25: It was told twice.',
    ].flatMap((line) => {
      const { address, fate } = readPermalink(line) ?? {};
      return address !== undefined && fate ? [[address, fate] as const] : [];
    }),
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
