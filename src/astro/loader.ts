/** The door by which content enters Astro: one object loader around the pure `readAll`. */
import { resolve, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentDir } from '../parse/content-dir.ts';
import { readAll } from '../parse/read-all.ts';
import { renderReport } from '../parse/report.ts';
import type { Actor, Event, HeritageRecord, Monument, Site, Source } from '../record/record.ts';
import { projectDir } from './environment.ts';

/** A record as the collection keeps it. */
export type StoredRecord =
  | { readonly kind: 'event'; readonly record: Event }
  | { readonly kind: 'site'; readonly record: Site }
  | { readonly kind: 'monument'; readonly record: Monument }
  | { readonly kind: 'actor'; readonly record: Actor }
  | { readonly kind: 'source'; readonly record: Source };

/** Content that cannot be published; its message is the report, made for the editor's eyes. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
}

/**
 * Loads the whole record into one collection. Every load reads every file, so nothing in the store is older
 * than the files. In a build a problem ends it; in the preview it is reported and the last good record stays.
 */
export function recordLoader(): Loader {
  return {
    name: 'heritage-record',
    schema: z.custom<StoredRecord>(),
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
  store.clear();
  for (const stored of flatten(result.record)) {
    if (stored.kind === 'event' && stored.record.draft && !watcher) continue;
    store.set({
      id: `${stored.kind}/${stored.record.id}`,
      data: { ...stored },
      digest: generateDigest({ ...stored }),
    });
  }
  return undefined;
}

function flatten(record: HeritageRecord): StoredRecord[] {
  return [
    ...record.events.map((event) => ({ kind: 'event' as const, record: event })),
    ...record.sites.map((site) => ({ kind: 'site' as const, record: site })),
    ...record.monuments.map((monument) => ({ kind: 'monument' as const, record: monument })),
    ...record.actors.map((actor) => ({ kind: 'actor' as const, record: actor })),
    ...record.sources.map((source) => ({ kind: 'source' as const, record: source })),
  ];
}

function watch(context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>): void {
  const dir = resolve(projectDir, contentDir());
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
