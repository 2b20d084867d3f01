/** `node added-by-release.ts DIR WEB` writes the archive of a built site, and the compressed twins of its front page, as JSON in base 64. */
import { argv, stdout } from 'node:process';
import { siteFiles } from '../../src/astro/site-files.ts';
import { archiveOf } from '../../src/publish/archive/archive.ts';
import { compressedTwins } from '../../src/publish/archive/compressed.ts';
import { archiveFile } from '../../src/record/address.ts';

const [, , dir = '', web = ''] = argv;
const built = new Map([...siteFiles(dir)].filter(([path]) => !/\.(br|gz|zip)$/.test(path)));
const front = 'index.html';
const added = [
  [archiveFile.slice(1), Buffer.concat(await Array.fromAsync(archiveOf(built, '/', web)))] as const,
  ...(await compressedTwins((await built.get(front)?.()) ?? new Uint8Array())).map(
    ([ending, bytes]) => [`${front}.${ending}`, bytes] as const,
  ),
];
stdout.write(
  JSON.stringify(
    Object.fromEntries(added.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])),
  ),
);
