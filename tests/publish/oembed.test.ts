import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { frameCode, namedWidth, oembed } from '../../src/publish/oembed.ts';
import { hostile, edition } from './data/rich.ts';

const frame = { src: 'https://example.org/x/embed/events/day/', title: hostile, height: 310 };

/** An answer of type `rich` as oEmbed 1.0 wants it, and nothing that it does not know but the licence. */
const rich = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  html: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  thumbnail_url: z.url(),
  thumbnail_width: z.int().positive(),
  thumbnail_height: z.int().positive(),
  license: z.string(),
  license_url: z.url(),
});

const answer = oembed({ frame, title: hostile, thumbnail: '/previews/en/events/day.png' }, edition);

test('the code is one frame that is as wide as its place, is named, and waits until it is seen', () => {
  const $ = load(frameCode(frame), null, false);
  expect($.root().children().length).toBe(1);
  expect($('iframe').attr()).toEqual({
    src: frame.src,
    title: hostile,
    width: '100%',
    height: '310',
    loading: 'lazy',
    style: 'border: 0',
  });
});

test('the code is one line, so that it can be pasted anywhere', () => {
  expect(frameCode(frame)).not.toContain('\n');
});

test('the answer is what oEmbed asks for, with the very code of the page', () => {
  const read = rich.parse(JSON.parse(answer));
  expect(read.html).toBe(frameCode(frame));
  expect([read.width, read.height]).toEqual([namedWidth, frame.height]);
  expect(read.title).toBe(hostile);
});

test('the answer names the record, its image and its licence by whole addresses', () => {
  const read = rich.parse(JSON.parse(answer));
  expect([read.provider_name, read.provider_url, read.thumbnail_url, read.license_url]).toEqual([
    edition.name,
    'https://example.org/x/',
    'https://example.org/x/previews/en/events/day.png',
    'https://creativecommons.org/licenses/by/4.0/',
  ]);
});
