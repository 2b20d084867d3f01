import { pageOf } from '../../record/address.ts';
import type { Named } from '../../record/holder.ts';
import { headingsOf, type Heading } from '../../record/prose/chapters.ts';
import type { HeritageRecord, Site } from '../../record/record.ts';
import { existing, lookup } from '../lookup.ts';
import { siteRegister } from '../condition.ts';
import { controlOf } from '../control.ts';
import { formerClaims, type FormerClaims } from '../former.ts';
import { citedBy, usageOf } from '../usage.ts';
import { byStanding, claimViews, type ClaimView } from '../claims.ts';
import { registerOf, type ConditionRegister } from '../pictures/condition-register.ts';
import { controlChart, type ControlChart } from '../pictures/control-chart.ts';
import { planOfSite, type SitePlan } from '../pictures/locator.ts';
import type { Edition } from '../../record/words/edition.ts';
import { imagesView, type ImageGroup } from './images.ts';
import { notesOf, type SourceNote } from './notes.ts';
import { siteShort, type SiteShort } from './site-short.ts';
import { siteYears, type SiteYear } from './site-years.ts';
import { timeParts, type TimePart } from './time-parts.ts';
import { placeData, type PlaceData } from './place-data.ts';

/** All that the page of a site shows. */
export interface SiteView {
  readonly site: Site;
  readonly control: ControlChart | undefined;
  readonly short: SiteShort;
  readonly years: readonly SiteYear[];
  /** The parts of its timeline, where one page does not hold its events. */
  readonly parts: readonly TimePart[];
  /** What the page holds: the headings of its text and its parts. */
  readonly contents: readonly Heading[];
  readonly register: ConditionRegister | undefined;
  /** The monuments of which no event tells a state. */
  readonly untold: readonly Named[];
  /** Where its monuments stand. */
  readonly plan: SitePlan;
  readonly images: readonly ImageGroup[];
  readonly claims: readonly ClaimView[];
  readonly formerClaims: FormerClaims;
  readonly notes: readonly SourceNote[];
  /** On what its data rest. */
  readonly data: PlaceData;
}

/** The page of a site. Throws a `RangeError` for an id that the record does not have. */
export function siteView(id: string | undefined, record: HeritageRecord, edition: Edition): SiteView {
  const site = existing(lookup(record).sites, id);
  const notes = notesOf(citedBy(site), site.prose, record);
  const control = controlOf(site, record);
  const claims = byStanding(claimViews(site.claims, record));
  const histories = siteRegister(site, record);
  const told = new Set(histories.monuments.map(({ monument }) => monument.id));
  const register = registerOf([histories], edition);
  const plan = planOfSite(site.id, record);
  const { t } = edition;
  const parts: readonly (readonly [id: string, words: string, isThere: boolean])[] = [
    ['page_events', t('events.heading'), true],
    ['page_control', t('control.heading'), control.lanes.length > 0],
    ['page_condition', t('condition.heading'), register !== undefined],
    ['page_plan', t('locator.heading'), plan.drawing !== undefined],
    ['page_facts', t('place.facts'), true],
    ['page_claims', t('claims.heading'), claims.length > 0],
    ['page_sources', t('sources.heading'), notes.length > 0],
    ['page_cite', t('cite.heading'), true],
  ];
  return {
    site,
    short: siteShort(control, record),
    contents: [
      ...headingsOf(site.prose, edition),
      ...parts.flatMap(([part, words, isThere]) => (isThere ? [{ id: part, words }] : [])),
    ],
    control: controlChart([control], edition),
    years: siteYears(site.id, record),
    parts: timeParts({ facet: 'site', id: site.id }, usageOf(record).bySite.get(site.id) ?? [], record),
    register,
    untold: record.monuments.filter((each) => each.site === site.id && !told.has(each.id)),
    plan,
    images: imagesView(site, notes, record),
    claims,
    formerClaims: formerClaims(pageOf('site', site.id), record),
    notes,
    data: placeData(site, notes),
  };
}
