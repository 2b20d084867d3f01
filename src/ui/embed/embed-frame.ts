/** How a page of the site stands in a frame elsewhere: its address, its name and the room that it needs. */
import type { ControlChart } from '../../derive/pictures/control-chart.ts';
import type { EventEmbed } from '../../derive/views/embed.ts';
import { embedOf } from '../../record/address.ts';
import { label } from '../../record/words/label.ts';
import type { Named } from '../../record/holder.ts';
import type { Edition } from '../../record/words/edition.ts';
import { embedWords } from './embed-words.ts';

/** A frame that shows a page of the site. */
interface EmbedFrame {
  readonly src: string;
  readonly title: string;
  readonly height: number;
}

/** Letters to a line, and pixels of a line, of what stands on a card 320 px wide. */
const type = {
  kicker: { letters: 34, leading: 24 },
  title: { letters: 23, leading: 25 },
  summary: { letters: 34, leading: 23.2 },
  label: { letters: 34, leading: 20.5 },
} as const;

/**
 * The frame with the card of an event. It is as high as the texts need on the narrowest phone, since a frame has one
 * height for all widths; on a wider page the foot of the card keeps to the bottom.
 */
export function eventFrame(embed: EventEmbed, ui: Edition): EmbedFrame {
  const { event } = embed;
  const { where, rests, differ = '' } = embedWords(embed, ui);
  const date = label(event.date, ui.locale);
  const texts =
    room(date, 'kicker') +
    (date.length + where.length < type.kicker.letters ? 0 : room(where, 'kicker')) +
    room(event.title, 'title') +
    room(event.summary, 'summary') +
    room(`${rests} ${differ}`, 'label');
  return {
    src: ui.url(embedOf('event', event.id)),
    title: embedTitle(event.title, ui),
    height: inTens(145 + texts),
  };
}

/** The frame with the chart of a site, as high as its legend, its lanes and its note need there. */
export function chartFrame(site: Named, chart: ControlChart | undefined, ui: Edition): EmbedFrame {
  const title = ui.t('embed.chart', { site: site.name });
  const lanes = chart?.groups.flatMap((group) => group.lanes) ?? [];
  const holders = lanes.flatMap((lane) =>
    lane.holders ? ui.t('control.holders', { holders: ui.list(lane.holders.names) }) : [],
  );
  const texts = [
    room(title, 'title'),
    ...[ui.t('embed.chart.note'), ...lanes.map(({ name }) => name), ...holders].map((text) =>
      room(text, 'label'),
    ),
  ].reduce((sum, height) => sum + height, 0);
  const entries = (chart?.legend.length ?? 0) + (chart?.signs.length ?? 0);
  return {
    src: ui.url(embedOf('site', site.id)),
    title: embedTitle(title, ui),
    height: inTens(280 + texts + lanes.length * 36 + entries * 26),
  };
}

function room(text: string, part: keyof typeof type): number {
  const { letters, leading } = type[part];
  return Math.ceil(text.length / letters) * leading;
}

function inTens(height: number): number {
  return Math.ceil(height / 10) * 10;
}

/** The title of a frame and of the page in it, `'Who held what · Ruins on Record'`. */
function embedTitle(title: string, { t }: Edition): string {
  return `${title} · ${t('site.name')}`;
}
