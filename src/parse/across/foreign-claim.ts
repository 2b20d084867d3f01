import type { VFileMessage } from 'vfile-message';
import type { TranslationFields } from '../../record/schema/translation.ts';
import { claimsOf, found, translationsIn, type Corpus } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';
import { foreignItems } from '../foreign-items.ts';
import { repeatsIn } from '../repeats.ts';

type TranslatedClaim = TranslationFields['claims'][number];

/** Reports claims of translations that their original does not have, has with another number of accounts, or that stand twice. */
export function* foreignClaim(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    const known = claimsOf(original);
    yield* foreignItems('foreign-claim', entry, known);
    const counts = new Map(known?.map((claim) => [claim.id, claim.accounts.length]));
    const claims = entry.partial.claims ?? [];
    const repeated = new Map(repeatsIn(claims.map(({ id }) => id)));
    for (const [i, claim] of claims.entries()) {
      const { length } = claim.accounts;
      const count = counts.get(claim.id) ?? length;
      if (length > 0 && length !== count && !repeated.has(i)) yield uneven(entry, i, claim, count);
    }
  }
}

function uneven(
  entry: EntryOf<'translation'>,
  i: number,
  { id, accounts }: TranslatedClaim,
  count: number,
): VFileMessage {
  const here = accounts.length === 1 ? 'one account' : `${accounts.length} accounts`;
  return found('foreign-claim', entry, ['claims', i, 'accounts'], {
    reason: `The claim "${id}" has ${here} here and ${count} in the original "${entry.file.id}.md".`,
    actual: String(accounts.length),
    expected: [`${count} ${count === 1 ? 'account' : 'accounts'}, in the order of the original`],
    note: 'Translate every account, or none: without "accounts" they stay in the language of the original.',
  });
}
