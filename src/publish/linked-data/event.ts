/** An event, and the article that its page is. */
import { lastChange } from '../../derive/corrections.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { relationsOf } from '../../derive/relations.ts';
import { sourcesOf } from '../../derive/usage.ts';
import { articleOf, pageOf, thingOf, type Address } from '../../record/address.ts';
import { actorsOf } from '../../record/outline.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { licence } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { coverageOf, statedDays } from './dates.ts';
import type { DatedEvent, Node } from './graph.ts';
import { imagesNode } from './image.ts';
import { linkedEntryPage, publisherNode, type PageFacts } from './page.ts';
import { siteReference } from './place.ts';
import { questionsOf } from './questions.ts';

/** The linked data of the page of an event: the event, and the article about it with every source that it lists. */
export function linkedEvent(event: Event, page: PageFacts, record: HeritageRecord, edition: Edition): string {
  const address = pageOf('event', event.id);
  return linkedEntryPage(
    page,
    { kind: 'event', id: event.id },
    questionsOf(event.claims, address, edition),
    [eventNode(event, record, edition), articleNode(event, address, record, edition)],
    edition,
  );
}

function eventNode(event: Event, record: HeritageRecord, edition: Edition): DatedEvent {
  return {
    '@type': 'Event',
    '@id': edition.url(thingOf('event', event.id)),
    'name': event.title,
    'description': event.summary,
    'keywords': edition.word('category', event.category),
    'temporalCoverage': coverageOf(event.date),
    ...statedDays(event.date),
    'location': siteReference(existing(lookup(record).sites, event.site), edition),
    ...relationsNode(event, record, edition),
    ...imagesNode(event, record, edition),
  };
}

/** The events of which it is a part, those that are parts of it, and those on which it reports. */
function relationsNode(event: Event, record: HeritageRecord, { url }: Edition): Partial<DatedEvent> {
  const { partOf, parts, answers } = relationsOf(event, record);
  const things = (events: readonly Event[]) => events.map(({ id }) => ({ '@id': url(thingOf('event', id)) }));
  return {
    ...(partOf.length === 0 ? {} : { superEvent: things(partOf) }),
    ...(parts.length === 0 ? {} : { subEvent: things(parts) }),
    ...(answers.length === 0 ? {} : { about: things(answers) }),
  };
}

/** Who took part, what was touched and what it rests on is named by address alone, and described on those pages. */
function articleNode(
  event: Event,
  address: Address,
  record: HeritageRecord,
  edition: Edition,
): Node<'Article'> {
  const { url, locale } = edition;
  const { actors } = lookup(record);
  const mentions = [
    ...event.monuments.map(({ monument }) => thingOf('monument', monument)),
    ...actorsOf(event).flatMap((id) => (actors.has(id) ? [thingOf('actor', id)] : [])),
  ].map((thing) => ({ '@id': url(thing) }));
  return {
    '@type': 'Article',
    '@id': url(articleOf(address)),
    'isPartOf': { '@id': url(address) },
    'headline': event.title,
    'description': event.summary,
    'inLanguage': locale,
    'datePublished': event.added,
    'dateModified': lastChange(event),
    'license': licence.url,
    'publisher': publisherNode(edition),
    'about': { '@id': url(thingOf('event', event.id)) },
    'temporalCoverage': coverageOf(event.date),
    ...(mentions.length === 0 ? {} : { mentions }),
    'citation': sourcesOf(event).map((id) => ({ '@id': url(thingOf('source', id)) })),
  };
}
