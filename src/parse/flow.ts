/** A value on one line, as YAML writes it between braces and brackets: where only text can be typed. */
import { Document, parseDocument, visit } from 'yaml';

/** Writes a value on one line, `flowText({ name: 'A resident' }) //=> '{ name: A resident }'`. */
export function flowText(value: unknown): string {
  const document = new Document(value, { version: '1.2', schema: 'core' });
  visit(document, { Collection: (_, node) => void (node.flow = true) });
  return document.toString({ lineWidth: 0, singleQuote: true }).trimEnd();
}

/** Reads such a value; a text that is no well-formed YAML stays text. */
export function flowValue(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  return document.errors.length > 0 ? text : document.toJS({ maxAliasCount: 0 });
}
