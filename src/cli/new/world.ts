import type { readEntry } from '../../parse/entry.ts';
import type { Network } from '../page/network.ts';
import type { Ask } from './ask.ts';

/** The world, and what addresses in it tell of their sources: each is read once. */
export interface Desk extends World {
  readonly telling: (address: string) => Promise<Readonly<Record<string, unknown>>>;
}

/** What the command needs of the world. */
export interface World {
  /** The content folder. */
  readonly dir: string;
  /** Where the preview serves the site, without a slash at the end. */
  readonly site: string;
  readonly today: string;
  /** Who can be asked; nobody where there is no terminal. */
  readonly ask?: Ask;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly network: Network;
  /** How files are read; what was read before may be kept. */
  readonly reader: () => Promise<typeof readEntry>;
}
