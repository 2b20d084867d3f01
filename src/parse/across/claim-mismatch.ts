import type { VFileMessage } from 'vfile-message';
import { compareDays } from '../../record/calendar.ts';
import { readEdtf, type EdtfDate } from '../../record/edtf.ts';
import { holdersWithoutActor } from '../../record/holder.ts';
import type { Account, Claim } from '../../record/schema/claim.ts';
import { causes, conditions, roles, wordsOf } from '../../record/vocabulary.ts';
import { at, claimsOf, found, type Corpus, type ReadEntry } from '../corpus.ts';
import type { Finding } from '../diagnostic.ts';
import type { Path } from '../front-matter/places.ts';

/** Reports claims about a datum that the entry does not have, values of another kind, and fields that deny them. */
export function* claimMismatch(corpus: Corpus): Generator<VFileMessage> {
  for (const entry of corpus.originals)
    for (const [i, claim] of (claimsOf(entry) ?? []).entries()) {
      const path = ['claims', i];
      yield* acceptedTwice(entry, claim, path);
      if (claim.about === undefined) continue;
      const subject = subjectOf(claim.about, entry, corpus);
      if ('reason' in subject) yield found('claim-mismatch', entry, [...path, 'about'], subject);
      else yield* compared(entry, claim, path, subject);
    }
}

/** What a claim is about: which values an account may give, and what the field of the entry says. */
interface Subject {
  /** What a value has to be, in words. */
  readonly kind: string;
  readonly isValue: (value: Account['value']) => boolean;
  /** Whether the field gives just this value. */
  readonly says: (value: string) => boolean;
  /** Whether the field leaves room for this value. */
  readonly allows: (value: string) => boolean;
  /** The field, and what it says; a number of people has none. */
  readonly field?: { readonly path: Path; readonly written: string };
}

function* acceptedTwice(entry: ReadEntry, { accounts }: Claim, path: Path): Generator<VFileMessage> {
  const accepted = accounts.flatMap((account, j) => (account.accepted ? [j] : []));
  const [first, ...others] = accepted.map((j) => [...path, 'accounts', j, 'accepted']);
  for (const other of others)
    if (first)
      yield found('claim-mismatch', entry, other, {
        reason: 'Two accounts of this claim are accepted; the record follows one.',
        note: 'Accept the one that the note gives a reason for, or none.',
        other: { ...at(entry, first), reason: 'The other accepted account is here.' },
      });
}

function* compared(entry: ReadEntry, claim: Claim, path: Path, subject: Subject): Generator<VFileMessage> {
  const accepted = claim.accounts.find((account) => account.accepted);
  for (const [j, { value, ...account }] of claim.accounts.entries()) {
    if (value === undefined) continue;
    const place = [...path, 'accounts', j, 'value'];
    const { field } = subject;
    if (!subject.isValue(value))
      yield found('claim-mismatch', entry, place, {
        reason: `The value does not fit what the claim is about, "${claim.about}".`,
        expected: [subject.kind],
      });
    else if (typeof value !== 'string' || !field || account['replaced-by'] !== undefined) continue;
    else if (account.accepted && !subject.says(value))
      yield found('claim-mismatch', entry, place, {
        reason: `The record follows the account of "${value}", but the field says "${field.written}".`,
        actual: value,
        expected: [field.written],
        note: 'Make the two agree, or accept no account.',
        other: { ...at(entry, field.path), reason: 'The field says so here.' },
      });
    else if (!accepted && !subject.allows(value))
      yield found('claim-mismatch', entry, place, {
        reason: `An account that nobody refutes gives "${value}", for which the field, "${field.written}", leaves no room.`,
        actual: value,
        note: 'Widen the field until it holds all accounts, or accept one and say why in the note.',
        other: { ...at(entry, field.path), reason: 'The field says so here.' },
      });
  }
}

function subjectOf(about: string, entry: ReadEntry, corpus: Corpus): Subject | Finding {
  const [what = '', which = ''] = about.split('/');
  if (what === 'people')
    return {
      ...words('bounds with a unit, such as { min: 20, max: 25, unit: people }', []),
      isValue: isRange,
    };
  const event = entry.kind === 'event' ? entry.partial : undefined;
  if (!event)
    return {
      reason: `A claim about "${about}" belongs to an event.`,
      note: 'Leave "about" out, or move the claim.',
    };
  if (what === 'date') return dateSubject(event.date);
  const actors = [...corpus.ids('actor')];
  if (what === 'actor') {
    if (!wordsOf(roles).some((role) => role === which))
      return {
        reason: `"${which}" is no role.`,
        actual: about,
        expected: wordsOf(roles).map((role) => `actor/${role}`),
      };
    const named = (event.actors ?? []).flatMap(({ actor, role }) => (role === which ? [actor] : []));
    return words('the id of an actor', actors, { path: ['actors'], written: named.join(', ') }, named);
  }
  const list =
    what === 'control'
      ? (event.control ?? []).map(({ place }) => place)
      : (event.monuments ?? []).map(({ monument }) => monument);
  const index = list.indexOf(which);
  if (index < 0)
    return {
      reason: `The event says nothing of ${what === 'control' ? 'who holds' : `the ${what} of`} "${which}".`,
      actual: about,
      expected: list.map((each) => `${what}/${each}`),
    };
  if (what === 'control') {
    const holder = event.control?.[index]?.holder ?? '';
    return words(
      'the id of an actor, contested or unknown',
      [...actors, ...holdersWithoutActor],
      { path: ['control', index, 'holder'], written: holder },
      [holder],
      holdersWithoutActor,
    );
  }
  const { condition = '', cause = 'unknown' } = event.monuments?.[index] ?? {};
  return what === 'condition'
    ? words(
        'a condition',
        wordsOf(conditions),
        { path: ['monuments', index, 'condition'], written: condition },
        [condition],
        ['unknown', 'possibly-damaged'],
      )
    : words('a cause', wordsOf(causes), { path: ['monuments', index], written: cause }, [cause], ['unknown']);
}

/** A subject whose values are words: the field is wide where it holds one of the wide words. */
function words(
  kind: string,
  allowed: readonly string[],
  field?: Subject['field'],
  said: readonly string[] = [],
  wide: readonly string[] = [],
): Subject {
  return {
    kind,
    isValue: (value) => typeof value === 'string' && allowed.includes(value),
    says: (value) => said.includes(value),
    allows: (value) => said.includes(value) || said.some((word) => wide.includes(word)),
    ...(field ? { field } : {}),
  };
}

function dateSubject(date: EdtfDate | undefined): Subject {
  return {
    kind: 'a date such as 2016-03-27 (EDTF)',
    isValue: (value) => typeof value === 'string' && dateOf(value) !== undefined,
    says: (value) => dateOf(value)?.edtf === date?.edtf,
    allows: (value) => {
      const other = dateOf(value);
      return date === undefined || other === undefined || holds(date, other);
    },
    ...(date ? { field: { path: ['date'], written: date.edtf } } : {}),
  };
}

function dateOf(value: string): EdtfDate | undefined {
  const result = readEdtf(value);
  return 'date' in result ? result.date : undefined;
}

/** Whether every day of one date is a possible day of another. */
function holds(wide: EdtfDate, narrow: EdtfDate): boolean {
  const begins = compareDays(wide.start, narrow.start) <= 0;
  const ends = wide.end === null || (narrow.end !== null && compareDays(narrow.end, wide.end) <= 0);
  return begins && ends;
}

function isRange(value: Account['value']): boolean {
  return typeof value === 'object' && (value.min !== undefined || value.max !== undefined);
}
