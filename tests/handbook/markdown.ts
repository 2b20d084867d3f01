/** The pieces of Markdown that the handbook is made of. */

/** A table; signs that would end a cell or begin HTML are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(escaped))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Text in which no sign ends a cell of a table or begins HTML, `escaped('<id>') //=> '\\<id>'`. */
export function escaped(text: string): string {
  return text.replaceAll(/[<|]/g, '\\$&');
}

/** A word as it is typed. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** A link to a heading of the same page. */
export function link(text: string, heading: string): string {
  return `[${text}](${anchorOf(heading)})`;
}

/** The fragment of a heading, `anchorOf('Dates: the rule') //=> '#dates-the-rule'`. */
export function anchorOf(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')}`;
}
