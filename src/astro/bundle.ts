/**
 * The pages as one program, and the files that they load: made by Astro of the code alone, so that builds of other content,
 * which is handed in, take the one that was made before.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { projectDir, surroundings, type Place } from '../environment.ts';
import type { KeptAt } from '../publish/kept-work.ts';
import { recipe } from '../recipe.ts';
import { filesIn } from './site-files.ts';
import { closeWorkshop, leftWorkshops, openWorkshop } from './workshop.ts';

/** What a bundle is made for, beside the code. */
export interface BundleFor extends Pick<Place, 'site' | 'base'> {
  readonly isRelease: boolean;
  /** How much Astro tells of what it does. */
  readonly logLevel: AstroInlineConfig['logLevel'] & {};
}

/** A bundle that is there. */
export interface Bundle {
  /** The module that renders, of the form of `bundle-entry.ts`. */
  readonly entry: string;
  /** The folder of the files that pages load. */
  readonly assets: string;
  /** Where the pages are kept that it has rendered. */
  readonly pages: KeptAt;
}

/** All that Astro makes a bundle of. */
const ingredients = ['src/**/*', 'public/**/*', 'astro.config.ts', 'tsconfig.json'];

/** The bundle in a folder of bundles, made where there is none yet or a broken one; `making` is called then. */
export async function bundleIn(folder: string, given: BundleFor, making: () => void): Promise<Bundle> {
  const { site, base, isRelease } = given;
  // A page that depends on where it is rendered shows it there, instead of being taken from elsewhere.
  const name = createHash('sha256')
    .update(JSON.stringify([recipe(...ingredients), site, base, isRelease, surroundings()]))
    .digest('hex')
    .slice(0, 16);
  const place = join(folder, name);
  if (!isWhole(place)) {
    making();
    await closeWorkshop(place);
    await make(place, folder, given);
    await clearUp(folder, use(place));
  }
  use(place);
  return {
    entry: entryIn(place),
    assets: join(place, assetsFolder),
    pages: { path: join(place, 'pages'), recipe: name },
  };
}

const [assetsFolder, programFolder] = ['assets', 'program'];

function entryIn(place: string): string {
  const program = join(place, programFolder);
  const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`The bundle in ${place} has no entry.`);
  return pathToFileURL(join(program, entry)).href;
}

/** Whether a bundle is there as it was made, and not cut short or changed. */
function isWhole(place: string): boolean {
  return existsSync(sumIn(place)) && readFileSync(sumIn(place), 'utf8') === sumOf(place);
}

function sumIn(place: string): string {
  return join(place, 'sum');
}

function sumOf(place: string): string {
  const sum = createHash('sha256');
  const files = [programFolder, assetsFolder].flatMap((part) => filesIn(join(place, part)));
  for (const file of files.toSorted()) sum.update(relative(place, file)).update(readFileSync(file));
  return sum.digest('hex');
}

/** Makes a bundle in a workshop and moves it to its place; one that another build made meanwhile is as good. */
async function make(place: string, folder: string, given: BundleFor): Promise<void> {
  await Promise.all(leftWorkshops(folder, 'making').map(closeWorkshop));
  const workshop = openWorkshop(folder, 'making');
  try {
    await bundle(workshop, given);
    writeFileSync(sumIn(join(workshop, 'whole')), sumOf(join(workshop, 'whole')));
    if (!existsSync(place)) renameSync(join(workshop, 'whole'), place);
  } finally {
    await closeWorkshop(workshop);
  }
}

async function bundle(workshop: string, { site, base, isRelease, logLevel }: BundleFor): Promise<void> {
  const whole = join(workshop, 'whole');
  // What it takes to load Astro is waited for where there is something to bundle.
  const { build } = await import('astro');
  await build({
    root: projectDir,
    site,
    base,
    outDir: join(whole, assetsFolder),
    cacheDir: join(workshop, 'cache'),
    logLevel,
    integrations: [keeping(join(whole, programFolder))],
    vite: { define: { 'import.meta.env.IS_RELEASE': String(isRelease) } },
  });
}

/** Has Astro begin the program of the pages where `bundle-entry.ts` does, and keep it in place of rendering with it. */
function keeping(program: string): AstroIntegration {
  let made = '';
  return {
    name: 'bundle',
    hooks: {
      'astro:build:setup': ({ vite, updateConfig }) => {
        const input = fileURLToPath(new URL('bundle-entry.ts', import.meta.url));
        made = vite.environments?.['prerender']?.build?.outDir ?? '';
        updateConfig({ environments: { prerender: { build: { rolldownOptions: { input } } } } });
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'bundle',
          setup: async () => renameSync(made, program),
          getStaticPaths: async () => [],
          render: async () => new Response(),
        }),
    },
  };
}

/** Marks a bundle as used now; returns the time of that, in milliseconds. */
function use(place: string): number {
  writeFileSync(usedIn(place), '');
  return usedAt(place);
}

function usedIn(place: string): string {
  return join(place, 'used');
}

function usedAt(place: string): number {
  return statSync(usedIn(place), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** How many bundles stay, and for how long all do: another build may render with one. */
const [most, hour] = [4, 3_600_000];

/** Takes away the bundles that were not used for longest. */
async function clearUp(folder: string, now: number): Promise<void> {
  const used = readdirSync(folder)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ place: join(folder, name), at: usedAt(join(folder, name)) }))
    .toSorted((a, b) => b.at - a.at);
  for (const { place, at } of used.slice(most)) if (now - at > hour) await closeWorkshop(place);
}
