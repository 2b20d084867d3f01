/** Gives a source that an event writes out a file of its own. */
import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import type { Point, Span } from '../../parse/diagnostic.ts';
import { linesOf } from './edits.ts';

/** The text of the source’s own file, and that of the event, in whose list its id is left. */
export interface Lifted {
  readonly own: string;
  readonly event: string;
}

/**
 * Takes a source out of the raw text of an event, where it stands at a place, with the comments in it. Its values stay
 * written as they are; nothing where the place holds no fields.
 */
export function lift(raw: string, { start, end }: Span, id: string): Lifted | undefined {
  const lines = linesOf(raw);
  const offset = raw.length - lines.join('').length;
  const at = ({ line, column }: Point): number =>
    offset + lines.slice(0, line - 1).join('').length + column - 1;
  const written = raw.slice(at(start), at(end)).trimEnd();
  const fields = fieldsOf(' '.repeat(start.column - 1) + written.replaceAll(/\r\n?/g, '\n'));
  return fields === undefined
    ? undefined
    : {
        own: `---\n${fields}---\n`,
        event: raw.slice(0, at(start)) + id + raw.slice(at(start) + written.length),
      };
}

/** The fields of a source without its id, each on lines of its own. */
function fieldsOf(text: string): string | undefined {
  // All values are texts to this schema, so that 0012 stays what it is.
  const document = parseDocument(text, { version: '1.2', schema: 'failsafe' });
  const { contents } = document;
  if (!isMap<Node, Node>(contents) || document.errors.length > 0) return undefined;
  const id = contents.items.find(({ key }) => isScalar(key) && key.value === 'id');
  const comments = [id?.key.commentBefore, id?.value?.comment].flatMap((comment) => comment ?? []);
  contents.delete('id');
  contents.flow = false;
  document.commentBefore = comments.join('\n') || null;
  return document.toString({ lineWidth: 0 });
}
