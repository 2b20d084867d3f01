import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import {
  buildForProduction,
  placeOfBuild,
  placeOfRelease,
  projectDir,
  reach,
  SettingError,
  type Place,
} from '../environment.ts';
import { addToRelease } from '../publish/archive/release.ts';
import { hostFiles } from '../publish/hosts/files.ts';
import { holdWork, openWork } from '../publish/kept-work.ts';
import { leftOut } from '../publish/preview/previews.ts';
import { recipe } from '../recipe.ts';
import { searchFile } from '../record/address.ts';
import type { HeritageRecord } from '../record/record.ts';
import { beginBeside } from './beside.ts';
import { bundleIn, type Bundle } from './bundle.ts';
import { ContentError } from './content.ts';
import { holdPages } from './kept-pages.ts';
import { checkedOutDir, marker } from './out-dir.ts';
import type { Progress } from './progress.ts';
import { mendPlace, putInPlace } from './put-in-place.ts';
import { makePicture } from './picture-maker.ts';
import { holdPictures } from './pictures.ts';
import { holdRecord } from './record.ts';
import { renderAll, type Rendering } from './render.ts';
import { siteFiles } from './site-files.ts';
import { isSystemError } from '../system-error.ts';
import { readApart } from './read-apart.ts';
import { nameEdition } from './worker.ts';
import { closeWorkshop, leftWorkshops, openWorkshop } from './workshop.ts';

/** How a site is built. */
export interface BuildOptions {
  /** Whether the site gets an archive to download and compressed twins of its text files. */
  readonly isRelease?: boolean;
  /** The port of this machine at which the site will be served, if it is. */
  readonly port?: number;
  /** How much Astro tells of what it does. */
  readonly logLevel?: AstroInlineConfig['logLevel'] & {};
  /** Is told what the person who builds should know. */
  readonly say: (text: string) => void;
  /** Shows the person who builds how far it is. */
  readonly progress?: Progress;
}

/**
 * Builds the site in a workshop of its own and puts it into `OUT_DIR` when all of it is there. Whatever fails, a
 * component that throws while rendering included, leaves the old site as it was.
 *
 * @returns whether the site was built; if not, the person was told why.
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const { progress } = options;
  const say = (text: string): void => {
    progress?.clear();
    options.say(text);
  };
  try {
    progress?.show('Reading the content');
    buildForProduction();
    const place = options.isRelease ? placeOfRelease() : placeOfBuild(options.port);
    const target = checkedOutDir();
    // The page about the record asks again; a setting that cannot be used is told before anything is built.
    reach();
    await mendPlace(target);
    const record = await readApart(say, options.isRelease ?? false);
    holdRecord(record);
    holdPictures(makePicture);
    const leavesOut = leftOut(record);
    if (leavesOut !== undefined) say(`${leavesOut}\n`);
    await buildIn(target, place, record, options);
    return true;
  } catch (cause) {
    say(`${explain(cause)}\n`);
    return false;
  } finally {
    progress?.end();
  }
}

const workshops = join(projectDir, '.astro');
const workshopName = 'build';

/** The work of fewer sources is done sooner than shared. */
const fewSources = 100;

async function buildIn(
  target: string,
  place: Place,
  record: HeritageRecord,
  { isRelease = false, logLevel = 'warn', progress }: BuildOptions,
): Promise<void> {
  await Promise.all(leftWorkshops(workshops, workshopName).map(closeWorkshop));
  const workshop = openWorkshop(workshops, workshopName);
  const [site, index] = [join(workshop, 'site'), join(workshop, 'index')];
  const work = { path: join(workshops, 'work'), recipe: recipe('src/**/*.{ts,json}') };
  const kept = openWork(work);
  const isShared = kept.isNew && record.sources.length >= fewSources;
  const beside = beginBeside({ ...place, record, index, ...(isShared ? { work } : {}) });
  try {
    const bundle = await bundleIn(join(workshops, 'bundles'), { ...place, isRelease, logLevel }, () =>
      progress?.show('Bundling the pages'),
    );
    cpSync(bundle.assets, site, { recursive: true });
    holdWork(kept.work);
    await render(bundle, { ...place, folder: site }, progress);
    kept.forgetOthers();
    progress?.show('Waiting for the index of the search');
    await beside.indexed;
    renameSync(index, join(site, searchFile('')));
    nameEdition(site);
    if (isRelease) await pack(site, place, progress);
    progress?.show('Putting the site into its place');
    const folder = place.isRooted ? belowBase(site, place.base, workshop) : site;
    // GitHub's own builder would leave out what begins with an underscore, and rewrite what it takes for its templates.
    for (const file of [marker, '.nojekyll']) writeFileSync(join(folder, file), '');
    await putInPlace(folder, target);
  } finally {
    await beside.end();
    kept.close();
    await closeWorkshop(workshop);
  }
}

/** Renders what no build before has rendered of the same, and keeps it. */
async function render(
  { entry, pages }: Bundle,
  rendering: Rendering,
  progress: Progress | undefined,
): Promise<void> {
  progress?.show('Rendering', 0);
  const kept = openWork(pages);
  holdPages(kept.work);
  try {
    await renderAll(entry, rendering, (share) => progress?.show('Rendering', share));
    kept.forgetOthers();
  } finally {
    kept.close();
  }
}

async function pack(site: string, { site: origin, base }: Place, progress?: Progress): Promise<void> {
  progress?.show('Packing the archive and the compressed files');
  await addToRelease(siteFiles(site), base, new URL(base, origin).href, (path, content) =>
    writeFile(join(site, path), content),
  );
}

/** The folder for a host that serves it from the root: the site lies below its base path, and what hosts read stays above. */
function belowBase(site: string, base: string, workshop: string): string {
  if (base === '/') return site;
  const root = join(workshop, 'root');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  renameSync(site, join(root, base));
  for (const file of [...hostFiles, '404.html', 'robots.txt'])
    cpSync(join(root, base, file), join(root, file));
  return root;
}

function explain(cause: unknown): string {
  if (cause instanceof SettingError || cause instanceof ContentError) return cause.message;
  const what = isSystemError(cause)
    ? cause.message
    : cause instanceof Error
      ? (cause.stack ?? cause.message)
      : String(cause);
  return `The build failed; the site that was there is untouched.\n${what}`;
}
