import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { appManifestText } from '../../src/publish/app-manifest.ts';
import { englishAt } from '../record/english.ts';
import { rich } from './data/rich.ts';

const manifest = z.object({
  name: z.string(),
  start_url: z.string(),
  scope: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })),
});

test('what is installed begins at the front page, has all pages of the site, and its signs are there in the sizes that it names', () => {
  const { name, start_url, scope, icons } = manifest.parse(JSON.parse(appManifestText(rich, englishAt())));
  expect([name, start_url]).toEqual(['Ruins on Record', '/x/']);
  expect(new URL(scope, 'https://example.org/x/app.webmanifest').pathname).toBe('/x/');
  expect(icons.map(({ src }) => src)).toEqual(['/x/favicon.svg', '/x/app.png']);
  const png = readFileSync('public/app.png');
  expect(icons.at(-1)?.sizes).toBe(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`);
});
