/** The record in the words of one language: what is translated in these, all else as it was written, which it says. */
import { once } from '../record/once.ts';
import type { Permalink } from '../record/permalink.ts';
import type {
  Actor,
  Event,
  HeritageRecord,
  Monument,
  Site,
  Source,
  Story,
  Translation,
  Written,
} from '../record/record.ts';
import { answerKey, type Account, type Claim } from '../record/schema/claim.ts';
import { inWords } from '../record/schema/source.ts';
import { defaultLocale, type Locale } from '../record/words/locale.ts';
import { knownText } from '../record/words/text.ts';
import { voiceOf } from './voice.ts';

/**
 * The record as the pages of a language show it. That of the language at the root is the record itself. Ids, dates, numbers and
 * quotations are the same in all of them, and so is which accounts agree: equal answers of the original have one translation.
 */
export function recordIn(locale: Locale, record: HeritageRecord): HeritageRecord {
  const known = editions(record);
  const made = known.get(locale) ?? translated(record, locale);
  known.set(locale, made);
  return made;
}

/** The record in each language, as far as it was asked for. */
const editions = once((record: HeritageRecord) => new Map<Locale, HeritageRecord>([[defaultLocale, record]]));

function translated(record: HeritageRecord, locale: Locale): HeritageRecord {
  const actors = record.actors.map((actor) => actorIn(actor, locale));
  const outlets = new Set(record.sources.map(({ publisher }) => publisher));
  const spoken = new Map<string, string>();
  const speak: Speak = (said, by) => {
    const { key, actor } = voiceOf(said, record);
    // An actor and an outlet are known by their own names in every language.
    if (actor || outlets.has(said)) return said;
    const words = spoken.get(key) ?? by;
    if (words !== undefined) spoken.set(key, words);
    return words ?? said;
  };
  const names = new Map(record.actors.map(({ name }, i) => [name, actors[i]?.name ?? name]));
  return {
    ...record,
    actors,
    events: record.events.map((event) => eventIn(event, locale, speak)),
    sites: record.sites.map((site) => siteIn(site, locale, speak)),
    monuments: record.monuments.map((monument) => monumentIn(monument, locale, speak)),
    sources: record.sources.map((source) => sourceIn(source, locale, names, speak)),
    ...(record.story ? { story: storyIn(record.story, locale) } : {}),
    permalinks: record.permalinks.map((each) => permalinkIn(each, locale)),
  };
}

/** Gives the words for a speaker in the language, the same ones wherever that speaker is named in the same words; `by` is what the translation of an account has. */
type Speak = (said: string, by: string | undefined) => string;

function actorIn(actor: Actor, locale: Locale): Actor {
  const translation = actor.translations[locale];
  const { name = actor.name } = translation ?? {};
  // Words of sources name it as the record does at its root, so that name stays one of its names.
  const aliases = name === actor.name ? actor.aliases : [...actor.aliases, actor.name];
  return { ...actor, name, aliases, ...textIn(actor, translation, translation?.name) };
}

function eventIn(event: Event, locale: Locale, speak: Speak): Event {
  const translation = event.translations[locale];
  const left =
    event.dating?.note === undefined || translation?.dating ? {} : { foreign: { dating: defaultLocale } };
  return {
    ...event,
    title: translation?.title ?? event.title,
    summary: translation?.summary ?? event.summary,
    claims: claimsIn(event.claims, translation, speak),
    images: imagesIn(event.images, translation),
    ...textIn({ ...event, ...left }, translation, translation?.title),
    ...datingIn(event, translation),
  };
}

function siteIn(site: Site, locale: Locale, speak: Speak): Site {
  const translation = site.translations[locale];
  const places = new Map(translation?.places.map(({ id, name }) => [id, name]));
  const governorate = translation?.governorate ?? site.governorate;
  return {
    ...site,
    name: translation?.name ?? site.name,
    summary: translation?.summary ?? site.summary,
    ...(governorate === undefined ? {} : { governorate }),
    places: site.places.map((place) => ({ ...place, name: places.get(place.id) ?? place.name })),
    claims: claimsIn(site.claims, translation, speak),
    images: imagesIn(site.images, translation),
    ...textIn(site, translation, translation?.name),
  };
}

function monumentIn(monument: Monument, locale: Locale, speak: Speak): Monument {
  const translation = monument.translations[locale];
  return {
    ...monument,
    name: translation?.name ?? monument.name,
    claims: claimsIn(monument.claims, translation, speak),
    images: imagesIn(monument.images, translation),
    ...textIn(monument, translation, translation?.name),
  };
}

/** A title stands in the language of the source, which the source tells; whoever published it has the name of the actor, or words that the language has for it. */
function sourceIn(source: Source, locale: Locale, names: ReadonlyMap<string, string>, speak: Speak): Source {
  const { publisher, agency } = source;
  const translation = source.translations[locale];
  const basis = translation?.['issued-basis'];
  const grounds = inWords(source['rests-on']);
  return {
    ...source,
    'publisher': names.get(publisher) ?? knownText('outlet', publisher, locale),
    'rests-on': source['rests-on'].map((on) => speak(on, translation?.['rests-on'][grounds.indexOf(on)])),
    ...(agency === undefined ? {} : { agency: names.get(agency) ?? agency }),
    ...(basis && typeof source['issued-basis'] === 'object' ? { 'issued-basis': basis } : {}),
    ...textIn(
      { ...source, ...(basis ? {} : { foreign: { basis: defaultLocale } }) },
      translation,
      source.title,
    ),
  };
}

function storyIn(story: Story, locale: Locale): Story {
  const translation = story.translations[locale];
  return {
    ...story,
    title: translation?.title ?? story.title,
    summary: translation?.summary ?? story.summary,
    ...textIn(story, translation, translation?.title),
  };
}

/** The body and the corrections of an entry, and which of its words stay in the language in which they were written. */
function textIn(
  entry: Written & Pick<Event, 'corrections'>,
  translation: Translation | undefined,
  title: string | undefined,
): Pick<Written, 'prose' | 'foreign'> & Pick<Event, 'corrections'> {
  const own =
    translation !== undefined && translation.prose.tree.children.length > 0 ? translation.prose : undefined;
  return {
    prose: own ?? entry.prose,
    corrections: entry.corrections.map((correction, i) => {
      const note = translation?.corrections[i]?.note;
      return { ...correction, ...(note === undefined ? { lang: defaultLocale } : { note }) };
    }),
    foreign: {
      ...entry.foreign,
      ...(title === undefined ? { title: defaultLocale } : {}),
      ...(translation?.summary === undefined ? { summary: defaultLocale } : {}),
      ...(own ? {} : { text: defaultLocale }),
    },
  };
}

/** How the date of an event was worked out, where it is told in words. */
function datingIn({ dating }: Event, translation: Translation | undefined): Pick<Event, 'dating'> {
  const note = translation?.dating?.note;
  return dating?.note === undefined || note === undefined ? {} : { dating: { ...dating, note } };
}

/** A line of the list of addresses, with why what stood there was withdrawn. */
function permalinkIn(permalink: Permalink, locale: Locale): Permalink {
  const { fate } = permalink;
  if (!fate || 'to' in fate) return permalink;
  const reason = fate.reasons?.[locale];
  return {
    ...permalink,
    fate: { ...fate, ...(reason === undefined ? { lang: defaultLocale } : { reason }) },
  };
}

function claimsIn(claims: readonly Claim[], translation: Translation | undefined, speak: Speak): Claim[] {
  const byId = new Map(translation?.claims.map((claim) => [claim.id, claim]));
  return claims.map((claim): Claim => {
    const { question, accounts = [], note } = byId.get(claim.id) ?? {};
    const answers = new Map<string, string>();
    return {
      ...claim,
      question: question ?? claim.question,
      ...(claim.note === undefined ? {} : { note: note ?? claim.note }),
      accounts: claim.accounts.map((account, i) => {
        const { answer = account.answer, by } = accounts[i] ?? {};
        const speaker = (said: string): string => speak(said, by);
        return accountIn(account, first(answers, answerKey(account), answer), speaker);
      }),
      foreign: {
        ...(question === undefined ? { question: defaultLocale } : {}),
        ...(accounts.length === 0 ? { answers: defaultLocale } : {}),
        ...(note === undefined ? { note: defaultLocale } : {}),
      },
    };
  });
}

function accountIn(account: Account, answer: string, speaker: (said: string) => string): Account {
  const { by } = account;
  if (by === undefined) return { ...account, answer };
  return { ...account, answer, by: typeof by === 'string' ? speaker(by) : { ...by, name: speaker(by.name) } };
}

/** What was first put down for a key, this time included. */
function first(known: Map<string, string>, key: string, value: string): string {
  const found = known.get(key) ?? value;
  known.set(key, found);
  return found;
}

function imagesIn(images: Event['images'], translation: Translation | undefined): Event['images'] {
  const byFile = new Map(translation?.images.map((image) => [image.file, image]));
  return images.map((image) => {
    const { alt = image.alt, caption = image.caption } = byFile.get(image.file) ?? {};
    return { ...image, alt, ...(caption === undefined ? {} : { caption }) };
  });
}
