import type { HeritageRecord } from '../record/record.ts';
import { statuses, wordsOf } from '../record/vocabulary.ts';
import { claimViews, isDisputed, type ClaimView, type Status } from './claims.ts';
import { carriersOf, type Carrier } from './usage.ts';

/** A claim on which accounts differ. */
export interface Disagreement {
  readonly carrier: Carrier;
  readonly claim: ClaimView;
}

/** The disagreements that stand alike. */
export interface Disagreements {
  readonly standing: Status;
  /** Those of sites and monuments by id, then those of events in time. */
  readonly items: readonly Disagreement[];
}

/** Every claim on which accounts differ, by where it stands: what is open comes first. */
export function disagreements(record: HeritageRecord): Disagreements[] {
  const all = carriersOf(record).flatMap((carrier) =>
    claimViews(carrier.entry.claims.filter(isDisputed), record).map((claim) => ({ carrier, claim })),
  );
  return wordsOf(statuses)
    .map((standing) => ({ standing, items: all.filter(({ claim }) => claim.standing === standing) }))
    .filter(({ items }) => items.length > 0);
}
