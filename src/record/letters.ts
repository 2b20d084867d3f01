/** Letters as people type them, who leave out what is not heard or not on their keys. */

/** Signs of reading order and width that a copied word brings along, the line that stretches Arabic, and its vowels. */
const silent = /[\u00AD\u0640\u064B-\u0652\u0670\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * A text as it is typed: without silent signs and the signs for ʿayn and hamza between Latin letters.
 *
 * @example
 * asTyped('تـدمـر') //=> 'تدمر'
 * asTyped('Baʿalshamīn') //=> 'Baalshamīn'
 */
export function asTyped(text: string): string {
  return text.replaceAll(silent, '').replaceAll(/[ʾʿʼʻˈ]/g, '');
}

/**
 * Whether the site brings letters for a text: those of Latin, Greek, Cyrillic and Arabic. What has others is not seen on machines
 * that do not bring them, so that more must stand beside it.
 */
export function hasFace(text: string): boolean {
  return /^(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Arabic}|[^\p{L}])*$/u.test(
    text,
  );
}

/** Ways in which Arabic is typed that differ from how it is printed: without the article, and with plain letters. */
const habits: readonly ((name: string) => string)[] = [
  (name) => name.replaceAll(/(?<!\p{L})ال(?=\p{L}{3})/gu, ''),
  (name) => name.replaceAll(/[آأإٱ]/g, 'ا'),
  (name) => name.replaceAll(/ة(?!\p{L})/gu, 'ه'),
];

/**
 * A name as it is written, and in each way in which one types it.
 *
 * @example
 * spellings('الحضر') //=> ['الحضر', 'حضر']
 * spellings('الدولة') //=> ['الدولة', 'دولة', 'الدوله', 'دوله']
 */
export function spellings(name: string): string[] {
  let typed = [asTyped(name)];
  for (const habit of habits) typed = typed.concat(typed.map((each) => habit(each)));
  return [...new Set([name, ...typed])];
}

/**
 * What is left of a name when all that people spell in several ways is taken away: signs above letters, spaces and
 * hyphens, doubled letters, the article and the forms of hamza and ta marbuta, and in Latin letters y for i and ou for u.
 *
 * @example
 * skeleton('Nimroud') === skeleton('Nimrud') //=> true
 * skeleton('Baal Shamin') === skeleton('Baʿalshamīn') //=> true
 * skeleton('الدولة') === skeleton('دوله') //=> true
 */
export function skeleton(name: string): string {
  return asTyped(name)
    .normalize('NFKD')
    .replaceAll(/[\u0653-\u0655\p{Mn}]/gu, '')
    .toLowerCase()
    .replaceAll(/(?<!\p{L})(?:ال(?=\p{L}{3})|al[-\s])/gu, '')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replaceAll('ء', '')
    .replaceAll('ou', 'u')
    .replaceAll('y', 'i')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/(.)\1+/gu, '$1');
}
