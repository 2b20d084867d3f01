/** The story as its page shows it: chapter by chapter, each with the figure that its links choose. */
import { pageIn, entryAt } from '../../record/address-parts.ts';
import type { Address } from '../../record/address.ts';
import { chaptersOf, type Chapter } from '../../record/prose/chapters.ts';
import type { HeritageRecord, Story } from '../../record/record.ts';
import { fatesIn, successionBy } from '../../record/succession.ts';
import type { Edition } from '../../record/words/edition.ts';
import { lookup } from '../lookup.ts';
import { chapterFigure, type ChapterFigure, type Linked } from '../pictures/chapter-figure.ts';
import { mapOf, type MapPicture } from '../pictures/map.ts';
import { citedBy } from '../usage.ts';
import { notesOf, type SourceNote } from './notes.ts';

/** A chapter with its figure. */
export interface StoryChapter extends Chapter {
  readonly figure:
    | Exclude<ChapterFigure, { kind: 'map' }>
    | { readonly kind: 'map'; readonly map: MapPicture }
    | undefined;
}

/** All that the page of the story shows. */
export interface StoryView {
  readonly story: Story;
  readonly chapters: readonly StoryChapter[];
  readonly notes: readonly SourceNote[];
}

/** The page of the story. */
export function storyView(story: Story, record: HeritageRecord, edition: Edition): StoryView {
  const chapters = chaptersOf(story.prose, edition);
  const linked = linkedBy(record);
  const figures = chapters.map(({ links }, i) => chapterFigure(linked(links), String(i), record, edition));
  const first = figures.findIndex((figure) => figure?.kind === 'map');
  return {
    story,
    chapters: chapters.map((chapter, i) => ({
      ...chapter,
      figure: withMap(figures[i], i === first, record, edition),
    })),
    notes: notesOf(citedBy(story), story.prose, record),
  };
}

/** One map is enough: the first chapter that asks for it has it. */
function withMap(
  figure: ChapterFigure | undefined,
  isFirst: boolean,
  record: HeritageRecord,
  edition: Edition,
): StoryChapter['figure'] {
  if (figure?.kind !== 'map') return figure;
  return isFirst ? { kind: 'map', map: mapOf(record, edition) } : undefined;
}

/** Finds the events and sites at some addresses; a former address stands for the one that took its place. */
function linkedBy(record: HeritageRecord): (links: readonly Address[]) => Linked {
  const succession = successionBy(fatesIn(record));
  const { events } = lookup(record);
  return (links) => {
    const found = links.flatMap((link) => {
      const end = succession(pageIn(link));
      return entryAt(end && 'to' in end ? pageIn(end.to) : pageIn(link)) ?? [];
    });
    const ids = (kind: 'event' | 'site') =>
      new Set(found.flatMap((each) => (each.kind === kind ? [each.id] : [])));
    return { events: [...ids('event')].flatMap((id) => events.get(id) ?? []), sites: [...ids('site')] };
  };
}
