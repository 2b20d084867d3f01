import type { Address } from '../record/address.ts';

/** The site in one language. */
export interface Edition {
  /** The language as a BCP 47 tag. */
  readonly lang: string;
  /** The whole address, with origin and base path, and of a page with its language. */
  readonly urlOf: (address: Address) => string;
}
