/** What tells whoever opens the archive in ten years what it is: of which state, by whom, and what may be done with it. */
import { z } from 'zod';
import { dataFile } from '../../record/address.ts';
import { licence } from '../../record/licence.ts';
import { defaultLocale } from '../../record/words/locale.ts';
import { textFor } from '../../record/words/text.ts';
import type { SiteFiles } from './archive.ts';

const packageSchema = z.object({
  title: z.string(),
  description: z.string(),
  homepage: z.string(),
  version: z.string().optional(),
  resources: z.array(z.object({ path: z.string(), description: z.string() })),
});

/** The texts by their names in the archive. They say what the list of the data says of the record, and nothing where that is missing. */
export async function readmeFiles(files: SiteFiles): Promise<ReadonlyMap<string, string>> {
  const list = await files.get(dataFile('datapackage.json').slice(1))?.();
  if (!list) return new Map();
  const t = textFor(defaultLocale);
  const { title, description, homepage, version, resources } = packageSchema.parse(
    JSON.parse(new TextDecoder().decode(list)),
  );
  const terms = t('archive.terms', {
    licence: licence.title,
    url: licence.url,
    name: title,
    address: homepage,
  });
  const paragraphs = [
    title,
    description,
    ...(version === undefined ? [] : [t('archive.version', { version })]),
    t('archive.open'),
    terms,
    t('archive.files'),
    ...resources.map((file) => `data/${file.path}\n  ${file.description}`),
  ];
  return new Map([
    ['README.txt', `${paragraphs.join('\n\n')}\n`],
    ['LICENSE.txt', `${terms}\n`],
    ...(version === undefined ? [] : [['VERSION.txt', `${version}\n`] as const]),
  ]);
}
