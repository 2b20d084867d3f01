/** Where in an entry somebody is writing: a field, or the text below the fields. Half a file is read, so YAML is not asked. */

/** A place in an entry. */
export type Place =
  /** A name of a field is begun, in the group at a path. */
  | { readonly is: 'field'; readonly path: readonly (string | number)[]; readonly typed: string }
  /** The value of the field at a path is begun. */
  | { readonly is: 'value'; readonly path: readonly (string | number)[]; readonly typed: string }
  /** A citation is begun. */
  | { readonly is: 'citation'; readonly typed: string };

/** Finds the place before a column of a line, both counted from 0; nothing where no help is known. */
export function placeAt(lines: readonly string[], line: number, column: number): Place | undefined {
  const before = (lines[line] ?? '').slice(0, column);
  const fence = lines.findIndex((each, i) => i > 0 && each.startsWith('---'));
  if (fence >= 0 && line > fence) {
    const [, typed] = /\[@(?:[^\][]*@)?([a-z0-9-]*)$/.exec(before) ?? [];
    return typed === undefined ? undefined : { is: 'citation', typed };
  }
  if (line === 0 || line === fence) return undefined;
  const around = stepsBefore(lines.slice(1, line));
  const { column: at, rest } = opened(around, before);
  const path = around.map(({ step }) => step);
  const [, name, value] = /^([\w-]+):(?:\s(.*))?$/.exec(rest) ?? [];
  if (name !== undefined && rest !== `${name}:`) return inFlow([...within(around, at), name], value ?? '');
  if (/^[[{]/.test(rest)) return inFlow(path, rest);
  if (!/^[\w-]*$/.test(rest)) return undefined;
  return around.at(-1)?.step === 0 && (around.at(-1)?.column ?? at) === at - 2
    ? { is: 'value', path, typed: rest }
    : { is: 'field', path: within(around, at), typed: rest };
}

/** A field or an item that is open, and the column in which its name or its hyphen stands. */
interface Step {
  readonly column: number;
  readonly step: string | number;
}

/** The fields and items that are open behind some lines, the outermost first. */
function stepsBefore(lines: readonly string[]): Step[] {
  const steps: Step[] = [];
  for (const line of lines) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const { column, rest } = opened(steps, line);
    const [, name] = /^([\w-]+):(?:\s|$)/.exec(rest) ?? [];
    if (name === undefined) continue;
    while ((steps.at(-1)?.column ?? -1) >= column) steps.pop();
    steps.push({ column, step: name });
  }
  return steps;
}

/** Opens the items whose hyphens a line begins with; returns what stands behind them, and where. */
function opened(steps: Step[], line: string): { readonly column: number; readonly rest: string } {
  let column = line.length - line.trimStart().length;
  while (line.startsWith('- ', column)) {
    // A list may stand in the column of its field’s name.
    while (isClosed(steps.at(-1), column)) steps.pop();
    steps.push({ column, step: 0 });
    column += 2;
  }
  return { column, rest: line.slice(column) };
}

function isClosed(last: Step | undefined, column: number): boolean {
  return last !== undefined && (last.column > column || (last.column === column && last.step === 0));
}

/** The path of the group in which a field stands in a column. */
function within(steps: readonly Step[], column: number): (string | number)[] {
  return steps.filter((step) => step.column < column).map(({ step }) => step);
}

/** A place within { } and [ ] behind the name of a field. */
function inFlow(path: readonly (string | number)[], value: string): Place | undefined {
  let [at, rest] = [[...path], value.trimStart()];
  for (;;) {
    const sign = rest.charAt(0);
    if (sign === '[') [at, rest] = [[...at, 0], lastPart(rest.slice(1))];
    else if (sign === '{') {
      const part = lastPart(rest.slice(1));
      const [, name, inner] = /^([\w-]+):(.*)$/.exec(part) ?? [];
      if (name === undefined) return { is: 'field', path: at, typed: part };
      [at, rest] = [[...at, name], (inner ?? '').trimStart()];
    } else {
      const typed = rest.replace(/^["']/, '');
      return { is: 'value', path: at, typed };
    }
  }
}

/** What stands behind the last comma that no closed bracket holds. */
function lastPart(text: string): string {
  let [depth, from] = [0, 0];
  for (const [i, sign] of [...text].entries()) {
    if ('[{'.includes(sign)) depth++;
    else if (']}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) from = i + 1;
  }
  return text.slice(from).trimStart();
}
