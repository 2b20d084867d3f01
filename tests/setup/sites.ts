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
  /** Whether it is a release, with an archive and compressed twins, or a plain build. */
  readonly isRelease: boolean;
  /** Whether the slowest tests look at every page, not at one of each kind. */
  readonly isLookedThrough: boolean;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sites that keep what the site of any valid content keeps. */
    sites: readonly BuiltSite[];
    /** A release of the record of the fixtures. */
    site: string;
    /** The same, made at another time, in another time zone and language, and from files in another order. */
    elsewhere: string;
    /** The same as `site`, served below `/x/y/`. */
    below: string;
    /** A plain build of the record of the fixtures without the made-up site, which lies on another continent. */
    plain: string;
  }
}
