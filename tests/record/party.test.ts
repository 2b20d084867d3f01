import { expect, test } from 'vitest';
import { partyWords } from '../../src/record/words/party.ts';

test.each([
  ['militia', 'claims.party'],
  ['state', 'claims.party'],
  ['person', 'claims.ofParty'],
  ['heritage-body', 'claims.ofParty'],
  [undefined, 'claims.ofParty'],
])('an actor of the kind %s is named by %s', (kind, words) => {
  expect(partyWords({ kind })).toBe(words);
});
