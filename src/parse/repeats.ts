/** What stands in a list again, with where it stands first: `repeatsIn(['a', 'b', 'a', 'a']) //=> [[2, 0], [3, 0]]`. */
export function repeatsIn(list: readonly string[]): (readonly [again: number, first: number])[] {
  const firsts = new Map<string, number>();
  return list.flatMap((each, i) => {
    const first = firsts.get(each);
    if (first === undefined) firsts.set(each, i);
    return first === undefined ? [] : [[i, first] as const];
  });
}
