/** What a page says of how well an event is corroborated. */
import type { Corroboration } from '../../../derive/corroboration.ts';
import type { WitnessKind } from '../../../derive/witnesses.ts';
import type { Edition } from '../../../record/words/edition.ts';
import { inSentence } from '../../../record/words/term.ts';

/** On how many texts and origins it rests, who tells of it, and what weighs against them: a sentence or more each. */
export function corroborationWords(
  { texts, origins, rests, witnesses, kinds, party, weak }: Corroboration,
  edition: Edition,
): string[] {
  const { t, list, word, locale } = edition;
  const values = {
    texts: t('corroboration.texts', { count: texts.length }),
    count: origins.length,
    origins: list(origins.map(({ name }) => name)),
  };
  const sentences = {
    'on-several': t('corroboration.several', values),
    'on-one': t('corroboration.one', values),
    'on-one-party': t('corroboration.party', values),
  };
  const count = witnesses.length;
  const counted = kinds.map((each) =>
    t('corroboration.kind', {
      kind: inSentence(kindWord(each, edition), locale),
      count: each.witnesses.length,
    }),
  );
  return [
    sentences[rests],
    count === 0
      ? t('corroboration.witnesses.none')
      : t('corroboration.witnesses', { count, kinds: list(counted) }),
    ...(party.length === 0
      ? []
      : [t('corroboration.witnesses.party', { count, party: list(party.map(({ name }) => name)) })]),
    ...(weak.length === 0
      ? []
      : [
          t('corroboration.weak', {
            count: texts.length,
            kinds: list(weak.map((kind) => inSentence(word('weak-source', kind), locale))),
          }),
        ]),
  ];
}

/** The kind of witnesses in words. */
export function kindWord({ kind }: WitnessKind, { t, word }: Edition): string {
  return kind === undefined ? t('corroboration.kind.unknown') : word(kind.vocabulary, kind.word);
}
