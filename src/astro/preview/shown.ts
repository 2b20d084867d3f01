/** A report on content with errors. */
export interface ErrorReport {
  readonly text: string;
  /** Whether the pages show the content with these errors, which leave a record; else they show the record before. */
  readonly isOfShown: boolean;
}

declare global {
  /** The report on content with errors, while it has any: pages run in a bundle of their own, which what is global alone reaches. */
  var shownReport: ErrorReport | undefined;
  /** What stands below the page at an address for whoever writes it. */
  var shownNote: ((address: string) => string | undefined) | undefined;
}

/** Lays down what the pages say of the content from here on; nothing where it has no errors. */
export function showReport(report: ErrorReport | undefined): void {
  globalThis.shownReport = report;
}

/** What the pages say of the content. */
export function shownReport(): ErrorReport | undefined {
  return globalThis.shownReport;
}

/** Lays down what tells of a page’s address what its editor is told. */
export function showNotes(noteAt: (address: string) => string | undefined): void {
  globalThis.shownNote = noteAt;
}

/** What the editor of a page is told. */
export function shownNote(address: string): string | undefined {
  return globalThis.shownNote?.(address);
}
