/** What the card of an event says in words of the interface. */
import type { EventEmbed } from '../../derive/views/embed.ts';
import type { Edition } from '../../record/words/edition.ts';

/** The words of a card. */
interface EmbedWords {
  /** Its site and its kind. */
  readonly where: string;
  /** On how many origins it rests; one origin, or one party's origins, by name. */
  readonly rests: string;
  /** On how many questions accounts differ; absent where they do not. */
  readonly differ?: string;
}

/** The words of the card of an event. */
export function embedWords(
  { event, site, corroboration: { origins, rests }, differing }: EventEmbed,
  { t, word, list }: Edition,
): EmbedWords {
  const names = list(origins.map(({ name }) => name));
  const sentences = {
    'on-several': t('embed.rests.several', { count: origins.length }),
    'on-one': t('embed.rests.one', { origins: names }),
    'on-one-party': t('embed.rests.party', { origins: names }),
  };
  return {
    where: `${site.name} · ${word('category', event.category)}`,
    rests: sentences[rests],
    ...(differing > 0 ? { differ: t('embed.differ', { count: differing }) } : {}),
  };
}
