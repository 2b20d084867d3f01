import { found, ofEachBeside } from '../corpus.ts';

/** Reports monuments of another site than that of the event which names them. */
export const foreignMonument = ofEachBeside(
  ({ group }) => [group('site'), group('monument')],
  function* (entry, corpus) {
    if (entry.kind !== 'event') return;
    const { site, monuments } = entry.partial;
    if (site !== entry.file.folder || !corpus.original('site', site)) return;
    for (const [i, { monument }] of (monuments ?? []).entries()) {
      const other = corpus.original('monument', monument);
      if (!other || other.partial.site === site || !corpus.original('site', other.partial.site)) continue;
      yield found('foreign-monument', entry, ['monuments', i, 'monument'], {
        reason: `The monument "${monument}" belongs to the site "${other.partial.site}".`,
        actual: monument,
        note: 'Name a monument of the event’s own site, or correct the site of one of the two.',
      });
    }
  },
);
