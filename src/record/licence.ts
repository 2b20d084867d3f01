/** Creative Commons’ licence that asks for the name of the author alone. */
export const ccBy = {
  /** Its identifier in SPDX's list. */
  id: 'CC-BY-4.0',
  short: 'CC BY 4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The licence of everything in the record. */
export const licence = ccBy;

/** The licence in one line, for formats that have no field for it. */
export const licenceLine = `${licence.short}, ${licence.url}`;

/** Where the text of each licence of images is to be read. What is shown by permission has none. */
export const licenceText: ReadonlyMap<string, string> = new Map([
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [ccBy.id, ccBy.url],
  ['CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['public-domain', 'https://creativecommons.org/publicdomain/mark/1.0/'],
  ['own-work', licence.url],
]);
