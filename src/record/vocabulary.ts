/** The words that an entry may use, each with a label for pages and a definition that says when to use it. */
import type { Localised } from './words/locale.ts';

/** One word of a vocabulary. */
export interface Term {
  /** How pages print it. */
  readonly label: Localised;
  /** When to use it. */
  readonly definition: Localised;
}

/** A closed list of words: an entry that uses another is refused. */
export type Vocabulary<Word extends string = string> = Readonly<Record<Word, Term>>;

function term(label: string, definition: string): Term {
  return { label: { en: label }, definition: { en: definition } };
}

/** What kind of happening an event is; one word an event, the one that a reader would look under. */
export const categories = {
  capture: term('Capture', 'A party takes a place from another for the first time in this record.'),
  recapture: term('Recapture', 'A party takes back a place that it or its side held before.'),
  fighting: term(
    'Fighting',
    'Combat, shelling, mine-laying or an advance that leaves no place in other hands by itself.',
  ),
  destruction: term('Destruction', 'A monument is brought down in whole or for the most part.'),
  damage: term('Damage', 'A monument or object is harmed but stands, or the extent is not known.'),
  looting: term('Looting', 'Objects are dug up, taken or sold without right.'),
  killing: term('Killing', 'People are killed, or their graves are found.'),
  displacement: term('Displacement', 'People leave or are taken out of the place where they live.'),
  clearance: term('Mine clearance', 'Mines and explosives are searched for and removed.'),
  assessment: term(
    'Assessment',
    'Somebody examines a site and reports on its state, on the ground or from above.',
  ),
  listing: term(
    'Listing',
    'A body decides on the standing of a site in law, such as the List of World Heritage in Danger.',
  ),
  statement: term('Statement', 'A party, a government or an institution speaks about a site.'),
  restoration: term('Restoration', 'Work to secure, repair or rebuild, and the agreements for it.'),
  reopening: term('Reopening', 'A site or museum receives people again.'),
} as const satisfies Vocabulary;

/** What an actor did in an event. */
export const roles = {
  attacker: term('Attacker', 'Fought to take the place.'),
  defender: term('Defender', 'Fought to keep the place.'),
  perpetrator: term('Perpetrator', 'Carried out a killing, a destruction or a looting.'),
  victim: term('Victim', 'Was killed, hurt, robbed or driven out.'),
  supporter: term('Supporter', 'Helped another actor from the air, with weapons, money or advice.'),
  reporter: term('Reporter', 'Made the event known or spoke about it.'),
  restorer: term('Restorer', 'Cleared, secured, examined or repaired.'),
} as const satisfies Vocabulary;

/** How large the timeline shows an event. */
export const weights = {
  key: term('Key', 'A site changes hands, a monument is destroyed or gravely damaged, or people are killed.'),
  normal: term('Normal', 'Any other happening.'),
  minor: term('Minor', 'A statement, a plan or a report.'),
} as const satisfies Vocabulary;

/** What a speaker was to what they tell of. */
export const capacities = {
  resident: term('Resident', 'Lives or lived at the place.'),
  official: term('Official', 'Speaks for an office of a state or of a body.'),
  fighter: term('Fighter', 'Fought, or commands those who fight.'),
  witness: term('Witness', 'Was there and saw it.'),
  expert: term('Expert', 'Judges from learning, not from having been there.'),
  reporter: term('Reporter', 'Reports for a paper, an agency or a network of activists.'),
  document: term('Document', 'A written document speaks.'),
  image: term('Image', 'A photograph, a film or a satellite image shows it.'),
} as const satisfies Vocabulary;

/** What harmed a monument: EAMENA's causes of disturbance as far as this record needs them. */
export const causes = {
  'explosives': term('Explosives', 'Charges that were laid and set off (EAMENA).'),
  'bulldozing': term('Bulldozing', 'Heavy machines (EAMENA).'),
  'breaking': term('Breaking', 'Hammers, picks and other tools (EAMENA: vandalism).'),
  'gunfire': term('Gunfire', 'Small arms (EAMENA).'),
  'shelling': term('Shelling', 'Mortars, artillery and rockets from the ground (EAMENA).'),
  'air-strike': term('Air strike', 'Bombs and missiles from the air (EAMENA).'),
  'digging': term('Digging', 'Digging without right, for objects or for earthworks (EAMENA).'),
  'building': term('Building', 'Building, roads and camps (EAMENA).'),
  'fire': term('Fire', 'Burning (EAMENA).'),
  'neglect': term('Neglect', 'Decay for want of care (EAMENA).'),
  'unknown': term('Not known', 'The sources do not say what did it.'),
} as const satisfies Vocabulary;

/** How much of a monument is harmed: EAMENA's bands, in per cent. */
export const extents = {
  'none': term('None', 'Nothing is harmed (EAMENA).'),
  '1-10': term('1 to 10 per cent', 'A small part (EAMENA).'),
  '11-30': term('11 to 30 per cent', 'Less than a third (EAMENA).'),
  '31-60': term('31 to 60 per cent', 'About half (EAMENA).'),
  '61-90': term('61 to 90 per cent', 'Most of it (EAMENA).'),
  '91-100': term('91 to 100 per cent', 'All or nearly all of it (EAMENA).'),
  'unknown': term('Not known', 'No source gives a share (EAMENA).'),
} as const satisfies Vocabulary;

/** The state of a monument after an event: UNITAR-UNOSAT's grades of damage and three more. */
export const conditions = {
  'intact': term('Intact', 'No damage seen.'),
  'possibly-damaged': term(
    'Possibly damaged',
    'Signs of damage that another explanation would fit (UNITAR-UNOSAT).',
  ),
  'moderately-damaged': term(
    'Moderately damaged',
    'Part of the structure is harmed; it stands (UNITAR-UNOSAT).',
  ),
  'severely-damaged': term('Severely damaged', 'A large part of the structure has fallen (UNITAR-UNOSAT).'),
  'destroyed': term('Destroyed', 'All or most of the structure has fallen (UNITAR-UNOSAT).'),
  'restored': term('Restored', 'Repaired or put up again, in whole or in part.'),
  'looted': term('Looted', 'Objects were taken from it.'),
  'unknown': term('Not known', 'The sources do not tell its state, or not how far the harm goes.'),
} as const satisfies Vocabulary;

/** How sure a stated condition is: the scale of the EAMENA project. */
export const certainties = {
  negligible: term('Negligible', 'Hardly anything speaks for it (EAMENA).'),
  low: term('Low', 'More speaks against it than for it (EAMENA).'),
  medium: term('Medium', 'As much speaks for it as against it (EAMENA).'),
  high: term('High', 'Almost everything speaks for it (EAMENA).'),
  definite: term('Definite', 'Seen beyond doubt, for example in images of before and after (EAMENA).'),
} as const satisfies Vocabulary;

/** Where a question stands on which accounts differ. */
export const statuses = {
  open: term('Open', 'Nothing known decides between the accounts.'),
  explained: term('Explained', 'The accounts differ for a reason that is known.'),
  superseded: term('Superseded', 'A later account replaces an earlier one.'),
} as const satisfies Vocabulary;

/** What kind of text a source is; the first words are those of CSL. */
export const sourceTypes = {
  'article-newspaper': term('News article', 'An article of a newspaper, an agency or a news site.'),
  'article-magazine': term('Magazine article', 'An article of a magazine or a newsletter.'),
  'article-journal': term('Journal article', 'An article of a scholarly journal.'),
  'webpage': term('Web page', 'A page that is not a news article.'),
  'post': term('Post', 'A post on a blog or a social network.'),
  'report': term('Report', 'A published report of a body or a researcher.'),
  'book': term('Book', 'A book, or a catalogue.'),
  'chapter': term('Chapter', 'A part of a book that has an author or a title of its own.'),
  'paper-conference': term('Conference paper', 'A paper that was read at a conference and published.'),
  'thesis': term('Thesis', 'A thesis or dissertation.'),
  'document': term('Document', 'A resolution, a letter or another document of a body.'),
  'interview': term('Interview', 'What somebody said when asked, published or recorded.'),
  'speech': term('Speech', 'A speech, a lecture or a statement that was read out.'),
  'broadcast': term('Broadcast', 'Radio, television or a published film.'),
  'motion_picture': term('Film', 'A film or video with a title of its own.'),
  'graphic': term('Image', 'A photograph, a satellite image or a drawing.'),
  'map': term('Map', 'A map or a plan.'),
  'dataset': term('Data set', 'Published data, such as a damage survey.'),
} as const satisfies Vocabulary;

/** What makes a source weak: no statement of fact rests on such a source alone without saying so. */
export const sourceKinds = {
  'blog': term('Blog', 'A page that one person publishes without an editor.'),
  'aggregator': term('Aggregator', 'A site that gathers texts of others and does not say how it chose them.'),
  'party-medium': term('Medium of a party', 'A medium that belongs to a party to the fighting.'),
} as const satisfies Vocabulary;

/** Words for open fields: others are allowed and printed as written, with a warning. */
export const openVocabularies: Readonly<
  Record<'name' | 'place' | 'monument' | 'actor' | 'side', Vocabulary>
> = {
  name: {
    ancient: term('Ancient', 'A name of antiquity.'),
    local: term('Local', 'The name in the language of the country today.'),
    transliteration: term('Transliteration', 'A name written in another script.'),
    other: term('Other', 'Any other name or spelling.'),
  },
  place: {
    ruins: term('Ruins', 'The ancient site.'),
    town: term('Town', 'The modern town beside it.'),
    village: term('Village', 'The modern village beside it.'),
    citadel: term('Citadel', 'A castle or fortified height.'),
    district: term('District', 'The administrative district.'),
    area: term('Area', 'The land around.'),
  },
  monument: {
    temple: term('Temple', 'A building for worship.'),
    palace: term('Palace', 'A ruler’s residence.'),
    arch: term('Arch', 'A free-standing arch or gate.'),
    theatre: term('Theatre', 'A theatre.'),
    castle: term('Castle', 'A castle.'),
    tomb: term('Tomb', 'A single tomb or a group of tombs.'),
    necropolis: term('Necropolis', 'A burial ground.'),
    street: term('Street', 'A street and the structures on it.'),
    wall: term('City wall', 'The walls of a city.'),
    aqueduct: term('Aqueduct', 'A structure that carries water.'),
    sculpture: term('Sculpture', 'A statue, a relief or a group of them.'),
    ziggurat: term('Ziggurat', 'A stepped tower.'),
    shrine: term('Shrine', 'A tomb or place of veneration.'),
    museum: term('Museum', 'A museum and what it holds.'),
    prison: term('Prison', 'A prison.'),
  },
  actor: {
    'armed-group': term('Armed group', 'A fighting body that is not a state’s.'),
    'state-armed-force': term('State armed force', 'An army, air force or police of a state.'),
    'militia': term('Militia', 'Irregular fighters beside a state’s forces.'),
    'coalition': term('Coalition', 'Several states or groups that act together.'),
    'state': term('State', 'A state or its government.'),
    'government-body': term('Government body', 'A ministry or office of a state.'),
    'international-body': term('International body', 'A body of several states.'),
    'monitor': term('Monitor', 'A body that watches and reports.'),
    'media': term('Media', 'A news agency, a paper or activists who report.'),
    'heritage-body': term('Heritage body', 'A body that keeps or studies heritage.'),
    'person': term('Person', 'One person.'),
  },
  side: {
    'islamic-state': term('Islamic State', 'Islamic State and those under its command.'),
    'iraqi-government': term('Iraqi government side', 'Iraq and those who fought with it.'),
    'syrian-government': term(
      'Syrian government side',
      'The Syrian government until 2024 and those who fought with it.',
    ),
    'syrian-opposition': term(
      'Syrian opposition side',
      'Groups that fought the Syrian government until 2024.',
    ),
    'coalition': term('US-led coalition', 'The coalition led by the United States.'),
    'other': term('Another side', 'Fought on a side of its own.'),
    'none': term('No side in the fighting', 'Did not fight.'),
  },
};

/** A vocabulary as the handbook prints it. */
export interface PrintedVocabulary {
  readonly title: string;
  readonly words: Vocabulary;
  /** Where its words are used, and what else there is to say of them. */
  readonly use: string;
}

/** Every vocabulary, the closed ones first. */
export const vocabularies: readonly PrintedVocabulary[] = [
  {
    title: 'Categories',
    words: categories,
    use: 'The field `category` of an event. One word an event, the one that a reader would look under.',
  },
  {
    title: 'Weights',
    words: weights,
    use: 'The field `weight` of an event. What is left out is normal.',
  },
  { title: 'Roles', words: roles, use: 'The field `role` of an actor in an event.' },
  {
    title: 'Conditions',
    words: conditions,
    use: 'The field `condition` of a monument in an event. The grades are those of UNITAR-UNOSAT and three more.',
  },
  {
    title: 'Certainties',
    words: certainties,
    use: 'The fields `certainty` and `cause-certainty` of a condition. The scale is that of the EAMENA project.',
  },
  {
    title: 'Causes',
    words: causes,
    use: 'The field `cause` of a condition. The words are those of the EAMENA project, as far as they are needed.',
  },
  {
    title: 'Extents',
    words: extents,
    use: 'The field `extent` of a condition: bands in per cent, those of the EAMENA project.',
  },
  { title: 'Standing of a claim', words: statuses, use: 'The field `status` of a claim.' },
  {
    title: 'Capacities',
    words: capacities,
    use: 'The field `as` of a speaker: what they were to what they tell of.',
  },
  {
    title: 'Types of source',
    words: sourceTypes,
    use: 'The field `type` of a source. The words are those of CSL, the language of citation styles, where it has them.',
  },
  {
    title: 'Weak sources',
    words: sourceKinds,
    use: 'The field `kind` of a source, for one that is weak. An event that rests on such sources alone says so on its page.',
  },
  { title: 'Kinds of name', words: openVocabularies.name, use: 'The field `kind` of a name.' },
  { title: 'Kinds of place', words: openVocabularies.place, use: 'The field `kind` of a place.' },
  { title: 'Kinds of monument', words: openVocabularies.monument, use: 'The field `kind` of a monument.' },
  { title: 'Kinds of actor', words: openVocabularies.actor, use: 'The field `kind` of an actor.' },
  { title: 'Sides', words: openVocabularies.side, use: 'The field `side` of an actor.' },
];

/** The name of an open vocabulary. */
export type OpenVocabulary = keyof typeof openVocabularies;

/** The words of a vocabulary as a list that is never empty. */
export function wordsOf<Word extends string>(vocabulary: Readonly<Record<Word, unknown>>): [Word, ...Word[]] {
  const words: Word[] = [];
  for (const word in vocabulary) words.push(word);
  const [first, ...others] = words;
  if (first === undefined) throw new RangeError('A vocabulary holds at least one word.');
  return [first, ...others];
}

/** The term for a word of an open vocabulary, where the vocabulary has it. */
export function openTerm(vocabulary: OpenVocabulary, word: string): Term | undefined {
  const terms = openVocabularies[vocabulary];
  return Object.hasOwn(terms, word) ? terms[word] : undefined;
}

/** The term for a word that is known to be in a vocabulary. Throws a `RangeError` where it is not. */
export function termOf(vocabulary: Vocabulary, word: string): Term {
  const found = Object.hasOwn(vocabulary, word) ? vocabulary[word] : undefined;
  if (found === undefined) throw new RangeError(`The vocabulary has no word "${word}".`);
  return found;
}
