/** Every rule that content is held to: a closed table, whose names never change. */

/** What a rule asks for, and what breaking it does. */
export interface Rule {
  /** `error` stops a release, and a build too but where `leavesRecord` says otherwise; `warning` is reported and published. */
  readonly severity: 'error' | 'warning';
  /** Whether a record that breaks the rule can be shown all the same: a build for its editor goes on, and is told. */
  readonly leavesRecord?: boolean;
  /** What the rule asks for, in one sentence. */
  readonly demand: string;
}

const error = (demand: string): Rule => ({ severity: 'error', demand });
const doubt = (demand: string): Rule => ({ ...error(demand), leavesRecord: true });
const warning = (demand: string): Rule => ({ severity: 'warning', demand });

/** The rules by their names. `tests/fixtures/rules/` has a folder for each, the handbook a section. */
export const rules = {
  // The folder and its files
  'unreadable': error('The content folder and every file in it can be read.'),
  'empty-folder': error('The content folder holds at least one entry.'),
  'misplaced-file': error('Every file lies in one of the folders of the record and is Markdown.'),
  'file-name': error(
    'A file is named <id>.md or <id>.<language>.md, in lower-case letters, digits and hyphens.',
  ),
  'symbolic-link': error('The content folder holds files and folders, no symbolic links.'),
  'unused-image': warning('A picture that lies beside entries is named by one.'),
  'too-large': error('A file has at most 1 MiB.'),
  'encoding': error('A file is text in UTF-8.'),
  'empty-file': error('A file is not empty.'),
  // Front matter
  'missing-fence': error('A file begins with a line that holds --- alone.'),
  'fence-language': error('The opening fence names no language; front matter is YAML.'),
  'unclosed-fence': error('The front matter ends with a line that holds --- alone.'),
  'yaml-syntax': error('The front matter is well-formed YAML.'),
  'yaml-alias': error('The front matter uses no YAML anchors and aliases.'),
  'tab-indentation': error('The front matter is indented with spaces.'),
  'duplicate-key': error('A field is given once.'),
  'cut-text': warning('A text is not cut off by a # behind a space.'),
  'not-a-mapping': error('The front matter is a list of fields and values.'),
  // Fields
  'unknown-field': error('Every field is one that the format has.'),
  'missing-field': error('Every required field is there.'),
  'empty-field': error('A field that is given has a value.'),
  'wrong-type': error(
    'A value is of the field’s type: text, number, true or false, a list, a group of fields.',
  ),
  'too-long': error('A text keeps to the length of its field.'),
  'long-quote': error('A quotation has at most twelve words.'),
  'invalid-character': error('A text holds no control characters and no halves of characters.'),
  'out-of-range': error('A number lies within the bounds of its field.'),
  'invalid-id': error('An id consists of lower-case letters, digits and hyphens.'),
  'invalid-code': error('An identifier, a language or a script is written as its standard has it.'),
  'invalid-address': error('A web address begins with http:// or https://.'),
  'invalid-date': error(
    'A date exists and is written as the record writes dates, such as 2016-03-27 (EDTF).',
  ),
  'ambiguous-date': error('A date can be read in one way only.'),
  'reversed-date': error('A date does not end before it begins.'),
  'unknown-category': error('A category is one of the vocabulary.'),
  'unknown-term': error('A word of a closed vocabulary is one that the vocabulary has.'),
  'unlisted-term': warning('A word of an open vocabulary is one that pages have a label for.'),
  'unknown-country': warning('The country of a site is one that ISO 3166 has a code for.'),
  // References and entries
  'unknown-site': error('A site that is named has an entry.'),
  'unknown-actor': error('An actor that is named has an entry.'),
  'unknown-monument': error('A monument that is named has an entry.'),
  'unknown-source': error('A source that is named has an entry.'),
  'unknown-place': error('A place that is named is one of the entry’s site.'),
  'unknown-event': error('An event that is named has an entry, and one that is published leads to no draft.'),
  'unknown-claim': error('A claim that is named is one of the event’s.'),
  'unknown-account': error('An account that is named by its number is another one of its claim.'),
  'unknown-image': error('An image is a whole picture of at most 12 MB that lies beside its entry.'),
  'missing-licence': error('An image says under which licence it is.'),
  'uneven-pair': error('A pair joins two images of an entry.'),
  'circular-relation': error(
    'An event is no part of itself, neither before itself nor an answer to itself; a source does not rest on itself.',
  ),
  'umbrella-states': error('An event with parts leaves holders and conditions to its parts.'),
  'duplicate-id': error('An id belongs to one entry of its kind.'),
  'repeated-item': error('A list names a thing once.'),
  'foreign-monument': warning('A monument that an event names belongs to the event’s site.'),
  'duplicate-claim': error('A claim’s id is used once on its page.'),
  'alias-collision': error('A former id is neither the id nor the former id of another event.'),
  'folder-site': error('An event lies in the folder of its site.'),
  'missing-original': error('A translation has an original.'),
  'unshown-translation': warning('A translation is in a language in which the site has pages.'),
  'foreign-claim': error('A claim of a translation is one of its original, with as many accounts.'),
  'foreign-image': error('An image of a translation is one of its original.'),
  'foreign-place': error('A place of a translation is one of its original.'),
  'foreign-field': warning('A translation has words for what its original has, and for nothing else.'),
  'foreign-script': warning('A translation stands in the letters of its language; quotations need not.'),
  'incomplete-translation': warning('A translation has all the words of its original.'),
  'stale-translation': warning('A translation is not older than the last change of its original.'),
  'repeated-account': error('An account says something that no other account of its claim says.'),
  'missing-note': error('A claim that is explained or superseded says by what.'),
  'claim-mismatch': error('The values of a claim fit what it is about, and the field leaves room for them.'),
  'similar-name': warning('A publisher or agency is spelled in one way.'),
  'unsourced-datum': warning('Each role, holder and state of an event with several sources names its own.'),
  // Dates and their evidence
  'early-source': error('An event has a source that was issued on or after its first day.'),
  'source-before-event': warning('A source was not issued before the event that it reports.'),
  'impossible-order': error(
    'What happened, was reported, looked at, added and corrected did so in an order that can have been.',
  ),
  'unused-source': warning('A source is named or cited by another entry.'),
  'shared-source': warning('A source that entries of several files name has a file of its own.'),
  'incomplete-dating': error('The dating of an event is a phrase with its source, or a note.'),
  'unresolved-phrase': error('The words that date an event can be resolved by the written rule.'),
  'ambiguous-phrase': error('The words that date an event have one result.'),
  'dating-mismatch': error('The words that date an event yield its date.'),
  'impossible-control': error('An event leaves a place in the hands of one holder.'),
  'doubtful-control': doubt('Who holds a place changes in a sequence that can have happened.'),
  // The body
  'malformed-citation': error('A citation is written [@source-id], and stands outside links.'),
  'unknown-footnote': error('A footnote that is named has a text.'),
  'unused-definition': warning(
    'A footnote or an address below the text is named in it, and stands there once.',
  ),
  'unknown-citation': error('A citation names a source that has an entry.'),
  'loaded-word': warning('The record’s own words take no side; those of others stand in quotation marks.'),
  'long-sentence': warning('A sentence of a summary or a text has at most 25 words.'),
  'repeated-summary': warning('The text does not say the summary again.'),
  'markup-in-text': warning('Fields hold no citations, links and footnotes of Markdown.'),
  'dead-link': error('A link inside the site leads to a page that exists.'),
  'dropped-link': warning(
    'A link uses http, https or mailto, or an address inside the site that begins with /.',
  ),
  'dropped-html': warning('The text holds no HTML.'),
  'dropped-image': warning('The text holds no images.'),
  'dropped-cell': warning('A row of a table has no more cells than its head.'),
  'altered-text': warning('The signs and numbers of a text are shown as they are written.'),
  'conflict-marker': error('A file holds no markers of a merge conflict.'),
  'too-complex': error('A file can be taken apart without exhausting the machine.'),
  // The list of published addresses
  'malformed-permalink': error('A line of the list of addresses has one of its three forms.'),
  'dead-permalink': error('A published address leads to a page, or to a word on its withdrawal.'),
  'lost-permalink': error('A published address stays on the list.'),
  'repeated-permalink': error('A published address is listed once.'),
  'contradictory-permalink': error('An address that moved or was withdrawn has no page of its own.'),
  'unlisted-permalink': warning('Every address that is published is on the list.'),
} as const satisfies Readonly<Record<string, Rule>>;

/** The name of a rule. */
export type RuleId = keyof typeof rules;

/** Whether a text is the name of a rule. */
export function isRuleId(name: unknown): name is RuleId {
  return typeof name === 'string' && Object.hasOwn(rules, name);
}
