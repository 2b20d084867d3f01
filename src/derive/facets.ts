/** The events from every side: by each facet, and by any two of these together. */
import { filterPage, type Address } from '../record/address.ts';
import { facets, facetWords, type Choice, type Facet, type WordFacet } from '../record/facet.ts';
import { keptIn } from '../record/kept.ts';
import { once } from '../record/once.ts';
import type { Event, HeritageRecord } from '../record/record.ts';
import { selectionsIn, type Selection as SelectionOf } from '../record/selection.ts';
import { counted } from './relations.ts';

/** What was chosen, and the events that match all of it, in chronological order. */
export type Selection = SelectionOf<Event>;

/** A value with its name. */
export interface NamedChoice extends Choice {
  /** A word is named by itself. */
  readonly name: string;
}

/** A value that a reader can choose, or take back. */
export interface Option extends NamedChoice {
  /** Where the choice leads; for a chosen one, where it leads without it. */
  readonly address: Address;
  /** How many events, without umbrellas, match it together with what is chosen of the other facets. */
  readonly count: number;
  readonly isChosen: boolean;
}

/** The values of one facet which still have events beside what is chosen of the others. */
export interface FacetOptions {
  readonly facet: Facet;
  /** None where two others are chosen, since no three are combined. */
  readonly options: readonly Option[];
  /** How many more there are, of fewer events, than a page has room for. */
  readonly more: number;
}

/** The most values of a facet that a page offers. */
const mostOffered = 200;

/** Every selection that has events, or once had, by its address. */
export function selections(record: HeritageRecord): ReadonlyMap<Address, Selection> {
  return indexOf(record).selections;
}

/** The selection of an address. Throws a `RangeError` where nothing matches. */
export function selectionAt(address: Address, record: HeritageRecord): Selection {
  const selection = selections(record).get(address);
  if (!selection) throw new RangeError(`No event matches "${address}".`);
  return selection;
}

/** The values that can be chosen beside, or instead of, those that are; those of most events first, then in the order of their names. */
export function optionsOf({ choices }: Selection, record: HeritageRecord): FacetOptions[] {
  const index = indexOf(record);
  return facets.map((facet) => {
    const others = choices.filter((each) => each.facet !== facet);
    const options = others.length > 1 ? [] : (index.partners.get(filterPage(others))?.get(facet) ?? []);
    const counts = options.map((choice) => optionOf(choice, others, choices, record));
    const sorted = counts.toSorted((a, b) => b.count - a.count);
    const offered = sorted.filter(({ isChosen }, i) => isChosen || i < mostOffered);
    return { facet, options: offered, more: sorted.length - offered.length };
  });
}

/** The choices of a selection with their names. */
export function namedChoices({ choices }: Selection, record: HeritageRecord): NamedChoice[] {
  const { names } = indexOf(record);
  return choices.map((choice) => ({ ...choice, name: nameOf(choice, names) }));
}

interface Index {
  readonly selections: ReadonlyMap<Address, Selection>;
  /** By the address of none or one choice: the values of each facet that have events beside it, in order. */
  readonly partners: ReadonlyMap<Address, ReadonlyMap<Facet, readonly NamedChoice[]>>;
  readonly names: Names;
}

/** The names of all values, by the address of the value alone, in the order in which pages list them. */
type Names = ReadonlyMap<Address, string>;

const indexOf = once((record: HeritageRecord): Index => {
  const names = namesOf(record);
  const found = selectionsIn(record);
  const kept = [...keptIn(record).selections].map(
    ([address, choices]) => [address, { choices, events: [] }] as const,
  );
  return { selections: new Map([...kept, ...found]), partners: partnersOf(found, names), names };
});

function namesOf({ sites, actors, monuments }: HeritageRecord): Names {
  const { compare } = new Intl.Collator('en', { sensitivity: 'variant' });
  const named = (facet: Facet, records: readonly { readonly id: string; readonly name: string }[]) =>
    records
      .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
      .map(({ id, name }) => [filterPage([{ facet, id }]), name] as const);
  return new Map<Address, string>([
    ...named('site', sites),
    ...words('category'),
    ...named('actor', actors),
    ...named('monument', monuments),
    ...words('cause'),
    ...words('extent'),
  ]);
}

function words(facet: WordFacet): (readonly [Address, string])[] {
  return facetWords[facet].map((id) => [filterPage([{ facet, id }]), id]);
}

function partnersOf(
  found: ReadonlyMap<Address, Selection>,
  names: Names,
): Map<Address, ReadonlyMap<Facet, readonly NamedChoice[]>> {
  const places = new Map([...names.keys()].map((address, i) => [address, i]));
  const partner = (choice: Choice, of: readonly Choice[]) => ({
    choice: { ...choice, name: nameOf(choice, names) },
    of: filterPage(of),
    place: places.get(filterPage([choice])) ?? 0,
  });
  const beside = [...found.values()].flatMap(({ choices: [first, second] }) => {
    if (!first) return [];
    return second ? [partner(second, [first]), partner(first, [second])] : [partner(first, [])];
  });
  const ordered = beside.toSorted((a, b) => a.place - b.place);
  return new Map(
    [...Map.groupBy(ordered, ({ of }) => of)].map(([address, group]) => {
      const choices = group.map(({ choice }) => choice);
      return [address, Map.groupBy(choices, ({ facet }) => facet)];
    }),
  );
}

function optionOf(
  choice: NamedChoice,
  others: readonly Choice[],
  chosen: readonly Choice[],
  record: HeritageRecord,
): Option {
  const index = indexOf(record);
  const isChosen = chosen.some(({ facet, id }) => facet === choice.facet && id === choice.id);
  const address = filterPage([...others, choice]);
  return {
    ...choice,
    address: isChosen ? filterPage(others) : address,
    count: counted(index.selections.get(address)?.events ?? [], record).length,
    isChosen,
  };
}

function nameOf(choice: Choice, names: Names): string {
  return names.get(filterPage([choice])) ?? choice.id;
}
