/** The numbers by which publications are known, with the check digits that tell a slip. */
import { code } from './fields.ts';

/** A DOI without the address of a resolver before it. */
export function doi() {
  return code(
    /^10\.\d{4,9}\/[^\s{}\\]+$/,
    'a DOI such as 10.15184/aqy.2016.46, without https://doi.org/ before it',
  );
}

/** An ISBN of ten or thirteen digits, with hyphens or without. */
export function isbn() {
  return code(isIsbn, 'an ISBN of 10 or 13 digits whose last one fits the others, such as 978-1-4028-9462-6');
}

/** An ISSN, `0003-598X` for one. */
export function issn() {
  return code(isIssn, 'an ISSN whose last digit fits the others, such as 0003-598X');
}

/** Whether a text is an ISBN; `isIsbn('978-1-4028-9462-6') //=> true`, and false with any one digit changed. */
function isIsbn(written: string): boolean {
  if (!/^[\d-]+[\dX]$/.test(written) || /--|^-/.test(written)) return false;
  const digits = digitsOf(written);
  if (digits.length === 10) return checkSum(digits, (place) => 10 - place) % 11 === 0;
  return (
    digits.length === 13 &&
    /^97[89]/.test(written.replaceAll('-', '')) &&
    !written.endsWith('X') &&
    checkSum(digits, (place) => (place % 2 === 0 ? 1 : 3)) % 10 === 0
  );
}

function isIssn(written: string): boolean {
  return /^\d{4}-\d{3}[\dX]$/.test(written) && checkSum(digitsOf(written), (place) => 8 - place) % 11 === 0;
}

/** The digits, an X at the end counting ten. */
function digitsOf(written: string): number[] {
  return [...written.replaceAll('-', '')].map((sign) => (sign === 'X' ? 10 : Number(sign)));
}

function checkSum(digits: readonly number[], weightAt: (place: number) => number): number {
  return digits.reduce((sum, digit, place) => sum + digit * weightAt(place), 0);
}
