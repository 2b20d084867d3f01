import { noProse } from '../../src/record/prose/prose.ts';
import type { Actor, Event, HeritageRecord, Source, Written } from '../../src/record/record.ts';
import { chronological } from '../../src/record/chronological.ts';
import { schemas } from '../../src/record/record.ts';

function written(id: string, cited: readonly string[] = []): Written {
  const citations = cited.map((each) => ({ source: each, count: 1 }));
  return { id, file: `${id}.md`, prose: { ...noProse, citations }, translations: {} };
}

const sources = [
  {
    id: 'first',
    title: 'First',
    type: 'article-newspaper',
    publisher: 'First Paper',
    agency: 'Wire',
    issued: '2016-03-27',
  },
  {
    id: 'second',
    title: 'Second',
    type: 'article-newspaper',
    publisher: 'Second Paper',
    agency: 'Wire',
    issued: '2016-03-28',
  },
  { id: 'third', title: 'Third', type: 'report', publisher: 'Third Office', issued: '2016-04' },
  { id: 'state', title: 'State', type: 'article-newspaper', publisher: 'State Agency', issued: '2016-03-28' },
].map(({ id, ...fields }) => ({ ...schemas.source.parse(fields), ...written(id) }));

const actors = [
  { id: 'blue', name: 'Blue army', aliases: ['The Blues', 'الزرق'], side: 'other' },
  { id: 'state-agency', name: 'State Agency', side: 'other' },
  { id: 'office', name: 'Third Office', side: 'none' },
].map(({ id, ...fields }) => ({ ...schemas.actor.parse(fields), ...written(id) }));

const site = schemas.site.parse({
  name: 'Hill',
  names: [{ name: 'Collis', lang: 'la' }],
  summary: 'A hill.',
  location: { lat: 1, lon: 2 },
  country: 'Nowhere',
  places: [{ id: 'top', name: 'The top' }],
});

/** An event of the sample; what is not given has a plain value. */
export function event(
  id: string,
  fields: Readonly<Record<string, unknown>> = {},
  cited: readonly string[] = [],
): Event {
  const plain = {
    title: id,
    site: 'hill',
    date: '2016-03-25',
    category: 'fighting',
    summary: id,
    sources: ['first'],
    added: '2026-01-01',
  };
  return { ...schemas.event.parse({ ...plain, ...fields }), ...written(id, cited) };
}

/** A source of the sample; what is not given has a plain value. */
export function source(id: string, fields: Readonly<Record<string, unknown>> = {}): Source {
  const plain = { title: id, type: 'article-newspaper', publisher: `${id} paper` };
  return { ...schemas.source.parse({ ...plain, ...fields }), ...written(id) };
}

/** An actor of the sample. */
export function actor(id: string, fields: Readonly<Record<string, unknown>> = {}): Actor {
  return { ...schemas.actor.parse({ name: id, ...fields }), ...written(id) };
}

/** A small record around some events. */
export function recordOf(...events: readonly Event[]): HeritageRecord {
  return {
    events: chronological(events, (each) => each),
    sites: [{ ...site, ...written('hill') }],
    monuments: [],
    actors,
    sources,
    permalinks: [],
    pictures: new Map(),
  };
}
