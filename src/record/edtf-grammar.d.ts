declare module 'edtf' {
  /** Parses EDTF text by its grammar alone, without building JavaScript dates. Throws on text outside it. */
  export function parse(text: string): unknown;
}
