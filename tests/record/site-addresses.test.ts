import { describe, expect, test } from 'vitest';
import { edtf } from '../../src/record/edtf.ts';
import { fragmentsOf } from '../../src/record/fragments.ts';
import type { EventOutline, Outline } from '../../src/record/outline.ts';
import { readPermalink } from '../../src/record/permalink.ts';
import { siteAddresses } from '../../src/record/site-addresses.ts';
import { formerPagesIn } from '../../src/record/succession.ts';
import { unlisted } from '../../src/record/unlisted.ts';

function outline(events: readonly EventOutline[], lines: readonly string[] = []): Outline {
  return {
    events,
    sites: [{ id: 'hill', places: [{ id: 'top' }] }],
    monuments: [{ id: 'gate', claims: [{ id: 'age', accounts: [{ source: 'paper' }] }] }],
    actors: [{ id: 'blue' }],
    sources: [{ id: 'paper' }],
    permalinks: lines.flatMap((line) => readPermalink(line) ?? []),
  };
}

const fall: EventOutline = {
  id: 'fall',
  site: 'hill',
  date: edtf('2016-03-25'),
  category: 'capture',
  sources: ['paper'],
  control: [{ place: 'top', holder: 'blue' }],
  monuments: [{ monument: 'gate' }],
  claims: [{ id: 'how-many', accounts: [{ source: 'paper' }] }],
};

/** The addresses that an event adds to those of a record without events. */
function added(event: EventOutline, lines?: readonly string[]): string[] {
  const before = siteAddresses(outline([], lines));
  return [...siteAddresses(outline([event], lines)).keys()]
    .filter((address) => !before.has(address))
    .toSorted();
}

describe('an event', () => {
  test('has its page, its claims, its files, its card, and the pages on which it is listed alone', () => {
    expect(
      added({ id: 'fall', site: 'hill', date: edtf('2016-03-25'), category: 'capture', claims: fall.claims }),
    ).toEqual([
      '/book/hill/2016/',
      '/embed/events/fall/',
      '/embed/events/fall/oembed.json',
      '/events/fall.bib',
      '/events/fall.json',
      '/events/fall.md',
      '/events/fall.ris',
      '/events/fall/',
      '/events/fall/#how-many',
      '/timeline/2016/',
      '/timeline/category/capture/',
      '/timeline/site/hill/',
      '/timeline/site/hill/category/capture/',
    ]);
  });

  test('gives its site a chart by what it says of a place that the site has', () => {
    expect(added(fall)).toContain('/embed/sites/hill/chart/');
    expect(added({ ...fall, control: [{ place: 'moon', holder: 'blue' }] })).not.toContain(
      '/embed/sites/hill/chart/',
    );
  });

  test('that is a draft adds nothing, nor do its former ids', () => {
    expect(added({ ...fall, draft: true, aliases: ['was'] })).toEqual([]);
  });

  test('of which only some fields are known has the addresses that these give', () => {
    expect(added({ id: 'fall', site: 'hill', control: undefined })).toEqual([
      '/embed/events/fall/',
      '/embed/events/fall/oembed.json',
      '/events/fall.bib',
      '/events/fall.json',
      '/events/fall.md',
      '/events/fall.ris',
      '/events/fall/',
      '/timeline/site/hill/',
    ]);
  });

  test('keeps its files and its card under its former ids, and where it was withdrawn', () => {
    const lines = ['/events/gone/ withdrawn on 2026-11-25: Why.'];
    const all = [...siteAddresses(outline([{ ...fall, aliases: ['was'] }], lines)).keys()];
    expect(all.filter((address) => address.includes('/was')).toSorted()).toEqual([
      '/embed/events/was/',
      '/embed/events/was/oembed.json',
      '/events/was.bib',
      '/events/was.json',
      '/events/was.md',
      '/events/was.ris',
      '/events/was/',
    ]);
    expect(all.filter((address) => address.includes('/gone')).toSorted()).toEqual([
      '/embed/events/gone/',
      '/events/gone.bib',
      '/events/gone.json',
      '/events/gone.md',
      '/events/gone.ris',
      '/events/gone/',
    ]);
  });
});

test('search engines may list pages for readers, and selections of one value', () => {
  const indexable = [...siteAddresses(outline([{ ...fall, aliases: ['was'] }])).values()].flatMap(
    ({ address, isIndexable }) => (isIndexable ? [address] : []),
  );
  expect(indexable).toContain('/');
  expect(indexable).toContain('/events/fall/');
  expect(indexable).toContain('/timeline/2016/');
  expect(indexable).toContain('/timeline/actor/blue/');
  expect(indexable.filter((address) => /was|embed|\.|#|site\/hill\/actor/.test(address))).toEqual([]);
});

/** The fragments at which the page at an address shows what it lists. */
function fragmentsAt(address: string, events: readonly EventOutline[]): string[] {
  const found = siteAddresses(outline(events)).get(address);
  return found ? [...fragmentsOf(found)] : [];
}

/** As many events of one month. */
function many(count: number): EventOutline[] {
  return Array.from({ length: count }, (_, i) => ({ ...fall, id: `e-${i}` }));
}

test('pages that list an event show it at a fragment, and nothing that they do not list', () => {
  const events = [fall, { id: 'undated', site: 'hill' }];
  expect(fragmentsAt('/timeline/', events)).toEqual(['event_fall', 'event_undated', 'year_2016']);
  expect(fragmentsAt('/timeline/2016/', events)).toEqual(['event_fall']);
  for (const address of ['/actors/blue/', '/monuments/gate/', '/sources/paper/', '/categories/capture/'])
    expect(fragmentsAt(address, events)).toEqual(['event_fall']);
  expect(fragmentsAt('/sites/hill/', events)).toEqual(['event_fall', 'event_undated']);
  expect(fragmentsAt('/events/fall/', events)).toEqual([]);
  expect(fragmentsAt('/', events)).toEqual([]);
});

test('a year of many events is divided into months, and a very long timeline lists none', () => {
  expect(fragmentsAt('/timeline/2016/', many(8))).not.toContain('month_2016-03');
  expect(fragmentsAt('/timeline/2016/', many(9))).toContain('month_2016-03');
  expect(fragmentsAt('/timeline/', many(9))).toContain('month_2016-03');
  expect(fragmentsAt('/timeline/', many(301))).toEqual([]);
  expect(fragmentsAt('/timeline/2016/', many(301))).toEqual([]);
  expect(fragmentsAt('/timeline/2016-03/', many(301))).toContain('event_e-0');
});

test('what is published and not on the list is asked onto it, former ids too; what programs ask for is not', () => {
  const lines = ['/events/fall/', '/sources/paper/', '/actors/blue/', '/sites/hill/'];
  const fresh = unlisted(outline([{ ...fall, aliases: ['was'] }], lines));
  expect(
    fresh.filter((address) => /^\/(events|sources|actors|sites|monuments)\/./.test(address)).toSorted(),
  ).toEqual([
    '/actors/blue.json',
    '/actors/blue.md',
    '/actors/blue/events.csv',
    '/actors/blue/events.ics',
    '/actors/blue/feed.xml',
    '/events/fall.bib',
    '/events/fall.json',
    '/events/fall.md',
    '/events/fall.ris',
    '/events/fall/#how-many',
    '/events/was/',
    '/monuments/gate.json',
    '/monuments/gate.md',
    '/monuments/gate/',
    '/monuments/gate/#age',
    '/monuments/gate/events.csv',
    '/monuments/gate/events.ics',
    '/monuments/gate/feed.xml',
    '/sites/hill.json',
    '/sites/hill.md',
    '/sites/hill/events.csv',
    '/sites/hill/events.ics',
    '/sites/hill/feed.xml',
    '/sources/paper.json',
    '/sources/paper.md',
  ]);
  expect(fresh).toEqual(
    expect.arrayContaining(['/', '/timeline/2016/', '/data/events.csv', '/embed/sites/hill/chart/']),
  );
  expect(fresh.filter((address) => /oembed|robots|sitemap|favicon/.test(address))).toEqual([]);
});

/** What an actor has beside its page, under a former id too. */
const filesOfAzure = [
  'twin /actors/azure.json',
  'twin /actors/azure.md',
  'selection /actors/azure/feed.xml',
  'selection /actors/azure/events.ics',
  'selection /actors/azure/events.csv',
];

test('an entry that took another kind keeps its files, which say where it went, and has no card', () => {
  const all = siteAddresses(outline([], ['/events/was/ moved to /monuments/gate/']));
  expect([...all.keys()].filter((address) => address.includes('/was')).toSorted()).toEqual([
    '/events/was.bib',
    '/events/was.json',
    '/events/was.md',
    '/events/was.ris',
    '/events/was/',
  ]);
});

/** What became of an address, by a line of the list beside it. */
function to(address: string, line: string) {
  return formerPagesIn(outline([], [address, line])).get(address);
}

/** What lines of the list add to a record without events. */
function kept(...lines: readonly string[]): string[] {
  const before = siteAddresses(outline([]));
  return [...siteAddresses(outline([], lines)).values()]
    .filter(({ address }) => !before.has(address))
    .map(({ address, form }) => `${form} ${address}`);
}

describe('a page that was published and that no event fills any more', () => {
  test('stays: a year, a selection, the chart of a site', () => {
    expect(
      kept('/timeline/2013/', '/timeline/actor/blue/monument/gate/', '/embed/sites/hill/chart/'),
    ).toEqual([
      'year /timeline/2013/',
      'timeline /timeline/actor/blue/monument/gate/',
      'card /embed/sites/hill/chart/',
      'oembed /embed/sites/hill/chart/oembed.json',
    ]);
  });

  test('stays: a part of a list that was too long for one page, and the list with it', () => {
    expect(
      kept(
        '/timeline/2013-05/2/',
        '/timeline/actor/blue/2013/',
        '/sources/issued/2013-xx/',
        '/on/2013/',
        '/coverage/hill/undated/',
        '/names/page/3/',
      ),
    ).toEqual([
      'timeline /timeline/actor/blue/',
      'list /coverage/hill/',
      'list /timeline/2013-05/2/',
      'list /timeline/actor/blue/2013/',
      'list /sources/issued/2013-xx/',
      'list /on/2013/',
      'list /coverage/hill/undated/',
      'list /names/page/2/',
      'list /names/page/3/',
    ]);
    expect(
      kept(
        '/timeline/actor/unknown/2013/',
        '/sites/hill/2013/',
        '/timeline/2013-05/01/',
        '/coverage/moon/',
        '/sites/page/2/',
      ),
    ).toEqual([]);
  });

  test('leads on where the entry was renamed after which the list is named that it is a part of', () => {
    expect(to('/timeline/actor/azure/2013/', '/actors/azure/ moved to /actors/blue/')).toEqual({
      to: '/timeline/actor/blue/2013/',
    });
    expect(to('/coverage/mound/2013-05/2/', '/sites/mound/ moved to /sites/hill/')).toEqual({
      to: '/coverage/hill/2013-05/2/',
    });
    expect(to('/coverage/mound/', '/sites/mound/ moved to /sites/hill/')).toEqual({ to: '/coverage/hill/' });
  });

  test('is none for search engines', () => {
    expect(siteAddresses(outline([], ['/timeline/2013/'])).get('/timeline/2013/')?.isIndexable).toBe(false);
  });

  test('leads on where an entry was renamed by which it selects, and says so where that was withdrawn', () => {
    expect(kept('/timeline/actor/azure/monument/gate/', '/actors/azure/ moved to /actors/blue/')).toEqual([
      'timeline /timeline/actor/blue/monument/gate/',
      'former /actors/azure/',
      'former /timeline/actor/azure/monument/gate/',
      ...filesOfAzure,
    ]);
    expect(kept('/timeline/actor/azure/', '/actors/azure/ withdrawn on 2026-11-25: There was none.')).toEqual(
      ['former /actors/azure/', 'former /timeline/actor/azure/', ...filesOfAzure],
    );
  });

  test('is nothing where no entry has the id', () => {
    expect(kept('/timeline/actor/azure/', '/embed/sites/moon/chart/', '/timeline/13/')).toEqual([]);
  });
});
