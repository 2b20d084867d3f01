/** The record in the words of a page. */
import { getRecord } from '../astro/record.ts';
import { recordIn } from '../derive/translated.ts';
import type { HeritageRecord } from '../record/record.ts';
import { localeOf } from '../record/words/locale.ts';

/** The record as a page shows it; pages call it with what Astro gives them. */
export async function recordOf({
  currentLocale,
}: {
  readonly currentLocale: string | undefined;
}): Promise<HeritageRecord> {
  return recordIn(localeOf(currentLocale), await getRecord());
}
