import type { Address } from '../../record/address.ts';

/** A page on the way to another. */
export interface Step {
  readonly title: string;
  readonly address: Address;
}

/** What a layout is told of a page. */
export interface PageFacts {
  /** The title, without the name of the site. */
  readonly title: string;
  /** One or two sentences for search engines and previews. */
  readonly description: string;
  /** The page's address; an error page has none. */
  readonly address?: Address;
  /** The file of the entry that it shows, relative to the content folder. */
  readonly file?: string;
  /** The pages above it, the uppermost first, without the front page. */
  readonly trail?: readonly Step[] | undefined;
  /** What the page says to machines, as the text of a JSON-LD graph. */
  readonly linkedData: string;
  /** What reference managers read. */
  readonly tags?: readonly { readonly name: string; readonly content: string }[];
  /** The same in other forms. */
  readonly alternates?: readonly {
    readonly type: string;
    readonly address: Address;
    readonly title?: string;
  }[];
  /** The address of its preview image, where it has one of its own. */
  readonly preview?: Address;
  /** What search engines are asked, where that is less than to show it. */
  readonly robots?: string;
}

/** What a page offers to other pages: the code of a frame, and the oEmbed answer that says the same. */
export interface Offer {
  readonly title: string;
  readonly code: string;
  /** The whole address of the answer. */
  readonly answer: string;
}
