/** The door by which content enters Astro: one object loader around the pure `readAll`. */
import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentDir } from '../parse/content-dir.ts';
import { readAll } from '../parse/read-all.ts';
import { renderReport } from '../parse/report.ts';
import type { HeritageRecord } from '../record/record.ts';

/** Content that cannot be published; its message is the report, made for the editor's eyes. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/** The one entry of the collection: the whole record, which the pages look at from all sides. */
export const wholeRecord = 'whole';

/**
 * Loads the record into the collection. Every load reads every file, so nothing in the store is older
 * than the files. In a build a problem ends it; in the preview it is reported and the last good record stays.
 */
export function recordLoader(): Loader {
  return {
    name: 'heritage-record',
    schema: z.custom<HeritageRecord>(),
    load: async (context) => {
      const report = await sync(context);
      if (!context.watcher) {
        if (report) throw new ContentError(report);
        return;
      }
      if (report) context.logger.error(report);
      watch(context, context.watcher);
    },
  };
}

/** Reads the content folder into the store; returns the report where content has errors. */
async function sync({ store, generateDigest, logger, watcher }: LoaderContext): Promise<string | undefined> {
  const result = await readAll(contentDir());
  const report = renderReport(result, 'text');
  if (!result.record) return `The content has errors.\n\n${report}`;
  if (result.messages.length > 0) logger.warn(`The content has warnings.\n\n${report}`);
  const record = watcher ? result.record : withoutDrafts(result.record);
  store.set({ id: wholeRecord, data: { ...record }, digest: generateDigest({ ...record }) });
  return undefined;
}

function withoutDrafts(record: HeritageRecord): HeritageRecord {
  return { ...record, events: record.events.filter(({ draft }) => !draft) };
}

function watch(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): void {
  const dir = resolve(contentDir());
  watcher.add(dir);
  let queue = Promise.resolve();
  const reload = (path: string): void => {
    if (!resolve(path).startsWith(dir + sep)) return;
    queue = queue.then(reloadOnce);
  };
  const reloadOnce = async (): Promise<void> => {
    const report = await sync(context);
    if (report) context.logger.error(report);
  };
  for (const change of ['add', 'change', 'unlink'] as const) watcher.on(change, reload);
}
