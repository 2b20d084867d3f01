/** What other pages can show in a frame. Drafts are not among it. */
import { keptIn } from '../record/kept.ts';
import { once } from '../record/once.ts';
import type { Withdrawn } from '../record/permalink.ts';
import type { HeritageRecord } from '../record/record.ts';
import { controlOfSites } from './control.ts';
import { formerIds, withdrawnIds } from './former.ts';
import { published } from './published.ts';

/**
 * The ids under which an event or the chart of a site can be shown, each with the id that it has now. Former ids are
 * among them, since the frames in other people's articles stay; sites without a chart are not.
 */
export interface Embeds {
  readonly event: ReadonlyMap<string, string>;
  readonly site: ReadonlyMap<string, string>;
  /** The events that were withdrawn, whose frames say so. */
  readonly withdrawn: ReadonlyMap<string, Withdrawn>;
}

/** What of a record can be shown elsewhere. */
export const embedsOf = once((record: HeritageRecord): Embeds => {
  const shown = published(record);
  return {
    event: withFormer(
      shown.events.map(({ id }) => id),
      formerIds('event', shown),
    ),
    withdrawn: withdrawnIds('event', shown),
    site: withFormer(
      [...controlOfSites(shown).map(({ site: { id } }) => id), ...keptIn(shown).charts],
      formerIds('site', shown),
    ),
  };
});

/** The ids with themselves, and the former ids of those among them. */
function withFormer(
  ids: readonly string[],
  former: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const shown = new Map(ids.map((id) => [id, id]));
  return new Map([...shown, ...[...former].filter(([, id]) => shown.has(id))]);
}
