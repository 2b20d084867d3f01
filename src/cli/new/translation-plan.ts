/** The plan of a new translation. */
import type { Corpus, ReadEntry } from '../../parse/corpus.ts';
import { shownPath, type ContentFile } from '../../parse/files.ts';
import { pageOf } from '../../record/address.ts';
import { kinds } from '../../record/kind.ts';
import { languageName } from '../../record/language.ts';
import { languageTag } from '../../record/schema/fields.ts';
import { defaultLocale, inLanguage, localeOf, locales } from '../../record/words/locale.ts';
import { partsOf } from '../../parse/translation-parts.ts';
import { entriesOf, type Choice } from './choices.ts';
import { originalOf } from './compose.ts';
import { textOf } from './entry-plan.ts';
import { flagOf, type Given } from './flags.ts';
import { schemaOf } from './subject.ts';
import type { Values } from './about.ts';
import type { Plan } from './plan.ts';
import { questionOn } from './heading.ts';
import { refusalOf } from './refusal.ts';
import { entryText } from '../../parse/entry-text.ts';
import { Stop } from './stop.ts';
import { ownSources } from './one-go.ts';
import { paragraphsOf, translated } from './translated.ts';
import { understood } from './understood.ts';
import type { Desk, World } from './world.ts';

/** Gathers the words of a translation and says where it will stand. Throws a `Stop` where something is missing. */
export async function translationPlan(given: Given, world: Desk, corpus: Corpus): Promise<Plan> {
  const original = originalOf(await named(given, world, corpus), corpus);
  if (typeof original === 'string') throw new Stop(original, 1);
  const { kind, id, path } = original;
  const languages = languagesOf(original, corpus);
  const lang = await languageFor(given, world, languages);
  const wrong = refusalOf('lang', lang, languageTag());
  if (wrong !== undefined) throw new Stop(wrong, 1);
  const own = path.replace(/\.md$/, `.${lang}.md`);
  const taken = `The translation ${shownPath(world.dir, own)} exists already. Nothing was written; change it in your editor.`;
  if (corpus.entries.some(({ file }) => file.path === own)) throw new Stop(taken, 1);
  const entry = corpus.find(kind, id);
  const whole = entry && 'prose' in entry ? entry : undefined;
  const asked = world.ask && whole ? await translated(whole, given.values, world.ask, corpus) : given.values;
  const paragraphs = whole ? paragraphsOf(whole) : [];
  const sources = whole ? sourcesOf(whole, corpus) : [];
  const isText = given.controls.text !== undefined || paragraphs.length > 0;
  const text = isText ? await textOf(given, world, { original: paragraphs, sources }) : '';
  if (Object.keys(asked).length === 0 && text.trim() === '')
    throw new Stop(`Nothing is translated yet; give ${flagsFor(whole).join(', ')} or --text.`, 2);
  const values = followed(asked, whole, world.today);
  return {
    draft: { path: own, text: entryText(schemaOf('translation'), values, text) },
    values,
    page: inLanguage(pageOf(kind, id), localeOf(lang)),
    taken,
  };
}

async function named({ controls }: Given, { ask }: World, corpus: Corpus): Promise<string> {
  if (controls.of !== undefined) return controls.of;
  if (!ask)
    throw new Stop(
      'The original is missing; give its id with --of, as in --of gate-falls or --of event/gate-falls.',
      2,
    );
  const isTranslated = new Set(
    corpus.entries.flatMap(({ file: { kind, id, lang } }) => (lang === undefined ? [] : [`${kind}/${id}`])),
  );
  const choices = kinds
    .flatMap((kind) =>
      entriesOf(kind, corpus).map((choice) => ({ ...choice, value: `${kind}/${choice.value}`, hint: kind })),
    )
    .toSorted((a, b) => Number(isTranslated.has(a.value)) - Number(isTranslated.has(b.value)));
  return ask.choose({ field: 'of', says: 'What is translated?', choices });
}

/** What an original can cite: the sources of an event in their order, as its own text was written with, then what else its text cites. */
function sourcesOf(original: ReadEntry, corpus: Corpus): readonly Choice[] {
  const own = original.kind === 'event' ? (original.partial.sources ?? []) : [];
  const sources = [...new Set([...own, ...original.cited.map(({ target }) => target)])];
  return ownSources({ sources }, corpus);
}

/** The languages into which an original is translated already. */
function languagesOf(
  { kind, id }: Pick<ContentFile, 'kind' | 'id'>,
  { entries }: Corpus,
): ReadonlySet<string> {
  const own = entries.filter(({ file }) => file.kind === kind && file.id === id);
  return new Set(own.flatMap(({ file: { lang } }) => lang ?? []));
}

async function languageFor(
  { controls }: Given,
  { ask, today }: World,
  known: ReadonlySet<string>,
): Promise<string> {
  if (controls.lang !== undefined) return controls.lang;
  if (!ask) throw new Stop('The language is missing; give its code with --lang, as in --lang ar.', 2);
  const tagOf = (answer: string): unknown => understood(answer, languageTag(), today) ?? answer.trim();
  const next = locales.find((locale) => locale !== defaultLocale && !known.has(locale));
  const answer = await ask.text({
    field: 'lang',
    ...(next === undefined ? {} : { initial: languageName(next, 'en') }),
    says: questionOn('lang', 'The language, by its name or its code, such as Arabic or ar.'),
    refuse: (typed) =>
      refusalOf('lang', tagOf(typed), languageTag()) ??
      (known.has(String(tagOf(typed)))
        ? 'It is translated into this language already; Escape goes back to what is translated.'
        : undefined),
  });
  const tag = String(tagOf(answer));
  if (tag !== answer) ask.say(`“${answer.trim()}” is taken as ${tag} (${languageName(tag, 'en')}).`);
  return tag;
}

/** The flags of what an original has in words. */
function flagsFor(original: ReadEntry | undefined): string[] {
  const fields = original ? partsOf(original).map(({ field }) => field) : [];
  return [...new Set(fields)]
    .filter((field) => field !== 'text')
    .map((field) => flagOf('translation', [field]));
}

/** A translation that is written today follows what its original says today, which it tells where that one asks. */
function followed(values: Values, original: ReadEntry | undefined, today: string): Values {
  const isAsked = original?.partial.revised !== undefined && values['revised'] === undefined;
  return isAsked ? { ...values, revised: today } : values;
}
