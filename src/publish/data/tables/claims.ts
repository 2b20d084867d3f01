/** `claims.csv`: who says what, a row an account. */
import { claimViews, speakerName, type AccountView, type ClaimView } from '../../../derive/claims.ts';
import { carriersOf, siteOf, type Carrier } from '../../../derive/usage.ts';
import { claimOf, pageOf } from '../../../record/address.ts';
import { titleOf, type HeritageRecord } from '../../../record/record.ts';
import type { Range } from '../../../record/schema/claim.ts';
import { capacities, wordsOf } from '../../../record/vocabulary.ts';
import { dateColumns } from '../dates.ts';
import { tableOf } from '../table.ts';

interface Row {
  readonly carrier: Carrier;
  readonly claim: ClaimView;
  readonly account: AccountView;
}

/** The table of claims; those of sites and monuments by id, then those of events in time. */
export const claimsTable = tableOf({
  name: 'claims',
  rowsOf,
  columns: [
    {
      name: 'kind',
      words: ['event', 'site', 'monument'],
      filled: true,
      value: ({ carrier }) => carrier.kind,
    },
    { name: 'id', filled: true, value: ({ carrier }) => carrier.entry.id },
    { name: 'title', filled: true, value: ({ carrier }) => titleOf(carrier.entry) },
    { name: 'site', filled: true, value: ({ carrier }) => siteOf(carrier) },
    ...dateColumns('date_', ({ carrier }: Row) =>
      carrier.kind === 'event' ? carrier.entry.date : undefined,
    ),
    { name: 'claim', filled: true, value: ({ claim }) => claim.id },
    {
      name: 'url',
      filled: true,
      value: ({ carrier, claim }, { url }) => url(claimOf(pageOf(carrier.kind, carrier.entry.id), claim.id)),
    },
    { name: 'question', filled: true, value: ({ claim }) => claim.question },
    {
      name: 'standing',
      words: ['attributed', 'agreed', 'open', 'explained', 'superseded'],
      filled: true,
      value: ({ claim }) => claim.standing,
    },
    { name: 'note', value: ({ claim }) => claim.note },
    { name: 'about', value: ({ claim }) => claim.about },
    { name: 'account', type: 'integer', filled: true, value: ({ account }) => account.number },
    { name: 'answer', filled: true, value: ({ account }) => account.answer },
    { name: 'value', value: ({ account: { value } }) => (typeof value === 'string' ? value : undefined) },
    { name: 'min', type: 'number', value: ({ account }) => boundsOf(account).min },
    { name: 'max', type: 'number', value: ({ account }) => boundsOf(account).max },
    { name: 'unit', value: ({ account }) => boundsOf(account).unit },
    { name: 'accepted', type: 'boolean', filled: true, value: ({ account }) => account.accepted ?? false },
    { name: 'replaced_by', type: 'integer', value: ({ account }) => account['replaced-by'] },
    { name: 'by', value: ({ account }) => speakerName(account) },
    {
      name: 'by_actor',
      value: ({ account: { speaker } }) => (typeof speaker === 'object' ? speaker.id : undefined),
    },
    { name: 'for_actor', value: ({ account: { speaksFor } }) => speaksFor?.id },
    { name: 'by_as', words: wordsOf(capacities), value: ({ account }) => account.capacity },
    { name: 'party', type: 'boolean', filled: true, value: ({ account }) => account.party !== undefined },
    { name: 'quote', value: ({ account }) => account.quote },
    ...dateColumns('as_of_', ({ account }: Row) => account['as-of']),
    { name: 'source', filled: true, value: ({ account }) => account.source.id },
    { name: 'source_title', filled: true, value: ({ account }) => account.source.title },
    { name: 'publisher', filled: true, value: ({ account }) => account.source.publisher },
    { name: 'agency', value: ({ account }) => account.source.agency },
    {
      name: 'source_url',
      filled: true,
      value: ({ account }, { url }) => url(pageOf('source', account.source.id)),
    },
  ],
  primaryKey: ['kind', 'id', 'claim', 'account'],
  foreignKeys: [
    { columns: ['site'], table: 'sites', to: ['id'] },
    { columns: ['source'], table: 'sources', to: ['id'] },
    { columns: ['by_actor'], table: 'actors', to: ['id'] },
    { columns: ['for_actor'], table: 'actors', to: ['id'] },
  ],
});

function rowsOf(record: HeritageRecord): Row[] {
  return carriersOf(record).flatMap((carrier) =>
    claimViews(carrier.entry.claims, record).flatMap((claim) =>
      claim.accounts.map((account) => ({ carrier, claim, account })),
    ),
  );
}

/** The bounds that an account gives, where it gives any. */
function boundsOf({ value }: AccountView): Range {
  return typeof value === 'object' ? value : {};
}
