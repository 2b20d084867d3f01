/** The story, as an article with all that it cites. */
import { lastChange } from '../../derive/corrections.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { citedBy } from '../../derive/usage.ts';
import { articleOf, storyPage, thingOf } from '../../record/address.ts';
import { licence } from '../../record/licence.ts';
import type { HeritageRecord, Story } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import type { Node } from './graph.ts';
import { linkedArticlePage, publisherNode, type PageFacts } from './page.ts';
import { citationOf } from './source.ts';

/** The linked data of the page of the story. */
export function linkedStory(story: Story, page: PageFacts, record: HeritageRecord, edition: Edition): string {
  const { url, locale } = edition;
  const { sources } = lookup(record);
  const name = articleOf(storyPage);
  const article: Node<'Article'> = {
    '@type': 'Article',
    '@id': url(name),
    'isPartOf': { '@id': url(storyPage) },
    'headline': story.title,
    'description': story.summary,
    'inLanguage': locale,
    'datePublished': story.added,
    'dateModified': lastChange(story),
    'license': licence.url,
    'publisher': publisherNode(edition),
    'about': record.sites.map(({ id }) => ({ '@id': url(thingOf('site', id)) })),
    'citation': citedBy(story).map((id) => citationOf(existing(sources, id), edition)),
  };
  return linkedArticlePage(page, name, article, edition);
}
