/** What other pages show in a frame: the code of the frame, and the oEmbed answer that carries it. */
import { home, type Address } from '../record/address.ts';
import { licence } from '../record/licence.ts';
import type { Edition } from '../record/words/edition.ts';
import { json } from './data/json.ts';
import { escapeHtml } from './html.ts';

/** A page of the site as a frame on another page. */
export interface Frame {
  /** The whole address of what it shows. */
  readonly src: string;
  /** What it shows, for those who hear it. */
  readonly title: string;
  /** In CSS pixels; the width is that of the place where it stands. */
  readonly height: number;
}

/** What an oEmbed answer says beside the frame. */
export interface Embedded {
  readonly frame: Frame;
  /** The title of the page that the frame stands for. */
  readonly title: string;
  /** Its preview image. */
  readonly thumbnail: Address;
}

/** The width that an answer names, since oEmbed asks for one in pixels; the frame itself takes any from 320 on. */
export const namedWidth = 600;

/** The code of a frame, to be copied into a page; `frameCode({ src, title: 'A & B', height: 300 })` escapes the sign. */
export function frameCode({ src, title, height }: Frame): string {
  return `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

/**
 * The answer of an oEmbed provider (oEmbed 1.0, of type `rich`) as JSON. It is a file, so it is the same whatever
 * `maxwidth` a reader asks for; the frame fits its place. The licence is a parameter of our own, as oEmbed allows.
 */
export function oembed({ frame, title, thumbnail }: Embedded, { name, url }: Edition): string {
  return json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: url(home),
    html: frameCode(frame),
    width: namedWidth,
    height: frame.height,
    thumbnail_url: url(thumbnail),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    license: licence.title,
    license_url: licence.url,
  });
}
