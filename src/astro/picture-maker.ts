/** How the build and the preview make the files of pictures, and where they keep them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir, projectDir } from '../environment.ts';
import { encoded, encoder } from '../publish/pictures/encode.ts';
import { pictureFiles, type PictureFile } from '../publish/pictures/files.ts';
import { keptIn } from '../publish/pictures/kept.ts';
import type { HeritageRecord } from '../record/record.ts';
import type { PictureMaker } from './pictures.ts';
import { heldRecord } from './record.ts';

const make = keptIn(join(projectDir, '.astro/pictures'), encoder, async ({ path, sha256 }, file) => {
  const bytes = await readFile(join(contentDir(), path));
  // A picture that was replaced since it was read must not be kept under the sum of the one before.
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`The picture "${path}" was changed while it was read.`);
  return encoded(bytes, file);
});

/** Makes the files of the record that is held. */
export const makePicture: PictureMaker = async (address) => {
  const record = heldRecord();
  const found = record && pictureFiles(record).get(address);
  return found && make(found.picture, found.file);
};

/** Makes every file of a record, so that the pages find it made; returns the paths of the pictures that cannot be unpacked. */
export async function makePictures(record: HeritageRecord): Promise<ReadonlySet<string>> {
  const broken = new Set<string>();
  for (const { picture, file } of pictureFiles(record).values()) {
    if (broken.has(picture.path)) continue;
    if (!(await isMade({ picture, file }))) broken.add(picture.path);
  }
  return broken;
}

async function isMade({ picture, file }: PictureFile): Promise<boolean> {
  try {
    await make(picture, file);
    return true;
  } catch {
    return false;
  }
}
