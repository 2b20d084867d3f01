import type { Path } from './front-matter/places.ts';
import { isGroup } from './schema-walk.ts';

/** A text among the fields of an entry, and where it stands. */
export interface TextValue {
  readonly path: Path;
  readonly text: string;
}

/** Every text of a value, in whatever list or group it stands. */
export function textsIn(value: unknown, path: Path = []): readonly TextValue[] {
  const texts: TextValue[] = [];
  gather(value, path, texts);
  return texts;
}

function gather(value: unknown, path: Path, texts: TextValue[]): void {
  if (typeof value === 'string') texts.push({ path, text: value });
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) gather(item, [...path, i], texts);
  else if (isGroup(value))
    for (const [field, item] of Object.entries(value)) gather(item, [...path, field], texts);
}
