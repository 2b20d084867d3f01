/** The words of dates in Arabic. */
import { ar } from 'date-fns/locale/ar';
import type { DateWords } from '../language.ts';

/** The months as Iraq and the Levant call them; they stand before the names that the other Arab countries use. */
const levantine = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
] as const;

const units = ['', 'الحادي', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع'];
const tens = [
  '',
  'العاشر',
  'العشرون',
  'الثلاثون',
  'الأربعون',
  'الخمسون',
  'الستون',
  'السبعون',
  'الثمانون',
  'التسعون',
];

/** An ordinal from 1 to 99 in words, masculine, `ordinal(21) //=> 'الحادي والعشرون'`; another in digits. */
function ordinal(count: number): string {
  const [ten, unit] = [Math.floor(count / 10), count % 10];
  const [most, least] = [tens[ten], units[unit]];
  if (most === undefined || least === undefined) return String(count);
  if (ten === 0) return unit === 1 ? 'الأول' : least;
  if (unit === 0) return most;
  return ten === 1 ? `${least} عشر` : `${least} و${most}`;
}

/** A century, `century(21) //=> 'القرن الحادي والعشرون'`. */
function century(count: number): string {
  return `القرن ${ordinal(count)}`;
}

const decades = [
  'العقد الأول من',
  'العقد الثاني من',
  'عشرينيات',
  'ثلاثينيات',
  'أربعينيات',
  'خمسينيات',
  'ستينيات',
  'سبعينيات',
  'ثمانينيات',
  'تسعينيات',
];

export const dates: DateWords = {
  calendar: {
    ...ar,
    localize: {
      ...ar.localize,
      month: (month, options) =>
        options?.width === 'abbreviated'
          ? levantine[month]
          : `${levantine[month]}/${ar.localize.month(month, { width: 'wide' })}`,
      ordinalNumber: century,
    },
  },
  century: '{ordinal}',
  // What stands behind these words is in the genitive, in which the tens have another ending.
  decade: (year) =>
    `${decades[Math.floor((year % 100) / 10)]} ${century(Math.floor(year / 100) + 1).replace(/ون(?= |$)/g, 'ين')}`,
  before: '{year} قبل الميلاد',
  era: { year: '{year} للميلاد', century: '{century} الميلادي' },
  approximate: 'نحو {date}',
  uncertain: 'ربما {date}',
  between: ['بين ', ' و'],
  from: ['من ', ' إلى '],
  since: 'منذ ',
  or: ' أو ',
  comma: ' أو ',
};
