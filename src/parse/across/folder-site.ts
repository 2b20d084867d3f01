import type { VFileMessage } from 'vfile-message';
import { found, translationsIn, type Corpus } from '../corpus.ts';
import { diagnose, startOfFile } from '../diagnostic.ts';

/** Reports events that lie in the folder of one site and name another, and translations that lie in another than their original. */
export function* folderSite(corpus: Corpus): Generator<VFileMessage> {
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
  for (const { entry, original } of translationsIn(corpus)) {
    const { folder, file, path } = entry.file;
    if (folder === original.file.folder) continue;
    yield diagnose(
      'folder-site',
      { file, span: startOfFile },
      {
        reason: `The translation lies in the folder "${folder ?? ''}", and its original in "${original.file.folder ?? ''}".`,
        actual: path,
        expected: [original.file.path.replace(/\.md$/, `.${entry.file.lang ?? ''}.md`)],
        note: 'Move it beside its original.',
      },
    );
  }
}
