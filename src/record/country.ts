import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { defaultLocale, type Locale } from './words/locale.ts';

countries.registerLocale(english);

/**
 * The ISO 3166-1 code of a country by any English name that ISO or the Unicode locale data have for it, `countryCode('Syria')
 * //=> 'SY'`, `countryCode('Syrian Arab Republic') //=> 'SY'`; nothing for a name that neither has. Kosovo has XK, which
 * ISO leaves to its users.
 */
export function countryCode(country: string): string | undefined {
  return countries.getAlpha2Code(country, 'en') ?? localeNames.get(country.toLowerCase());
}

/** The name of a country in a language, `countryName('Iraq', 'en') //=> 'Iraq'`; as it is written where it has none there. */
export function countryName(country: string, locale: Locale): string {
  const code = locale === defaultLocale ? undefined : countryCode(country);
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return (code === undefined ? undefined : names.of(code)) ?? country;
}

/**
 * The names of the Unicode locale data, whole and short, in small letters. They have the everyday names that ISO lacks,
 * Syria, Laos, Moldova; codes of countries that are gone, such as DD, lead on to one of today, and are left out.
 */
const localeNames = namesByCode();

function namesByCode(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  return new Map(
    (['long', 'short'] as const).flatMap((style) => {
      const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style });
      return codes.flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name.toLowerCase(), code] as const];
      });
    }),
  );
}
