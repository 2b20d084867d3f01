/**
 * The ISO 3166-1 code of a country by its English name, `countryCode('Syria') //=> 'SY'`; nothing for a name that the
 * Unicode locale data do not have.
 */
export function countryCode(country: string): string | undefined {
  return codes().get(country);
}

let known: ReadonlyMap<string, string> | undefined;

/** Codes of countries that are gone, such as DD, lead on to one of today, and are left out. */
function codes(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((first) => letters.map((second) => first + second));
  known = new Map(
    all
      .filter((code) => new Intl.Locale(`und-${code}`).region === code)
      .flatMap((code) => {
        const name = names.of(code);
        return name === undefined ? [] : [[name, code] as const];
      }),
  );
  return known;
}
