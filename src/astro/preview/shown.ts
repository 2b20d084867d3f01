declare global {
  /** The report on content with errors, while the pages show the record before: pages run in a bundle of their own, which what is global alone reaches. */
  var shownReport: string | undefined;
}

/** Lays down what the pages say of the content from here on; nothing where it has no errors. */
export function showReport(report: string | undefined): void {
  globalThis.shownReport = report;
}

/** What the pages say of the content. */
export function shownReport(): string | undefined {
  return globalThis.shownReport;
}
