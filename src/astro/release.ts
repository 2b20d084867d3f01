/** `npm run release`: the finished site with an archive of it to download, and with compressed twins of its texts. */
import { argv, stderr } from 'node:process';
import { contentDir } from '../environment.ts';
import { keepPublishedList } from '../parse/published-list.ts';
import { buildSite } from './build-site.ts';
import { tellingOn } from './progress.ts';

const say = (text: string): void => void stderr.write(text);
const isBuilt = await buildSite({
  isRelease: true,
  ...tellingOn(stderr, argv),
  say,
});
if (isBuilt)
  await keepPublishedList(contentDir()).catch((cause: unknown) => {
    // The site is whole; only the next check knows less.
    say(`The list of published addresses could not be kept beside the content: ${String(cause)}\n`);
  });
// Astro may still hold timers that write to the folder of the build.
process.exit(isBuilt ? 0 : 1);
