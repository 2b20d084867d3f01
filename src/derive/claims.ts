/** Who says what: each claim with its speakers by name, and where its accounts stand to each other. */
import type { Named } from '../record/holder.ts';
import { quoteAddress } from '../record/quote-address.ts';
import type { Actor, HeritageRecord, Source } from '../record/record.ts';
import {
  answerKey,
  speakerOf,
  type Account,
  type Claim,
  type Range,
  type Speaker,
} from '../record/schema/claim.ts';
import type { statuses } from '../record/vocabulary.ts';
import { endsOf } from './chain.ts';
import { existing, lookup } from './lookup.ts';
import { sideOf } from './voice.ts';

/** Where a disagreement stands, by the vocabulary. */
export type Status = keyof typeof statuses;

/** Where a claim stands: one account, accounts that agree, or accounts that differ, by the vocabulary's status. */
export type Standing = 'attributed' | 'agreed' | Status;

/** An account with its speaker by name and its source. */
export interface AccountView extends Pick<
  Account,
  'answer' | 'quote' | 'as-of' | 'value' | 'accepted' | 'replaced-by'
> {
  /** Its number in its claim, from 1: part of its address. */
  readonly number: number;
  /** An actor of the record, or words; left out where the source speaks for itself. */
  readonly speaker?: Named | string;
  /** The actor for whom the speaker speaks, where the record names it. */
  readonly speaksFor?: Named;
  /** What the speaker was to what they tell of. */
  readonly capacity?: NonNullable<Speaker['as']>;
  /** Whether the speaker is who published the text. */
  readonly isPublisher: boolean;
  /** The speaker or that actor, where they took part in the fighting. */
  readonly party?: Actor;
  readonly source: Source;
  /** The address of its quotation in the source on the web. */
  readonly quotedAt?: string;
}

/** Where an answer stands: the record follows it, a later one replaced it, or it simply stands. */
export type AnswerState = 'accepted' | 'replaced' | 'stands';

/** The accounts that give one answer. */
export interface AnswerView {
  /** The answer in the words of the account that says it in the fewest. */
  readonly answer: string;
  readonly state: AnswerState;
  readonly accounts: readonly AccountView[];
  /** How many origins their texts have; texts that share one are of one. */
  readonly origins: number;
}

/** The bounds of a number over all accounts that give one and that none replaced. */
export interface ClaimRange extends Range {
  /** How many accounts give a number. */
  readonly by: number;
  /** How many accounts there are. */
  readonly of: number;
}

/** A claim as it is shown, searched and taken away. */
export interface ClaimView extends Pick<Claim, 'id' | 'question' | 'note' | 'about' | 'foreign'> {
  readonly standing: Standing;
  readonly accounts: readonly AccountView[];
  /** The same accounts by what they answer, in the order in which each answer comes first. */
  readonly answers: readonly AnswerView[];
  readonly range?: ClaimRange;
}

/** Claims with all that their ids stand for, in the order given. */
export function claimViews(claims: readonly Claim[], record: HeritageRecord): ClaimView[] {
  return claims.map((claim) => {
    const accounts = claim.accounts.map((account, i) => accountView(account, i + 1, record));
    const range = rangeOf(claim);
    return {
      id: claim.id,
      question: claim.question,
      note: claim.note,
      about: claim.about,
      ...(claim.foreign ? { foreign: claim.foreign } : {}),
      standing: standingOf(claim),
      accounts,
      answers: Map.groupBy(accounts, answerKey)
        .values()
        .map((group) => answerView(group, record))
        .toArray(),
      ...(range ? { range } : {}),
    };
  });
}

/** Where disagreements stand, in the order in which pages show them: what is open first. */
export const disputes = ['open', 'superseded', 'explained'] as const satisfies Status[];

/** The same with claims on which no accounts differ: what one account says comes last. */
const standings = [...disputes, 'agreed', 'attributed'] as const satisfies Standing[];

/** Claims by where they stand, what is open first; those that stand alike stay in their order. */
export function byStanding(claims: readonly ClaimView[]): ClaimView[] {
  return standings.flatMap((standing) => claims.filter((claim) => claim.standing === standing));
}

function accountView(account: Account, number: number, record: HeritageRecord): AccountView {
  const { answer, quote, source, value, accepted } = account;
  const { actors, sources } = lookup(record);
  const { name, for: principal, as: capacity } = speakerOf(account);
  const actor = name === undefined ? undefined : actors.get(name);
  const speaksFor = principal === undefined ? undefined : existing(actors, principal);
  const party = actor ?? speaksFor;
  const text = existing(sources, source);
  const quotedAt = quote === undefined ? undefined : quoteAddress(text, quote);
  return {
    number,
    answer,
    value,
    accepted,
    'replaced-by': account['replaced-by'],
    quote,
    'as-of': account['as-of'],
    ...(name === undefined ? {} : { speaker: actor ?? name }),
    ...(speaksFor ? { speaksFor } : {}),
    ...(capacity ? { capacity } : {}),
    'isPublisher': (actor?.name ?? name) === text.publisher,
    ...(party && sideOf(party) !== undefined ? { party } : {}),
    'source': text,
    ...(quotedAt === undefined ? {} : { quotedAt }),
  };
}

function answerView(accounts: readonly AccountView[], record: HeritageRecord): AnswerView {
  const chains = accounts.map(({ source }) => endsOf(source, record).map(({ voice }) => voice.key));
  const answers = accounts.map(({ answer }) => answer);
  return {
    answer: answers.reduce((shortest, each) => (each.length < shortest.length ? each : shortest)),
    state: stateOf(accounts),
    accounts,
    origins: unlinked(chains),
  };
}

/** How many chains there are when those that share an end are one: `unlinked([['a', 'b'], ['b'], ['c']]) //=> 2`. */
function unlinked(chains: readonly (readonly string[])[]): number {
  return chains.reduce<readonly (readonly string[])[]>((apart, chain) => {
    const { true: linked = [], false: others = [] } = Object.groupBy(apart, (ends) =>
      ends.some((end) => chain.includes(end)) ? 'true' : 'false',
    );
    return [...others, [...chain, ...linked.flat()]];
  }, []).length;
}

function stateOf(accounts: readonly AccountView[]): AnswerState {
  if (accounts.some(({ accepted }) => accepted)) return 'accepted';
  return accounts.every((account) => account['replaced-by'] !== undefined) ? 'replaced' : 'stands';
}

/**
 * The bounds of the numbers that accounts give in one unit, never their mean; none where they count different things.
 * An account without a bound leaves it open for all.
 */
export function rangeOf({ accounts }: Claim): ClaimRange | undefined {
  const standing = accounts.filter((account) => account['replaced-by'] === undefined);
  const values = standing.map(({ value }) => value).filter((value) => typeof value === 'object');
  const [first, ...others] = values;
  if (!first || others.some(({ unit }) => unit !== first.unit)) return undefined;
  const min = bound(
    values.map((value) => value.min),
    Math.min,
  );
  const max = bound(
    values.map((value) => value.max),
    Math.max,
  );
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(first.unit === undefined ? {} : { unit: first.unit }),
    by: values.length,
    of: accounts.length,
  };
}

/** The outermost of some bounds; none where one of them is open. */
function bound(
  bounds: readonly (number | undefined)[],
  outermost: (...numbers: number[]) => number,
): number | undefined {
  const known = bounds.filter((each) => each !== undefined);
  return known.length === bounds.length ? outermost(...known) : undefined;
}

/** The name of a speaker, or the words that stand for it; none where the source speaks for itself. */
export function speakerName({ speaker }: AccountView): string | undefined {
  return typeof speaker === 'object' ? speaker.name : speaker;
}

/** Where a claim stands. */
export function standingOf(claim: Claim): Standing {
  return disputeOf(claim) ?? (claim.accounts.length > 1 ? 'agreed' : 'attributed');
}

/** Whether the accounts of a claim give different answers, settled or not. */
export function isDisputed(claim: Claim): boolean {
  return disputeOf(claim) !== undefined;
}

/** Whether the accounts of a claim give different answers and nothing decides between them. */
export function isOpen(claim: Claim): boolean {
  return disputeOf(claim) === 'open';
}

/** Where a disagreement stands, open unless the entry says otherwise; none where no two answers differ. */
export function disputeOf({ accounts, status }: Claim): Status | undefined {
  const answers = new Set(accounts.map(answerKey));
  return answers.size > 1 ? (status ?? 'open') : undefined;
}
