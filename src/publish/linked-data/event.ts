/** An event, and the article that its page is. */
import type { Article } from 'schema-dts';
import { lastChange } from '../../derive/corrections.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { sourcesOf } from '../../derive/usage.ts';
import { articleOf, pageOf, thingOf, type Address } from '../../record/address.ts';
import { actorsOf } from '../../record/outline.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { categories } from '../../record/vocabulary.ts';
import { licence, type Masthead } from '../data/imprint.ts';
import { coverageOf, statedDays } from './dates.ts';
import type { DatedEvent } from './graph.ts';
import { linkedRecordPage, publisherNode, type PageFacts } from './page.ts';
import { siteReference } from './place.ts';
import { questionsOf } from './questions.ts';
import { citationOf } from './source.ts';

/** The linked data of the page of an event: the event, and the article about it with every source that it lists. */
export function linkedEvent(
  event: Event,
  page: PageFacts,
  record: HeritageRecord,
  masthead: Masthead,
): string {
  const address = pageOf('event', event.id);
  return linkedRecordPage(
    page,
    { kind: 'event', id: event.id },
    questionsOf(event.claims, address, record, masthead),
    [eventNode(event, record, masthead), articleNode(event, address, record, masthead)],
    masthead,
  );
}

function eventNode(event: Event, record: HeritageRecord, masthead: Masthead): DatedEvent {
  return {
    '@type': 'Event',
    '@id': masthead.urlOf(thingOf('event', event.id)),
    'name': event.title,
    'description': event.summary,
    'keywords': categories[event.category].label[masthead.locale],
    'temporalCoverage': coverageOf(event.date),
    ...statedDays(event.date),
    'location': siteReference(existing(lookup(record).sites, event.site), masthead),
  };
}

/** Who took part and what was touched is mentioned by name, that is by address, and said on those pages. */
function articleNode(event: Event, address: Address, record: HeritageRecord, masthead: Masthead): Article {
  const { urlOf, locale } = masthead;
  const { actors, sources } = lookup(record);
  const mentions = [
    ...event.monuments.map(({ monument }) => thingOf('monument', monument)),
    ...actorsOf(event).flatMap((id) => (actors.has(id) ? [thingOf('actor', id)] : [])),
  ].map((thing) => ({ '@id': urlOf(thing) }));
  return {
    '@type': 'Article',
    '@id': urlOf(articleOf(address)),
    'isPartOf': { '@id': urlOf(address) },
    'headline': event.title,
    'description': event.summary,
    'inLanguage': locale,
    'datePublished': event.added,
    'dateModified': lastChange(event),
    'license': licence.url,
    'publisher': publisherNode(masthead),
    'about': { '@id': urlOf(thingOf('event', event.id)) },
    'temporalCoverage': coverageOf(event.date),
    ...(mentions.length === 0 ? {} : { mentions }),
    'citation': sourcesOf(event).map((id) => citationOf(existing(sources, id), masthead)),
  };
}
