import type { VFileMessage } from 'vfile-message';
import type { TranslationFields } from '../../record/schema/translation.ts';
import { at, claimsOf, found, translationsIn, type Corpus } from '../corpus.ts';
import { nearest } from '../diagnostic.ts';
import type { EntryOf } from '../entry.ts';

type TranslatedClaim = TranslationFields['claims'][number];

/** Reports claims of translations that their original does not have, has with another number of accounts, or that stand twice. */
export function* foreignClaim(corpus: Corpus): Generator<VFileMessage> {
  for (const { entry, original } of translationsIn(corpus)) {
    const known = claimsOf(original);
    if (!known) continue;
    const accounts = new Map(known.map((claim) => [claim.id, claim.accounts.length]));
    yield* compared(entry, accounts, `${entry.file.id}.md`);
  }
}

function* compared(
  entry: EntryOf<'translation'>,
  known: ReadonlyMap<string, number>,
  original: string,
): Generator<VFileMessage> {
  const firsts = new Map<string, number>();
  for (const [i, claim] of (entry.partial.claims ?? []).entries()) {
    const { id } = claim;
    const first = firsts.get(id);
    const count = known.get(id);
    if (first !== undefined) yield twice(entry, i, first, id);
    else if (count === undefined) yield unknown(entry, i, id, [...known.keys()], original);
    else if (claim.accounts.length > 0 && claim.accounts.length !== count)
      yield uneven(entry, i, claim, count, original);
    if (first === undefined) firsts.set(id, i);
  }
}

function twice(entry: EntryOf<'translation'>, i: number, first: number, id: string): VFileMessage {
  return found('foreign-claim', entry, ['claims', i, 'id'], {
    reason: `The claim "${id}" is translated twice.`,
    actual: id,
    note: 'Keep one of the two.',
    other: { ...at(entry, ['claims', first, 'id']), reason: 'It is translated here first.' },
  });
}

function unknown(
  entry: EntryOf<'translation'>,
  i: number,
  id: string,
  known: readonly string[],
  original: string,
): VFileMessage {
  const near = nearest(id, known);
  return found('foreign-claim', entry, ['claims', i, 'id'], {
    reason: `The original "${original}" has no claim "${id}".`,
    actual: id,
    expected: near === undefined ? known : [near, ...known.filter((each) => each !== near)],
    note:
      known.length === 0
        ? 'Take the claim out; a translation adds nothing to its original.'
        : 'A claim is translated under the id that it has in the original.',
  });
}

function uneven(
  entry: EntryOf<'translation'>,
  i: number,
  { id, accounts }: TranslatedClaim,
  count: number,
  original: string,
): VFileMessage {
  const here = accounts.length === 1 ? 'one account' : `${accounts.length} accounts`;
  return found('foreign-claim', entry, ['claims', i, 'accounts'], {
    reason: `The claim "${id}" has ${here} here and ${count} in the original "${original}".`,
    actual: String(accounts.length),
    expected: [`${count} ${count === 1 ? 'account' : 'accounts'}, in the order of the original`],
    note: 'Translate every account, or none: without "accounts" they stay in the language of the original.',
  });
}
