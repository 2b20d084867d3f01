/** How parties to the fighting are named. */
import type { Actor } from '../record.ts';

/** The key of the words: a force or a state is a party; an office, a medium or a person is of one. */
export function partyWords({ kind }: Pick<Actor, 'kind'>): 'claims.party' | 'claims.ofParty' {
  return fighting.has(kind ?? '') ? 'claims.party' : 'claims.ofParty';
}

const fighting = new Set(['armed-group', 'state-armed-force', 'militia', 'coalition', 'state']);
