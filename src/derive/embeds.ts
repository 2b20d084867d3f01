/** What other pages can show in a frame. Drafts are not among it. */
import type { HeritageRecord } from '../record/record.ts';
import { formerIds } from './aliases.ts';
import { controlOfSites } from './control.ts';
import { published } from './published.ts';

/**
 * The ids under which an event or the chart of a site can be shown, each with the id that it has now. Former ids are
 * among them, since the frames in other people's articles stay; sites without a chart are not.
 */
export interface Embeds {
  readonly event: ReadonlyMap<string, string>;
  readonly site: ReadonlyMap<string, string>;
}

const computed = new WeakMap<HeritageRecord, Embeds>();

/** What of a record can be shown elsewhere, worked out once for each. */
export function embedsOf(record: HeritageRecord): Embeds {
  const known = computed.get(record);
  if (known) return known;
  const shown = published(record);
  const made = {
    event: new Map([...shown.events.map(({ id }) => [id, id] as const), ...formerIds(shown)]),
    site: new Map(controlOfSites(shown).map(({ site: { id } }) => [id, id])),
  };
  computed.set(record, made);
  return made;
}
