import type { VFileMessage } from 'vfile-message';
import { found, type Corpus } from '../corpus.ts';
import type { EntryOf } from '../entry.ts';

/** Reports events that are part of themselves, come before themselves or react to themselves, however long the way. */
export function* circularRelation(corpus: Corpus): Generator<VFileMessage> {
  for (const relation of relations) {
    const targets = new Map(corpus.events.map((entry) => [entry.file.id, targetsOf(entry, relation)]));
    const circle = circlesIn(targets);
    for (const entry of corpus.events)
      for (const [i, target] of targetsOf(entry, relation).entries()) {
        const { id } = entry.file;
        if (circle.get(id) === undefined || circle.get(id) !== circle.get(target)) continue;
        yield found('circular-relation', entry, relation === 'part-of' ? [relation] : [relation, i], {
          reason:
            target === id
              ? `The event names itself in "${relation}".`
              : `The events "${id}" and "${target}" lead to each other by "${relation}".`,
          actual: target,
          note: 'Take one of the relations out.',
        });
      }
  }
}

const relations = ['part-of', 'follows', 'answers'] as const;

function targetsOf({ partial }: EntryOf<'event'>, relation: (typeof relations)[number]): readonly string[] {
  if (relation !== 'part-of') return partial[relation] ?? [];
  return partial['part-of'] === undefined ? [] : [partial['part-of']];
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
