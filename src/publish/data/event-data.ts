/** `events.json`: the events as the record has them, and the schema that says what each field holds. */
import { z } from 'zod';
import { disputeOf } from '../../derive/claims.ts';
import { corroborationOf } from '../../derive/corroboration.ts';
import { evidenceOf } from '../../derive/evidence.ts';
import { dataFile, home, pageOf } from '../../record/address.ts';
import { precisions } from '../../record/edtf-point.ts';
import type { Sourced } from '../../record/outline.ts';
import type { EdtfDate } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { accountSchema, claimSchema, type Account, type Claim } from '../../record/schema/claim.ts';
import {
  controlSchema,
  datingSchema,
  eventSchema,
  impactSchema,
  participationSchema,
} from '../../record/schema/event.ts';
import { evidenceField } from '../../record/schema/evidence.ts';
import { idPattern, references } from '../../record/schema/fields.ts';
import { qualifierOf, qualifiers, shapes } from './dates.ts';
import { dataOfImages, imageData } from './image-data.ts';
import type { Field } from './field.ts';
import { licence, licenceLine } from '../../record/licence.ts';
import type { Edition } from '../../record/words/edition.ts';
import { json } from './json.ts';

const day = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/);
const id = z.string().regex(idPattern);

/** An optional field of an entry stands in the file as `null`, so that every field is always there. */
function orNull<T extends z.ZodType>(field: z.ZodOptional<T>): z.ZodNullable<T> {
  return z.nullable(field.unwrap()).describe(field.description ?? '');
}

const dateData = z.strictObject({
  edtf: z.string().describe('The date as EDTF (ISO 8601-2).'),
  start: day.describe('The first possible day, YYYY-MM-DD; years before AD 1 are counted as in EDTF.'),
  end: day.nullable().describe('The last possible day; null for what is not over.'),
  label: z.string().describe('The date as the page prints it.'),
  precision: z.enum(precisions).describe('The coarsest unit that the date states.'),
  shape: z
    .enum(shapes)
    .describe(
      'What the date says: that it was then (date), that it lasted so long (interval), that it was once in that time (within), or on one of those days (one-of).',
    ),
  qualifier: z
    .enum(qualifiers)
    .nullable()
    .describe(
      'Whether the date itself is approximate (~), uncertain (?) or both (%); null where it is neither.',
    ),
});

const accountData = z.strictObject({
  ...accountSchema.shape,
  'value': orNull(accountSchema.shape.value),
  'by': orNull(accountSchema.shape.by),
  'quote': orNull(accountSchema.shape.quote),
  'as-of': z.string().nullable().describe('The date for which the account holds, as EDTF.'),
  'accepted': z.boolean().describe('Whether the record follows this account.'),
  'replaced-by': orNull(accountSchema.shape['replaced-by']),
});

const claimData = z.strictObject({
  ...claimSchema.shape,
  id: id.describe('The id of the claim; its address is that of the page, # and this id.'),
  about: orNull(claimSchema.shape.about),
  accounts: z.array(accountData).min(1).describe('The accounts, one or more.'),
  status: z
    .nullable(claimSchema.shape.status.unwrap())
    .describe('Where the question stands if the accounts differ; null if they do not.'),
  note: orNull(claimSchema.shape.note),
});

const { shape } = eventSchema;
const evidence = orNull(evidenceField);

const participationData = z.strictObject({ ...participationSchema.shape, sources: evidence });

const controlData = z.strictObject({
  ...controlSchema.shape,
  sources: evidence,
  claim: orNull(controlSchema.shape.claim),
});

const conditionData = z.strictObject({
  ...impactSchema.shape,
  'certainty': orNull(impactSchema.shape.certainty),
  'cause': orNull(impactSchema.shape.cause),
  'cause-certainty': orNull(impactSchema.shape['cause-certainty']),
  'extent': orNull(impactSchema.shape.extent),
  'seen': z
    .string()
    .nullable()
    .describe('The day of the image or visit that shows the state, as EDTF; with intact, the last one.'),
  'sources': evidence,
});

const originData = z.strictObject({
  name: z.string().describe('Its name, or words for it.'),
  actor: id.nullable().describe('The id of the actor, where it is one of the record.'),
  sources: z.array(id).describe('The ids of the sources that come from it.'),
});

const witnessData = z.strictObject({
  name: z.string().describe('A name, or words for it; of an image, its title.'),
  actor: id.nullable().describe('The id of the actor, where it is one of the record.'),
  for: id.nullable().describe('The id of the actor for whom it speaks.'),
  kind: z
    .string()
    .nullable()
    .describe('What it was to what it tells of, or else the kind of the actor; null where neither is known.'),
  party: id.nullable().describe('The id of the actor in the fighting that it is, or for whom it speaks.'),
});

const eventData = z.strictObject({
  'id': id.describe('The id of the event, which never changes.'),
  'url': z.url().describe('The address of its page.'),
  'site': shape.site.describe('The id of the site at which it happened.'),
  'title': shape.title,
  'summary': shape.summary,
  'category': shape.category,
  'weight': z.enum(shape.weight.unwrap().options).describe(shape.weight.description ?? ''),
  'part-of': orNull(shape['part-of']),
  'follows': shape.follows.unwrap().describe(shape.follows.description ?? ''),
  'answers': shape.answers.unwrap().describe(shape.answers.description ?? ''),
  'date': dateData.describe('When it happened, no finer than the evidence.'),
  'reported': z
    .string()
    .nullable()
    .describe('When it became known, as EDTF; null if that is the day it happened.'),
  'dating': z
    .strictObject({
      phrase: orNull(datingSchema.shape.phrase),
      source: orNull(datingSchema.shape.source),
      note: orNull(datingSchema.shape.note),
    })
    .nullable()
    .describe('How the date was worked out; null where the sources state it.'),
  'places': shape.places.unwrap().describe('The ids of the places of the site at which it happened.'),
  'actors': z.array(participationData).describe('Who took part, and how.'),
  'control': z.array(controlData).describe('Who holds which place once the event is over.'),
  'monuments': z.array(conditionData).describe('Which monuments it touched, and their state after it.'),
  'claims': z
    .array(claimData)
    .describe('Statements with who made them; accounts that differ stand side by side.'),
  'images': z.array(imageData).describe('Pictures of it, with whom they credit and under which licence.'),
  'sources': shape.sources.describe('The ids of the sources that report it.'),
  'origins': z
    .array(originData)
    .describe(
      'Where its texts come from; no link between these is known. Texts of one agency, or that pass on one account, are of one origin.',
    ),
  'witnesses': z
    .array(witnessData)
    .describe('Who tells of it: speakers, who made it known, and bodies and images at the ends of chains.'),
  'corrections': shape.corrections.unwrap().describe('What was changed since the entry was first published.'),
  'added': day.describe('The day on which the entry was first published.'),
});

/** An event in `events.json`. */
export type EventData = z.infer<typeof eventData>;

/** The fields of an event in `events.json`, and those in them. */
export const eventFields = fieldsIn(eventData.shape, '');

function fieldsIn(fields: Readonly<Record<string, z.core.$ZodType>>, of: string): Field[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    { name: of + name, description: z.globalRegistry.get(field)?.description ?? '' },
    ...fieldsWithin(field, `${of}${name}.`),
  ]);
}

/** The fields of an object, or of each object of a list. */
function fieldsWithin(field: z.core.$ZodType, of: string): Field[] {
  if (field instanceof z.ZodNullable) return fieldsWithin(field.unwrap(), of);
  if (field instanceof z.ZodArray) return fieldsWithin(field.element, of);
  if (field instanceof z.ZodUnion) return field.options.flatMap((option) => fieldsWithin(option, of));
  return field instanceof z.ZodObject ? fieldsIn(field.shape, of) : [];
}

/** All events in chronological order, with the address of the site and of the licence. */
export function eventsJson(record: HeritageRecord, edition: Edition): string {
  return json({
    site: edition.url(home),
    license: licence.url,
    events: record.events.map((event) => dataOfEvent(event, record, edition)),
  });
}

/** One event as it stands in `events.json`. */
export function dataOfEvent(event: Event, record: HeritageRecord, edition: Edition): EventData {
  const { url, locale } = edition;
  const { origins, witnesses } = corroborationOf(event, record);
  return {
    'id': event.id,
    'url': url(pageOf('event', event.id)),
    'site': event.site,
    'title': event.title,
    'summary': event.summary,
    'category': event.category,
    'weight': event.weight,
    'part-of': event['part-of'] ?? null,
    'follows': event.follows,
    'answers': event.answers,
    'date': dateOf(event.date, locale),
    'reported': event.reported?.edtf ?? null,
    'dating': event.dating
      ? {
          phrase: event.dating.phrase ?? null,
          source: event.dating.source ?? null,
          note: event.dating.note ?? null,
        }
      : null,
    'places': event.places,
    'actors': event.actors.map((role) => ({ ...role, sources: sourcesOf(role, event) })),
    'control': event.control.map((held) => ({
      ...held,
      sources: sourcesOf(held, event),
      claim: held.claim ?? null,
    })),
    'monuments': event.monuments.map((state) => conditionOf(state, event)),
    'claims': event.claims.map(dataOfClaim),
    'images': dataOfImages(event, record, edition),
    'sources': event.sources,
    'origins': origins.map(({ name, actor, sources }) => ({
      name,
      actor: actor?.id ?? null,
      sources: sources.map((source) => source.id),
    })),
    'witnesses': witnesses.map(({ name, actor, speaksFor, kind, party }) => ({
      name,
      actor: actor?.id ?? null,
      for: speaksFor?.id ?? null,
      kind: kind?.word ?? null,
      party: party?.id ?? null,
    })),
    'corrections': event.corrections,
    'added': event.added,
  };
}

/** The sources of one datum; `null` where the entry does not say which of several it is. */
function sourcesOf(datum: Sourced, event: Event): string[] | null {
  const sources = evidenceOf(datum, event);
  return sources.length === 0 ? null : [...sources];
}

function conditionOf(state: Event['monuments'][number], event: Event): EventData['monuments'][number] {
  return {
    'monument': state.monument,
    'condition': state.condition,
    'certainty': state.certainty ?? null,
    'cause': state.cause ?? null,
    'cause-certainty': state['cause-certainty'] ?? null,
    'extent': state.extent ?? null,
    'seen': state.seen?.edtf ?? null,
    'sources': sourcesOf(state, event),
  };
}

function dateOf(date: EdtfDate, locale: Edition['locale']): EventData['date'] {
  const { edtf, start, end, precision } = date;
  return {
    edtf,
    start,
    end,
    label: label(date, locale),
    precision,
    shape: date.shape,
    qualifier: qualifierOf(date) ?? null,
  };
}

/** A claim with its accounts as it stands in files of data. */
export function dataOfClaim(claim: Claim): EventData['claims'][number] {
  return {
    id: claim.id,
    question: claim.question,
    about: claim.about ?? null,
    accounts: claim.accounts.map(dataOfAccount),
    status: disputeOf(claim) ?? null,
    note: claim.note ?? null,
  };
}

function dataOfAccount(account: Account): EventData['claims'][number]['accounts'][number] {
  return {
    'answer': account.answer,
    'source': account.source,
    'value': account.value ?? null,
    'by': account.by ?? null,
    'quote': account.quote ?? null,
    'as-of': account['as-of']?.edtf ?? null,
    'accepted': account.accepted ?? false,
    'replaced-by': account['replaced-by'] ?? null,
  };
}

/** The schema of `events.json` (JSON Schema 2020-12), made from the schemas by which entries are checked. */
export function eventsSchema(_: HeritageRecord, { name, url }: Edition): string {
  const { $schema, ...event } = z.toJSONSchema(eventData, {
    override: ({ zodSchema, jsonSchema }) => {
      if (references.get(zodSchema)) Object.assign(jsonSchema, { pattern: idPattern.source });
    },
  });
  return json({
    $schema,
    $id: url(dataFile('events.schema.json')),
    $comment: licenceLine,
    title: `${name}: events.json`,
    description: 'All events of the record in chronological order.',
    type: 'object',
    properties: {
      site: { type: 'string', format: 'uri', description: 'The address of the record’s front page.' },
      license: { const: licence.url, description: 'The licence of the data.' },
      events: { type: 'array', items: { $ref: '#/$defs/event' } },
    },
    required: ['site', 'license', 'events'],
    additionalProperties: false,
    $defs: { event },
  });
}
