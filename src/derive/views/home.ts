/** The front page. */
import { openingOf } from '../../record/prose/chapters.ts';
import type { HeritageRecord, Site } from '../../record/record.ts';
import type { Edition } from '../../record/words/edition.ts';
import { controlOfSites } from '../control.ts';
import { keyFigures } from '../key-figures.ts';
import { latest } from '../latest.ts';
import { controlChart, type ControlChart } from '../pictures/control-chart.ts';
import { counted } from '../relations.ts';
import { usageOf } from '../usage.ts';
import { cardsOf, type EventCard } from './card.ts';
import { figureViews, type FigureView } from './key-figures.ts';
import { yearsOf, type YearCount } from './years.ts';

/** A site on the front page. */
export interface SiteCard extends Pick<Site, 'id' | 'name' | 'summary' | 'foreign'> {
  readonly count: number;
}

/** All that the front page shows. */
export interface HomeView {
  readonly sites: readonly SiteCard[];
  readonly control: ControlChart | undefined;
  readonly years: readonly YearCount[];
  readonly latest: readonly EventCard[];
  readonly figures: readonly FigureView[];
  /** What happened in a few sentences, as HTML: how the story begins, where there is one. */
  readonly lede: string;
  /** The language of these, where that is not the page’s. */
  readonly ledeLang?: string | undefined;
}

/** The front page; `added` is how many of the entries added last it lists. */
export function homeView(record: HeritageRecord, added: number, edition: Edition): HomeView {
  const { bySite } = usageOf(record);
  return {
    sites: record.sites.map(({ id, name, summary, foreign }) => ({
      id,
      name,
      summary,
      ...(foreign ? { foreign } : {}),
      count: counted(bySite.get(id) ?? [], record).length,
    })),
    control: controlChart(controlOfSites(record), edition),
    figures: figureViews(keyFigures(record), edition),
    lede: record.story ? openingOf(record.story.prose, edition) : '',
    ledeLang: record.story?.foreign?.text,
    years: yearsOf(record),
    latest: cardsOf(latest(record.events, added), record),
  };
}
