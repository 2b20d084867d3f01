import type { Event, HeritageRecord } from '../../record/record.ts';
import { isDisputed } from '../claims.ts';
import { controlOf, type SiteControl } from '../control.ts';
import { corroborationOf, type Corroboration } from '../corroboration.ts';
import { embedsOf } from '../embeds.ts';
import { existing, lookup } from '../lookup.ts';
import { published } from '../published.ts';
import type { Named } from '../../record/holder.ts';

/** All that the card of an event shows. */
export interface EventEmbed {
  readonly event: Event;
  readonly site: Named;
  readonly corroboration: Corroboration;
  /** On how many questions its accounts differ. */
  readonly differing: number;
}

/** The card of an event, by its id or a former one. Throws a `RangeError` for one that cannot be shown. */
export function eventEmbed(id: string | undefined, record: HeritageRecord): EventEmbed {
  const { events, sites } = lookup(record);
  const event = existing(events, existing(embedsOf(record).event, id));
  return {
    event,
    site: existing(sites, event.site),
    corroboration: corroborationOf(event, record),
    differing: event.claims.filter(isDisputed).length,
  };
}

/** The chart of a site, without what drafts would add. Throws a `RangeError` for a site that has none. */
export function chartEmbed(id: string | undefined, record: HeritageRecord): SiteControl {
  const shown = published(record);
  return controlOf(existing(lookup(shown).sites, existing(embedsOf(record).site, id)), shown);
}
