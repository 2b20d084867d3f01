import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';

/** Reports events that lie in the folder of one site and name another. */
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
}
