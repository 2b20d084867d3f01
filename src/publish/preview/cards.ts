/** Which card stands for which page: an event's, a site's, and that of the whole record. */
import { controlOf, controlOfSites, type ControlLane, type SiteControl } from '../../derive/control.ts';
import { existing, lookup } from '../../derive/lookup.ts';
import { paintControl } from '../../derive/pictures/control-chart.ts';
import { barsOf } from '../../derive/pictures/lanes.ts';
import type { Day } from '../../record/calendar.ts';
import { once } from '../../record/once.ts';
import type { Event, HeritageRecord, Site } from '../../record/record.ts';
import { taglineOf, type Edition } from '../../record/words/edition.ts';
import { label, yearLabel } from '../../record/words/label.ts';
import { mostLanes, type Chart, type PreviewCard } from './preview-card.ts';

/** A record of more events than this has images for its sites alone; drawing one takes some 25 ms. */
export const mostEventImages = 1000;

/** The card of an event: its title and date, and who held its site's places around it. */
export function eventCard(event: Event, record: HeritageRecord, edition: Edition): PreviewCard {
  const site = existing(lookup(record).sites, event.site);
  const { lanes } = controlOf(site, record);
  const here = lanes.filter(({ place }) => event.places.includes(place.id));
  return {
    ...frame(edition),
    site: site.name,
    title: event.title,
    date: label(event.date, edition.locale),
    ...chartOf(lanes.length > mostLanes ? here : lanes, edition, event),
  };
}

/** The card of a site. */
export function siteCard(site: Site, record: HeritageRecord, edition: Edition): PreviewCard {
  return { ...frame(edition), title: site.name, ...chartOf(controlOf(site, record).lanes, edition) };
}

/** The card of the record: the first place of each site. */
export function recordCard(record: HeritageRecord, edition: Edition): PreviewCard {
  const lanes = controlOfSites(record).flatMap(firstLane);
  return { ...frame(edition), title: taglineOf(record, edition), ...chartOf(lanes, edition) };
}

function firstLane({ site, lanes: [lane] }: SiteControl): ControlLane[] {
  return lane ? [{ ...lane, place: site }] : [];
}

function frame({ locale, dir, name }: Edition): Pick<PreviewCard, 'locale' | 'direction' | 'record'> {
  return { locale, direction: dir, record: name };
}

/** The chart of as many lanes as have room. An event outside its years has none: the chart would tell of another time than its date. */
function chartOf(lanes: readonly ControlLane[], edition: Edition, event?: Event): { readonly chart?: Chart } {
  const { chart, at } = chartsIn(lanes, edition);
  if (!chart || !event) return chart ? { chart } : {};
  const { start, end } = event.date;
  const marker = { from: at(start), to: at(end ?? start) };
  return marker.from < 0 || marker.to > 1 ? {} : { chart: { ...chart, marker } };
}

/** Charts and where days lie on them, each drawn once for all events of a site. */
const chartsIn = once((all: readonly ControlLane[], edition: Edition): DrawnChart => {
  const lanes = all.slice(0, mostLanes);
  const control = paintControl(lanes, edition);
  if (!control) return { at: () => 0 };
  const { axis, legend, painted } = control;
  const drawn = lanes.map((lane) => ({ place: lane.place.name, bars: barsOf(painted(lane), axis) }));
  const isSoft = drawn.some(({ bars }) =>
    bars.some((bar) => bar.from < bar.sure.from || bar.sure.to < bar.to),
  );
  const years = axis.years.map(({ at, year }) => ({ at, label: yearLabel(year, edition.locale) }));
  const doubt = isSoft ? { doubt: edition.t('lane.sign.doubt') } : {};
  return { at: axis.at, chart: { lanes: drawn, years, legend, ...doubt } };
});

interface DrawnChart {
  readonly chart?: Chart;
  readonly at: (day: Day) => number;
}
