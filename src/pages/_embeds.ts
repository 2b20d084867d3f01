/** What the pages of events and sites offer for other pages, and the oEmbed answers that say the same. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getRecord } from '../astro/record.ts';
import { embedsOf } from '../derive/embeds.ts';
import { controlChart } from '../derive/pictures/control-chart.ts';
import { chartEmbed, eventEmbed } from '../derive/views/embed.ts';
import { frameCode, oembed, type Embedded } from '../publish/oembed.ts';
import { previewOfEvent } from '../publish/preview/previews.ts';
import { oembedOf, previewOf, type Embeddable } from '../record/address.ts';
import type { Edition } from '../record/words/edition.ts';
import type { HeritageRecord } from '../record/record.ts';
import { editionOf } from '../ui/context.ts';
import type { Offer } from '../ui/layouts/page.ts';
import { chartFrame, eventFrame } from '../ui/embed/embed-frame.ts';
import { pathsFor } from '../ui/paths.ts';
import { recordOf } from './_record.ts';

/** The code to copy, and the whole address of the oEmbed answer; nothing where a draft or a site has no embed. */
export function offerOf(
  kind: Embeddable,
  id: string,
  record: HeritageRecord,
  ui: Edition,
): Offer | undefined {
  if (!embedsOf(record)[kind].has(id)) return undefined;
  const { frame, title } = embedded[kind](id, record, ui);
  return { title, code: frameCode(frame), answer: ui.url(oembedOf(kind, id)) };
}

/** The endpoint of all answers of a kind, those for former ids included. */
export function answersFor(kind: Embeddable): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () => pathsFor([...embedsOf(await getRecord())[kind].keys()]),
    GET: async (context) => {
      const record = await recordOf(context);
      const ui = editionOf(context);
      return new Response(oembed(embedded[kind](context.params['id'], record, ui), ui), {
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      });
    },
  };
}

const embedded: Readonly<
  Record<Embeddable, (id: string | undefined, record: HeritageRecord, ui: Edition) => Embedded>
> = {
  event: (id, record, ui) => {
    const embed = eventEmbed(id, record);
    const { event } = embed;
    return {
      frame: eventFrame(embed, ui),
      title: event.title,
      thumbnail: previewOfEvent(event, record, ui),
    };
  },
  site: (id, record, ui) => {
    const control = chartEmbed(id, record);
    const { site } = control;
    return {
      frame: chartFrame(site, controlChart([control], ui), ui),
      title: ui.t('embed.chart', { site: site.name }),
      thumbnail: previewOf(ui.locale, 'site', site.id),
    };
  },
};
