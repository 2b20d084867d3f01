import type { Address } from '../../record/address.ts';
import type { Values } from './about.ts';
import type { Draft } from './write.ts';

/** A file that is to be written, and what is said of it. */
export interface Plan {
  readonly draft: Draft;
  readonly values: Values;
  /** The page on which it is seen. */
  readonly page: Address;
  /** What is said where there is such an entry already. */
  readonly taken: string;
}
