import type { Address } from '../../../record/address.ts';

/** A file of data as the page shows it. */
export interface FileFacts {
  readonly name: string;
  readonly address: Address;
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fields: readonly {
    readonly name: string;
    readonly description: string;
    readonly lang?: string | undefined;
  }[];
  /** A line of code that loads it, by the name of the programming language. */
  readonly loading: Readonly<Record<string, string>>;
}
