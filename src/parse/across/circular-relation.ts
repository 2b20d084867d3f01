import type { VFileMessage } from 'vfile-message';
import { found, ofKinds, type CorpusRule } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/** Reports events that are part of themselves, come before or react to themselves, and sources that rest on themselves. */
export const circularRelation: CorpusRule = (corpus) => [...ofEvents(corpus), ...ofSources(corpus)];

const ofEvents = ofKinds(['event'], function* ({ events }): Generator<VFileMessage> {
  for (const relation of ['part-of', 'follows', 'answers'] as const) {
    // What leads nowhere lies on no circle.
    const leading = events.filter(({ partial }) => (partial[relation] ?? '').length > 0);
    yield* circles(relation, leading, ({ partial }) => [partial[relation] ?? []].flat());
  }
});

const ofSources = ofKinds(['source'], ({ originals }) =>
  circles(
    'rests-on',
    originals
      .filter((entry) => entry.kind === 'source')
      .filter(({ partial }) => (partial['rests-on'] ?? []).length > 0),
    ({ partial }) => partial['rests-on'] ?? [],
  ),
);

/** The relations of one kind that lead back to where they began, however long the way. */
function* circles<E extends EntryOf<'event'> | EntryOf<'source'>>(
  relation: string,
  leading: readonly E[],
  targetsOf: (entry: E) => readonly string[],
): Generator<VFileMessage> {
  const circle = circlesIn(new Map(leading.map((entry) => [entry.file.id, targetsOf(entry)])));
  for (const entry of leading)
    for (const [i, target] of targetsOf(entry).entries()) {
      const { id } = entry.file;
      if (circle.get(id) === undefined || circle.get(id) !== circle.get(target)) continue;
      yield found('circular-relation', entry, relation === 'part-of' ? [relation] : [relation, i], {
        reason:
          target === id
            ? `The ${entry.kind} names itself in "${relation}".`
            : `The ${entry.kind}s "${id}" and "${target}" lead to each other by "${relation}".`,
        actual: target,
        note: 'Take one of the relations out.',
      });
    }
}

/** Each id that lies on a circle, with a number that all ids of that circle share (Tarjan’s components). */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const closed = new Set<string>();
  const circle = new Map<string, number>();
  const lowest = (a: string, b: number): void => void low.set(a, Math.min(low.get(a) ?? b, b));
  for (const start of targets.keys()) {
    const ways = order.has(start) ? [] : [{ id: start, left: enter(start) }];
    while (ways.length > 0) {
      const way = ways.at(-1);
      const next = way?.left.shift();
      if (way && next !== undefined) {
        if (!order.has(next)) ways.push({ id: next, left: enter(next) });
        else if (!closed.has(next)) lowest(way.id, order.get(next) ?? 0);
        continue;
      }
      const done = ways.pop()?.id ?? '';
      const above = ways.at(-1)?.id;
      if (above !== undefined) lowest(above, low.get(done) ?? 0);
      if (low.get(done) === order.get(done)) close(done);
    }
  }
  return circle;

  function enter(id: string): string[] {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    return (targets.get(id) ?? []).filter((target) => targets.has(target));
  }

  function close(root: string): void {
    const members = open.splice(open.lastIndexOf(root));
    for (const member of members) closed.add(member);
    if (members.length > 1 || (targets.get(root) ?? []).includes(root))
      for (const member of members) circle.set(member, order.get(root) ?? 0);
  }
}
