/** The questions on which accounts differ, by site and by what they are about, each with its answers in short. */
import { claimOf, listOf, pageOf, yearPage, type Address } from '../record/address.ts';
import { yearOf } from '../record/edtf.ts';
import type { Named } from '../record/holder.ts';
import { once } from '../record/once.ts';
import { titleOf, type HeritageRecord } from '../record/record.ts';
import { firstAnswers } from '../record/words/range.ts';
import { claimViews, disputes, isDisputed, type AnswerView, type ClaimView, type Status } from './claims.ts';
import { existing } from './lookup.ts';
import { themeOf, themes, type Theme } from './themes.ts';
import { carriersOf, siteOf, type Carrier } from './usage.ts';

/** A question on which accounts differ. */
export interface Disagreement extends Pick<ClaimView, 'id' | 'question'> {
  /** The first of its answers. */
  readonly answers: readonly AnswerView[];
  /** How many more there are. */
  readonly others: number;
  readonly standing: Status;
  readonly carrier: Carrier;
  /** The title of the entry that carries it. */
  readonly title: string;
  /** The claim on the page of that entry. */
  readonly address: Address;
  /** What all answers count, where each is a number of one thing. */
  readonly unit?: string;
}

/** Questions that a list has no room for, and where they are found. */
export interface Further {
  /** The year of their events as EDTF writes it; absent for those of sites and monuments. */
  readonly year?: string;
  readonly to: Address;
  readonly count: number;
}

/** The disagreements about one thing. */
export interface ThemeGroup {
  readonly theme: Theme;
  readonly count: number;
  /** How many of them nothing known decides. */
  readonly open: number;
  /** What is open: what events ask in time, then what sites and monuments do by id. */
  readonly items: readonly Disagreement[];
  /** What is not, in the same order: what a later account overtook comes first. */
  readonly settled: readonly Disagreement[];
  readonly further: readonly Further[];
}

/** The disagreements at one site. */
export interface SiteDisagreements {
  readonly site: Named;
  readonly count: number;
  readonly open: number;
  /** Every theme in order, those without a disagreement too. */
  readonly themes: readonly ThemeGroup[];
  /** Whether so much is open that each theme but the first is folded, which makes of their heads a list to choose from. */
  readonly isFolded: boolean;
}
/** The most open questions of a site that are read at a stretch. */
const mostUnfolded = 30;
/** The most questions that a theme lists, so that the page of a site keeps its bounds. */
const mostListed = 100;

/** The disagreements at every site, in the order of the sites. */
export const disagreements = once((record: HeritageRecord): readonly SiteDisagreements[] => {
  const bySite = Map.groupBy(differing(record), ({ carrier }) => siteOf(carrier));
  return record.sites.map(({ id, name }) => {
    const all = bySite.get(id) ?? [];
    const byTheme = Map.groupBy(all, ({ theme }) => theme);
    const open = openIn(all);
    return {
      site: { id, name },
      count: all.length,
      open,
      isFolded: open > mostUnfolded,
      themes: themes.map((theme) => groupOf(theme, byTheme.get(theme) ?? [])),
    };
  });
});

/** The disagreements at a site. Throws a `RangeError` for an id that the record does not have. */
export function disagreementsAt(id: string | undefined, record: HeritageRecord): SiteDisagreements {
  return existing(new Map(disagreements(record).map((each) => [each.site.id, each])), id);
}

/** A theme with how many of its questions are open at each site, and how many there are. */
export interface ThemeCounts {
  readonly theme: Theme;
  readonly cells: readonly (Pick<ThemeGroup, 'count' | 'open'> & { readonly site: Named })[];
}

/** The disagreements of the whole record, counted, and the first open ones of each site. */
export interface DisagreementIndex {
  readonly rows: readonly ThemeCounts[];
  readonly sites: readonly (Pick<SiteDisagreements, 'site' | 'count'> & {
    readonly first: readonly Disagreement[];
  })[];
}

/** The most open questions of a site that the index shows: those about people and harm before others. */
const mostFirst = 12;

/** The index of the disagreements. */
export function disagreementIndex(record: HeritageRecord): DisagreementIndex {
  const sites = disagreements(record);
  return {
    rows: themes.map((theme) => ({
      theme,
      cells: sites.flatMap(({ site, themes: groups }) =>
        groups.filter((group) => group.theme === theme).map(({ count, open }) => ({ site, count, open })),
      ),
    })),
    sites: sites.map(({ site, count, themes: groups }) => ({
      site,
      count,
      first: groups.flatMap(({ items }) => items).slice(0, mostFirst),
    })),
  };
}

function groupOf(theme: Theme, all: readonly Disagreement[]): ThemeGroup {
  const sorted = disputes.flatMap((standing) => all.filter((each) => each.standing === standing));
  const listed = sorted.slice(0, mostListed);
  const open = openIn(listed);
  return {
    theme,
    count: sorted.length,
    open: openIn(sorted),
    items: listed.slice(0, open),
    settled: listed.slice(open),
    further: furtherIn(sorted.slice(mostListed)),
  };
}

function openIn(items: readonly Disagreement[]): number {
  return items.filter(({ standing }) => standing === 'open').length;
}

function furtherIn(items: readonly Disagreement[]): Further[] {
  const yearOfItem = ({ carrier: { kind, entry } }: Disagreement) =>
    kind === 'event' ? yearOf(entry.date) : undefined;
  return [...Map.groupBy(items, yearOfItem)].map(([year, group]) => ({
    ...(year === undefined ? { to: listOf('monument') } : { year, to: yearPage(year) }),
    count: group.length,
  }));
}

function differing(record: HeritageRecord): (Disagreement & { readonly theme: Theme })[] {
  const carriers = carriersOf(record).toSorted(
    (a, b) => Number(b.kind === 'event') - Number(a.kind === 'event'),
  );
  return carriers.flatMap((carrier) => {
    const { kind, entry } = carrier;
    return claimViews(entry.claims.filter(isDisputed), record).flatMap((claim) => {
      const { id, question, answers, standing } = claim;
      if (standing === 'agreed' || standing === 'attributed') return [];
      const unit = unitOf(answers);
      return [
        {
          id,
          question,
          ...firstAnswers(answers),
          standing,
          carrier,
          title: titleOf(entry),
          address: claimOf(pageOf(kind, entry.id), id),
          theme: themeOf(claim, carrier),
          ...(unit === undefined ? {} : { unit }),
        },
      ];
    });
  });
}

/** What all answers count; nothing where one of them is no number, or they count different things. */
function unitOf(answers: readonly AnswerView[]): string | undefined {
  const values = answers.map(({ accounts }) => accounts[0]?.value);
  const units = new Set(values.map((value) => (typeof value === 'object' ? value.unit : undefined)));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}
