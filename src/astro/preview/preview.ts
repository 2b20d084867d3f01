/** The preview for editors: the record is read again whenever the content has changed, and what is wrong stands on the pages. */
import type { AstroIntegration } from 'astro';
import { readerOf } from '../../parse/reader.ts';
import type { ReadResult } from '../../parse/read-all.ts';
import { renderSome } from '../../parse/report.ts';
import { watchContent, type Written } from '../../parse/watch.ts';
import { projectEntries } from '../../project-entries.ts';
import { adminAnswers } from '../admin/answers.ts';
import { makePicture } from '../picture-maker.ts';
import { holdPictures } from '../pictures.ts';
import { heldRecord, holdRecord } from '../record.ts';
import { answerFirst, answerToMalformed } from './answers.ts';
import { entryNote } from './entry-note.ts';
import { showNotes, showReport } from './shown.ts';

/** What the preview needs to know. */
interface PreviewOptions {
  /** The folder of the content. */
  readonly dir: string;
  /** The origin at which the preview is served. */
  readonly site: string;
  /** Is told what each look at the content has brought. */
  readonly say: (text: string) => void;
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** The preview as a part of Astro's own server. */
export function preview({ dir, site, say }: PreviewOptions): AstroIntegration {
  const entries = projectEntries();
  let read: ReturnType<typeof readerOf> | undefined;
  let last: Pick<ReadResult, 'messages'> = { messages: [] };
  let stop: (() => void) | undefined;
  const look = async (written?: Written): Promise<void> => {
    read ??= readerOf(dir, (await entries).readFile);
    const result = await read(written);
    say(renderSome(result, last));
    last = result;
    const shown = result.record ?? result.doubtful;
    if (shown) holdRecord(shown);
    showReport(result.record ? undefined : { text: renderSome(result), isOfShown: shown !== undefined });
    const record = heldRecord();
    showNotes((address) => record && entryNote(address, record, result.messages, dir));
  };
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: new URL('middleware.ts', import.meta.url), order: 'pre' }),
      'astro:server:setup': async ({ server }) => {
        stop?.();
        stop = await watchContent(dir, async (written) => {
          await look(written);
          refresh(server);
        });
        await look();
        await (await entries).keep();
        holdPictures(makePicture);
        server.middlewares.use(answerToMalformed);
        server.middlewares.use(adminAnswers(dir, site));
        server.middlewares.use(answerFirst);
      },
      'astro:server:done': () => stop?.(),
    },
  };
}

/** Has Astro forget which addresses there are, and every browser load its page again. */
function refresh({ environments }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}
