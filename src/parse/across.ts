/** The rules that look from one entry to another, each in a file of its name. */
import { aliasCollision } from './across/alias-collision.ts';
import { ambiguousPhrase } from './across/ambiguous-phrase.ts';
import { circularRelation } from './across/circular-relation.ts';
import { claimMismatch } from './across/claim-mismatch.ts';
import { contradictoryPermalink } from './across/contradictory-permalink.ts';
import { datingMismatch } from './across/dating-mismatch.ts';
import { deadLink } from './across/dead-link.ts';
import { deadPermalink } from './across/dead-permalink.ts';
import { doubtfulControl } from './across/doubtful-control.ts';
import { duplicateClaim } from './across/duplicate-claim.ts';
import { duplicateId } from './across/duplicate-id.ts';
import { earlySource } from './across/early-source.ts';
import { folderSite } from './across/folder-site.ts';
import { foreignClaim } from './across/foreign-claim.ts';
import { foreignImage } from './across/foreign-image.ts';
import { foreignField } from './across/foreign-field.ts';
import { foreignMonument } from './across/foreign-monument.ts';
import { foreignPlace } from './across/foreign-place.ts';
import { foreignScript } from './across/foreign-script.ts';
import { impossibleControl } from './across/impossible-control.ts';
import { impossibleOrder } from './across/impossible-order.ts';
import { incompleteDating } from './across/incomplete-dating.ts';
import { incompleteTranslation } from './across/incomplete-translation.ts';
import { loadedWord } from './across/loaded-word.ts';
import { longSentence } from './across/long-sentence.ts';
import { lostPermalink } from './across/lost-permalink.ts';
import { malformedCitation } from './across/malformed-citation.ts';
import { markupInText } from './across/markup-in-text.ts';
import { missingNote } from './across/missing-note.ts';
import { missingOriginal } from './across/missing-original.ts';
import { repeatedAccount } from './across/repeated-account.ts';
import { repeatedItem } from './across/repeated-item.ts';
import { repeatedPermalink } from './across/repeated-permalink.ts';
import { repeatedSummary } from './across/repeated-summary.ts';
import { sharedSource } from './across/shared-source.ts';
import { similarName } from './across/similar-name.ts';
import { sourceBeforeEvent } from './across/source-before-event.ts';
import { staleTranslation } from './across/stale-translation.ts';
import { umbrellaStates } from './across/umbrella-states.ts';
import { unevenPair } from './across/uneven-pair.ts';
import { unknownAccount } from './across/unknown-account.ts';
import { unknownActor } from './across/unknown-actor.ts';
import { unknownCountry } from './across/unknown-country.ts';
import { unknownCitation } from './across/unknown-citation.ts';
import { unknownClaim } from './across/unknown-claim.ts';
import { unknownEvent } from './across/unknown-event.ts';
import { unknownImage } from './across/unknown-image.ts';
import { unknownMonument } from './across/unknown-monument.ts';
import { unknownPlace } from './across/unknown-place.ts';
import { unknownSite } from './across/unknown-site.ts';
import { unknownSource } from './across/unknown-source.ts';
import { unlistedPermalink } from './across/unlisted-permalink.ts';
import { unlistedTerm } from './across/unlisted-term.ts';
import { unresolvedPhrase } from './across/unresolved-phrase.ts';
import { unshownTranslation } from './across/unshown-translation.ts';
import { unsourcedDatum } from './across/unsourced-datum.ts';
import { unusedImage } from './across/unused-image.ts';
import { unusedSource } from './across/unused-source.ts';
import type { CorpusRule } from './corpus.ts';
import type { RuleId } from './rules.ts';

/** Every rule across entries, by its id. */
export const acrossRules = {
  'circular-relation': circularRelation,
  'foreign-image': foreignImage,
  'foreign-place': foreignPlace,
  'foreign-field': foreignField,
  'foreign-script': foreignScript,
  'incomplete-translation': incompleteTranslation,
  'stale-translation': staleTranslation,
  'uneven-pair': unevenPair,
  'unknown-image': unknownImage,
  'unused-image': unusedImage,
  'claim-mismatch': claimMismatch,
  'similar-name': similarName,
  'umbrella-states': umbrellaStates,
  'unknown-account': unknownAccount,
  'unknown-claim': unknownClaim,
  'unknown-event': unknownEvent,
  'unsourced-datum': unsourcedDatum,
  'unlisted-term': unlistedTerm,
  'unknown-country': unknownCountry,
  'unknown-site': unknownSite,
  'unknown-actor': unknownActor,
  'unknown-monument': unknownMonument,
  'unknown-source': unknownSource,
  'unknown-place': unknownPlace,
  'duplicate-id': duplicateId,
  'repeated-item': repeatedItem,
  'foreign-monument': foreignMonument,
  'duplicate-claim': duplicateClaim,
  'alias-collision': aliasCollision,
  'folder-site': folderSite,
  'missing-original': missingOriginal,
  'unshown-translation': unshownTranslation,
  'foreign-claim': foreignClaim,
  'repeated-account': repeatedAccount,
  'missing-note': missingNote,
  'early-source': earlySource,
  'source-before-event': sourceBeforeEvent,
  'impossible-order': impossibleOrder,
  'unused-source': unusedSource,
  'shared-source': sharedSource,
  'incomplete-dating': incompleteDating,
  'unresolved-phrase': unresolvedPhrase,
  'ambiguous-phrase': ambiguousPhrase,
  'dating-mismatch': datingMismatch,
  'impossible-control': impossibleControl,
  'doubtful-control': doubtfulControl,
  'malformed-citation': malformedCitation,
  'unknown-citation': unknownCitation,
  'loaded-word': loadedWord,
  'long-sentence': longSentence,
  'repeated-summary': repeatedSummary,
  'markup-in-text': markupInText,
  'dead-link': deadLink,
  'dead-permalink': deadPermalink,
  'lost-permalink': lostPermalink,
  'repeated-permalink': repeatedPermalink,
  'contradictory-permalink': contradictoryPermalink,
  'unlisted-permalink': unlistedPermalink,
} as const satisfies Partial<Readonly<Record<RuleId, CorpusRule>>>;
