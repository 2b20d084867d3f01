/** The content of most sites of the tests. */
export const fixtures = 'tests/fixtures/record';

/** A built site, and what it was built from. */
export interface BuiltSite {
  /** The site as the names of tests call it. */
  readonly name: string;
  /** The folder of its files. */
  readonly dir: string;
  /** The content that it was built from. */
  readonly content: string;
  /** The web address of its front page. */
  readonly root: string;
  /** Whether the slowest tests look at every page, not at some of each kind. */
  readonly isLookedThrough: boolean;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sites that keep what the site of any valid content keeps. */
    sites: readonly BuiltSite[];
    /** The sites with an archive and compressed twins, which keep what a release of any valid content keeps. */
    releases: readonly BuiltSite[];
    /** A plain build of the record of the fixtures. */
    site: string;
    /** The same, made at another time, in another time zone and language, and from files in another order. */
    elsewhere: string;
    /** A release of the same, served below `/x/y/`. */
    below: string;
    /** A release of the sites of the fixtures with few events and sources, without the made-up one on another continent. */
    near: string;
  }
}
