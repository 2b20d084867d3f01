/** The words of dates in English. */
import { enGB } from 'date-fns/locale/en-GB';
import type { DateWords } from '../language.ts';

export const dates: DateWords = {
  calendar: enGB,
  century: '{ordinal} century',
  decade: (year) => `${year}s`,
  before: '{year} BC',
  era: { year: 'AD {year}', century: '{century} AD' },
  approximate: 'about {date}',
  uncertain: 'perhaps {date}',
  between: ['between ', ' and '],
  from: ['from ', ' to '],
  since: 'since ',
  or: ' or ',
  comma: ', ',
};
