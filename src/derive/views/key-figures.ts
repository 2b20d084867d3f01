/** The figures of the front page in words: what each counts, where that is listed, and what it does not say. */
import { destroyedList, disagreementList, filterPage, pageOf, type Address } from '../../record/address.ts';
import type { Edition } from '../../record/words/edition.ts';
import { sideName } from '../../record/words/holder.ts';
import type { KeyFigures } from '../key-figures.ts';

/** One figure as it is printed. */
export interface FigureView {
  readonly value: string;
  /** What it counts, with one `{…}` where the words of the link stand. */
  readonly text: string;
  readonly link: string;
  readonly to: Address;
  readonly note: string;
}

/** Those of the figures that are not empty. */
export function figureViews({ monuments, held, killings, open }: KeyFigures, edition: Edition): FigureView[] {
  const { t } = edition;
  const figures: (FigureView | undefined)[] = [
    monuments.of === 0
      ? undefined
      : {
          value: String(monuments.destroyed),
          text: t('home.figure.monuments', { count: monuments.destroyed, of: monuments.of }),
          link: t('home.figure.monuments.destroyed'),
          to: destroyedList,
          note: t('home.figure.monuments.restored', { count: monuments.restored }),
        },
    held && heldLongest(held, edition),
    killings === 0
      ? undefined
      : {
          value: String(killings),
          text: t('home.figure.killings', { count: killings }),
          link: t('home.figure.killings.people'),
          to: filterPage([{ facet: 'category', id: 'killing' }]),
          note: t('home.figure.killings.note'),
        },
    open.count === 0
      ? undefined
      : {
          value: String(open.count),
          text: t('home.figure.open', { count: open.count }),
          link: t('home.figure.open.link'),
          to: disagreementList,
          note: openNote(open, edition),
        },
  ];
  return figures.filter((figure) => figure !== undefined);
}

/** On how many questions accounts differ, what most open ones are about, and that nothing decides these. */
function openNote({ of, most }: KeyFigures['open'], { t, list }: Edition): string {
  const told = most.map(({ theme, count }) => t(`home.figure.open.${theme}`, { count }));
  return [
    t('home.figure.open.differing', { count: of }),
    ...(told.length > 0 ? [t('home.figure.open.most', { themes: list(told) })] : []),
    t('home.figure.open.note'),
  ].join(' ');
}

/** The site that was held longest, with the others in the note. */
function heldLongest(
  { period, longest: { site, months }, others }: NonNullable<KeyFigures['held']>,
  edition: Edition,
): FigureView {
  const { t, list } = edition;
  const rest = others.map(({ site: { name }, months: count }) =>
    t('home.figure.held.months', { site: name, count }),
  );
  return {
    value: String(months),
    text: t('home.figure.held', { count: months, holder: sideName(period.side, period.holder, edition) }),
    link: site.name,
    to: pageOf('site', site.id),
    note: [...(rest.length > 0 ? [`${list(rest)}.`] : []), t('home.figure.held.note')].join(' '),
  };
}
