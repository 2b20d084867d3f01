import type { Path } from './front-matter/places.ts';
import { isGroup } from './schema-walk.ts';

/** A text among the fields of an entry, and where it stands. */
export interface TextValue {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a value, in whatever list or group it stands. */
export function* textsIn(value: unknown, path: Path = []): Generator<TextValue> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i]);
  else if (isGroup(value))
    for (const [field, item] of Object.entries(value)) yield* textsIn(item, [...path, field]);
}
