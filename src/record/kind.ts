import { wordsOf } from './vocabulary.ts';

/**
 * The kinds of entry, each with the name of its list: the folder of its Markdown files, the folder of its pages, the
 * field of the record.
 */
export const folders = {
  event: 'events',
  site: 'sites',
  monument: 'monuments',
  actor: 'actors',
  source: 'sources',
} as const;

/** A kind of entry. */
export type Kind = keyof typeof folders;

/** A kind of entry that events name. */
export type NamedKind = Exclude<Kind, 'event'>;

/** What a file of the content folder holds: an entry of a kind, or the story, of which there is one at most. */
export type FileKind = Kind | 'story';

/** The name of the story’s file without its ending, `story.md`. */
export const storyId = 'story';

/** The name of a kind's list. */
export type Folder<K extends Kind> = (typeof folders)[K];

/** All kinds, in the order of {@link folders}. */
export const kinds: readonly Kind[] = wordsOf(folders);

/** The same, and the story. */
export const fileKinds: readonly FileKind[] = [...kinds, 'story'];
