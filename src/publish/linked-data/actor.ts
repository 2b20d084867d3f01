/** Those who act in the record, or speak in it. */
import { pageOf, thingOf } from '../../record/address.ts';
import type { Actor } from '../../record/record.ts';
import { gazetteerEntries } from '../../record/gazetteers.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Node } from './graph.ts';
import { linkedEntryPage, type PageFacts } from './page.ts';

/**
 * Schema.org's type for each kind of actor, no narrower than the word of the vocabulary: a "state" may be a country
 * or its government, and both are organisations. Another word, or none, makes a `Thing`.
 */
const types = new Map([
  ['armed-group', 'Organization'],
  ['state-armed-force', 'GovernmentOrganization'],
  ['militia', 'Organization'],
  ['coalition', 'Organization'],
  ['state', 'Organization'],
  ['government-body', 'GovernmentOrganization'],
  ['international-body', 'Organization'],
  ['monitor', 'Organization'],
  ['media', 'NewsMediaOrganization'],
  ['heritage-body', 'Organization'],
  ['person', 'Person'],
] as const satisfies readonly (readonly [string, string])[]);

/** The linked data of the page of an actor. */
export function linkedActor(actor: Actor, page: PageFacts, edition: Edition): string {
  const { id, name, aliases, identifiers } = actor;
  const same = gazetteerEntries(identifiers).map(({ uri }) => uri);
  const thing: Node<ReturnType<typeof typeOf>> = {
    '@type': typeOf(actor),
    '@id': edition.url(thingOf('actor', id)),
    name,
    ...(aliases.length === 0 ? {} : { alternateName: aliases }),
    'url': edition.url(pageOf('actor', id)),
    ...(same.length === 0 ? {} : { sameAs: same }),
  };
  return linkedEntryPage(page, { kind: 'actor', id }, [], [thing], edition);
}

function typeOf({ kind }: Actor) {
  const known = [...types].find(([word]) => word === kind);
  return known ? known[1] : 'Thing';
}
