/** An id belongs to one entry, an entry lies where it belongs, a translation has an original. */
import type { VFileMessage } from 'vfile-message';
import type { Corpus } from '../corpus.ts';
import { at, found } from '../corpus.ts';
import { diagnose, nearest, startOfFile, type Location } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';

/** Reports ids and former ids that belong to two, events in the wrong folder, translations of nothing. */
export function* checkIdentity(corpus: Corpus): Generator<VFileMessage> {
  yield* duplicates(corpus);
  yield* aliases(corpus);
  for (const entry of corpus.events) {
    const { site } = entry.partial;
    const { folder } = entry.file;
    if (site === undefined || folder === undefined || site === folder || !corpus.ids('site').has(site))
      continue;
    yield found('folder-site', entry, ['site'], {
      reason: `The event lies in the folder "${folder}" and names the site "${site}".`,
      actual: site,
      expected: corpus.ids('site').has(folder) ? [folder] : undefined,
      note: `Move the file to events/${site}/, or correct the site.`,
    });
  }
  for (const entry of corpus.entries) {
    const { kind, id, lang, file } = entry.file;
    if (lang === undefined || corpus.ids(kind).has(id)) continue;
    const near = nearest(id, corpus.ids(kind));
    yield diagnose(
      'missing-original',
      { file, span: startOfFile },
      {
        reason: `This translation has no original "${id}.md".`,
        expected: near === undefined ? undefined : [`${near}.${lang}.md`],
        note: 'A translation is named after its original, with the language before the ending.',
      },
    );
  }
}

function* duplicates(corpus: Corpus): Generator<VFileMessage> {
  const firsts = new Map<string, Entry>();
  for (const entry of corpus.entries) {
    const { kind, id, lang, file } = entry.file;
    const key = `${kind}/${id}/${lang ?? ''}`;
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, entry);
      continue;
    }
    const what = lang === undefined ? kind : `translation of a ${kind}`;
    yield diagnose(
      'duplicate-id',
      { file, span: startOfFile },
      {
        reason: `The id "${id}" belongs to another ${what} already.`,
        actual: id,
        note: 'Give one of the two files another name.',
        other: { file: first.file.file, span: startOfFile, reason: 'The other entry with this id is here.' },
      },
    );
  }
}

function* aliases(corpus: Corpus): Generator<VFileMessage> {
  const taken = new Map<string, Location & { readonly what: string }>();
  for (const { file } of corpus.events)
    taken.set(file.id, { file: file.file, span: startOfFile, what: 'id' });
  for (const entry of corpus.events) {
    for (const [i, alias] of (entry.partial.aliases ?? []).entries()) {
      const holder = taken.get(alias);
      if (!holder) {
        taken.set(alias, { ...at(entry, ['aliases', i]), what: 'former id' });
        continue;
      }
      yield found('alias-collision', entry, ['aliases', i], {
        reason: `The former id "${alias}" is the ${holder.what} of an event already.`,
        actual: alias,
        note: 'An address can lead to one event only; take the alias out of one of the two.',
        other: { file: holder.file, span: holder.span, reason: 'The other event with this id is here.' },
      });
    }
  }
}
