import type { HeritageRecord } from '../record/record.ts';
import { isDisputed } from './attribution.ts';
import { carriersOf, type Carrier } from './usage.ts';
import { claimViews, type ClaimView } from './claims.ts';

/** A claim on which accounts differ, and where it stands. */
export interface Disagreement {
  readonly carrier: Carrier;
  readonly claim: ClaimView;
}

/** Every claim on which accounts differ: those of sites and monuments by id, then those of events in time. */
export function disagreements(record: HeritageRecord): Disagreement[] {
  return carriersOf(record).flatMap((carrier) => {
    const differing = carrier.record.claims.filter(isDisputed);
    return claimViews(differing, record).map((claim) => ({ carrier, claim }));
  });
}
