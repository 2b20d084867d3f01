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
