/** The files of data, all that others read by program. Each has a sentence that says what it is: the words are the list of them. */
import { correctionFeed, dataFile, eventFeed, type Address } from './address.ts';
import { defaultLocale } from './words/locale.ts';
import { textsUnder, type NameUnder } from './words/text.ts';

/** The name of a file of data. */
export type DataFileName = NameUnder<'data.file.'>;

/** Where a file stands: in the folder of data, or at the root of the site; `addressOfFile('lpf.json') //=> '/data/lpf.json'`. */
export function addressOfFile(name: string): Address {
  if (name === 'feed.xml') return eventFeed;
  return name === 'corrections.xml' ? correctionFeed : dataFile(name);
}

/** Where all of them stand. */
export const dataFileAddresses: readonly Address[] = textsUnder('data.file.', defaultLocale).map(([name]) =>
  addressOfFile(name),
);
