/** `claims.csv`: who says what, a row an account. */
import { claimViews, speakerName, type AccountView, type ClaimView } from '../../../derive/claims.ts';
import { carriersOf, type Carrier } from '../../../derive/usage.ts';
import { claimOf, pageOf } from '../../../record/address.ts';
import { titleOf, type HeritageRecord } from '../../../record/record.ts';
import { dateColumns } from '../dates.ts';
import type { Column } from '../field.ts';
import { tableOf } from '../table.ts';

interface Row {
  readonly carrier: Carrier;
  readonly claim: ClaimView;
  readonly account: AccountView;
  /** The number of the account in its claim, from 1. */
  readonly number: number;
}

const columns: readonly Column<Row>[] = [
  {
    name: 'kind',
    description: 'What the claim is about: an event, a site or a monument.',
    words: ['event', 'site', 'monument'],
    filled: true,
    value: ({ carrier }) => carrier.kind,
  },
  { name: 'id', description: 'The id of that.', filled: true, value: ({ carrier }) => carrier.entry.id },
  {
    name: 'title',
    description: 'Its title or name.',
    filled: true,
    value: ({ carrier }) => titleOf(carrier.entry),
  },
  { name: 'site', description: 'The id of the site.', filled: true, value: ({ carrier }) => siteOf(carrier) },
  ...dateColumns<Row>('date_', 'The date of an event; empty for a site or a monument', ({ carrier }) =>
    carrier.kind === 'event' ? carrier.entry.date : undefined,
  ),
  {
    name: 'claim',
    description: 'The id of the claim, unique on its page.',
    filled: true,
    value: ({ claim }) => claim.id,
  },
  {
    name: 'url',
    description: 'The address of the claim.',
    filled: true,
    value: ({ carrier, claim }, { url }) => url(claimOf(pageOf(carrier.kind, carrier.entry.id), claim.id)),
  },
  {
    name: 'question',
    description: 'The question that the accounts answer.',
    filled: true,
    value: ({ claim }) => claim.question,
  },
  {
    name: 'standing',
    description:
      'Where the claim stands: one account (attributed), accounts that agree (agreed), or accounts that differ (open, explained, superseded).',
    words: ['attributed', 'agreed', 'open', 'explained', 'superseded'],
    filled: true,
    value: ({ claim }) => claim.standing,
  },
  {
    name: 'note',
    description: 'What explains the difference or supersedes an account.',
    value: ({ claim }) => claim.note,
  },
  {
    name: 'account',
    description: 'The number of the account in its claim, from 1.',
    type: 'integer',
    filled: true,
    value: ({ number }) => number,
  },
  {
    name: 'answer',
    description: 'What this account says, in the words of the record.',
    filled: true,
    value: ({ account }) => account.answer,
  },
  {
    name: 'by',
    description: 'Who says so; empty where the source speaks for itself.',
    value: ({ account }) => speakerName(account),
  },
  {
    name: 'by_actor',
    description: 'The id of the actor who says so, where it is one of the record.',
    value: ({ account: { speaker } }) => (typeof speaker === 'object' ? speaker.id : undefined),
  },
  {
    name: 'for_actor',
    description: 'The id of the actor for whom the speaker speaks.',
    value: ({ account: { speaksFor } }) => speaksFor?.id,
  },
  {
    name: 'party',
    description: 'Whether the actor who says so, or for whom it is said, took part in the fighting.',
    type: 'boolean',
    filled: true,
    value: ({ account }) => account.isParty,
  },
  {
    name: 'quote',
    description: 'The decisive words of the source, twelve at most.',
    value: ({ account }) => account.quote,
  },
  ...dateColumns<Row>('as_of_', 'The date for which the account holds', ({ account }) => account['as-of']),
  {
    name: 'source',
    description: 'The id of the source.',
    filled: true,
    value: ({ account }) => account.source.id,
  },
  {
    name: 'source_title',
    description: 'Its title.',
    filled: true,
    value: ({ account }) => account.source.title,
  },
  {
    name: 'publisher',
    description: 'Who published it.',
    filled: true,
    value: ({ account }) => account.source.publisher,
  },
  {
    name: 'agency',
    description: 'The agency whose text it is, if it is agency copy.',
    value: ({ account }) => account.source.agency,
  },
  {
    name: 'source_url',
    description: 'The address of the source’s page in this record.',
    filled: true,
    value: ({ account }, { url }) => url(pageOf('source', account.source.id)),
  },
];

/** The table of claims; those of sites and monuments by id, then those of events in time. */
export const claimsTable = tableOf({
  name: 'claims',
  columns,
  rowsOf,
  primaryKey: ['kind', 'id', 'claim', 'account'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['source'], table: 'sources', to: ['id'] },
    { columns: ['by_actor'], table: 'actors', to: ['id'] },
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return carriersOf(record).flatMap((carrier) =>
    claimViews(carrier.entry.claims, record).flatMap((claim) =>
      claim.accounts.map((account, i) => ({ carrier, claim, account, number: i + 1 })),
    ),
  );
}

function siteOf({ kind, entry }: Carrier): string {
  return kind === 'site' ? entry.id : entry.site;
}
