/** Finished HTML with changes at its tags; all else keeps its bytes. */
import { Parser } from 'htmlparser2';

/** A piece of a text: from its first sign to before its last. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** An attribute with its value, in which references to characters are resolved, from its name to its last quotation mark. */
export interface Attribute extends Place {
  readonly value: string;
}

/** The tag that begins an element, from its `<` to its `>`. Names are in lower case. */
export interface StartTag extends Place {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** HTML that stands in the place of other; before it, where that is empty. */
export interface Edit extends Place {
  readonly html: string;
}

/** What becomes of an element: it goes with all that it holds, its tags alone go, or pieces of its first tag change, in their order. */
export type Change = 'element' | 'tags' | readonly Edit[];

/**
 * HTML with what becomes of each of its elements. Of what is in one that goes nothing is asked.
 *
 * @example
 * editedHtml('<p>a <b>c</b></p>', ({ name }) => (name === 'b' ? 'tags' : [])) //=> '<p>a c</p>'
 */
export function editedHtml(html: string, change: (tag: StartTag) => Change): string {
  const edits: Edit[] = [];
  const open: (Place & { readonly goes?: 'element' | 'tags' })[] = [];
  let attributes = new Map<string, Attribute>();
  let within: Place | undefined;
  const parser = new Parser({
    onattribute(name, value) {
      attributes.set(name, { value, start: parser.startIndex, end: parser.endIndex });
    },
    onopentag(name) {
      const place = { start: parser.startIndex, end: parser.endIndex + 1 };
      const became = within ? [] : change({ name, attributes, ...place });
      attributes = new Map();
      if (became === 'element') within = place;
      if (became === 'tags') edits.push({ ...place, html: '' });
      if (typeof became === 'string') open.push({ ...place, goes: became });
      else {
        edits.push(...became);
        open.push(place);
      }
    },
    onclosetag(_, isImplied) {
      const { start = 0, goes } = open.pop() ?? {};
      const isEmpty = parser.startIndex === start;
      if (goes === 'element') {
        within = undefined;
        edits.push({ start, end: isImplied && !isEmpty ? parser.startIndex : parser.endIndex + 1, html: '' });
      } else if (goes === 'tags' && !isImplied)
        edits.push({ start: parser.startIndex, end: parser.endIndex + 1, html: '' });
    },
  });
  parser.end(html);
  return applied(edits, html);
}

function applied(edits: readonly Edit[], html: string): string {
  const ends = [0, ...edits.map(({ end }) => end)];
  return ends
    .map((end, i) => {
      const edit = edits[i];
      return html.slice(end, edit?.start) + (edit?.html ?? '');
    })
    .join('');
}
