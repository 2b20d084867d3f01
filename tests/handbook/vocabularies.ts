/** The vocabularies in the order of the handbook, and what it says of each as a whole. */
import type { VocabularyName } from '../../src/record/vocabulary.ts';

/** A vocabulary as the handbook prints it. */
export interface PrintedVocabulary {
  readonly title: string;
  readonly name: VocabularyName;
  /** Where its words are used, and what else there is to say of them. */
  readonly use: string;
}

/** Every vocabulary, the closed ones first. */
export const vocabularies: readonly PrintedVocabulary[] = [
  {
    title: 'Categories',
    name: 'category',
    use: 'The field `category` of an event. One word an event, the one that a reader would look under.',
  },
  {
    title: 'Weights',
    name: 'weight',
    use: 'The field `weight` of an event. What is left out is normal.',
  },
  { title: 'Roles', name: 'role', use: 'The field `role` of an actor in an event.' },
  {
    title: 'Conditions',
    name: 'condition',
    use: 'The field `condition` of a monument in an event. The grades are those of UNITAR-UNOSAT and three more.',
  },
  {
    title: 'Certainties',
    name: 'certainty',
    use: 'The fields `certainty` and `cause-certainty` of a condition. The scale is that of the EAMENA project.',
  },
  {
    title: 'Causes',
    name: 'cause',
    use: 'The field `cause` of a condition. The words are those of the EAMENA project, as far as they are needed.',
  },
  {
    title: 'Extents',
    name: 'extent',
    use: 'The field `extent` of a condition: bands in per cent, those of the EAMENA project.',
  },
  { title: 'Standing of a claim', name: 'status', use: 'The field `status` of a claim.' },
  {
    title: 'Capacities',
    name: 'capacity',
    use: 'The field `as` of a speaker: what they were to what they tell of.',
  },
  {
    title: 'Types of source',
    name: 'type',
    use: 'The field `type` of a source. The words are those of CSL, the language of citation styles, where it has them.',
  },
  {
    title: 'Weak sources',
    name: 'weak-source',
    use: 'The field `kind` of a source, for one that is weak. An event that rests on such sources alone says so on its page.',
  },
  {
    title: 'Licences',
    name: 'licence',
    use: 'The field `licence` of an image. The names of licences are those of SPDX.',
  },
  { title: 'Kinds of name', name: 'name', use: 'The field `kind` of a name.' },
  { title: 'Kinds of place', name: 'place', use: 'The field `kind` of a place.' },
  { title: 'Kinds of monument', name: 'monument', use: 'The field `kind` of a monument.' },
  { title: 'Kinds of actor', name: 'actor', use: 'The field `kind` of an actor.' },
  { title: 'Sides', name: 'side', use: 'The field `side` of an actor.' },
];
