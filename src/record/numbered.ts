/** The lists by name that are cut into numbered pages where they are too long for one. */
import { listOf, nameList, type Address } from './address.ts';
import { mostListed } from './division.ts';
import { keptIn } from './kept.ts';
import { once } from './once.ts';
import type { Outline } from './outline.ts';

/** The lists, by their names in the words. */
export const numberedLists = {
  actors: listOf('actor'),
  monuments: listOf('monument'),
  names: nameList,
} as const satisfies Readonly<Record<string, Address>>;
/** A list that may have numbered pages. */
export type NumberedList = keyof typeof numberedLists;

/** One page of a list, and how many there are. */
export interface PageNumber {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** How many pages each list has, in every language as many; pages that were published stay. */
export const pagesIn = once((outline: Outline): Readonly<Record<NumberedList, number>> => {
  const { actors, monuments, sites } = outline;
  const places = [...sites, ...monuments].map(({ names = [] }) => 1 + names.length);
  // In another language an actor has the name of the record's root beside the one by which it is known there.
  const people = actors.map(({ aliases = [] }) => 2 + aliases.length);
  const names = [...places, ...people].reduce((sum, each) => sum + each, 0);
  const kept = keptIn(outline).pages;
  const pages = (list: Address, count: number) =>
    Math.max(1, Math.ceil(count / mostListed.names), kept.get(list) ?? 1);
  return {
    actors: pages(numberedLists.actors, actors.length),
    monuments: pages(numberedLists.monuments, monuments.length),
    names: pages(numberedLists.names, names),
  };
});

/**
 * What of a list stands on one of its pages, of which each holds as much.
 *
 * @example
 * onPage(['a', 'b', 'c'], { number: 2, of: 2 }) //=> ['c']
 */
export function onPage<T>(items: readonly T[], { number, of }: PageNumber): readonly T[] {
  const size = Math.ceil(items.length / of);
  return items.slice((number - 1) * size, number * size);
}
