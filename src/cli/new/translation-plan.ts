/** The plan of a new translation. */
import type { Corpus } from '../../parse/corpus.ts';
import { shownPath } from '../../parse/files.ts';
import { pageOf } from '../../record/address.ts';
import { kinds } from '../../record/kind.ts';
import { languageTag } from '../../record/schema/fields.ts';
import { entriesOf } from './choices.ts';
import { originalOf } from './compose.ts';
import { textOf } from './entry-plan.ts';
import type { Given } from './flags.ts';
import { schemaOf } from './subject.ts';
import { interview, type Values } from './interview.ts';
import type { Plan } from './plan.ts';
import { refusalOf } from './refusal.ts';
import { entryText } from '../../parse/entry-text.ts';
import { Stop } from './stop.ts';
import type { World } from './world.ts';

/** Gathers the words of a translation and says where it will stand. Throws a `Stop` where something is missing. */
export async function translationPlan(given: Given, world: World, corpus: Corpus): Promise<Plan> {
  const original = originalOf(await named(given, world, corpus), corpus);
  if (typeof original === 'string') throw new Stop(original, 1);
  const { kind, id, path } = original;
  const lang = await languageFor(given, world);
  const wrong = refusalOf('lang', lang, languageTag());
  if (wrong !== undefined) throw new Stop(wrong, 1);
  const words = wordsOf(corpus.find(kind, id));
  const values = world.ask
    ? await interview(
        {
          ask: world.ask,
          subject: 'translation',
          corpus,
          given: given.values,
          proposed: {},
          original: words,
        },
        schemaOf('translation'),
      )
    : given.values;
  const text = await textOf(given, world);
  if (Object.keys(values).length === 0 && text.trim() === '')
    throw new Stop(
      `Nothing is translated yet; give ${Object.keys(words)
        .map((word) => `--${word}`)
        .join(', ')} or --text.`,
      2,
    );
  const own = path.replace(/\.md$/, `.${lang}.md`);
  return {
    draft: { path: own, text: entryText(schemaOf('translation'), values, text) },
    values,
    page: pageOf(kind, id),
    taken: `The translation ${shownPath(world.dir, own)} exists already. Nothing was written; change it in your editor.`,
  };
}

async function named({ controls }: Given, { ask }: World, corpus: Corpus): Promise<string> {
  if (controls.of !== undefined) return controls.of;
  if (!ask)
    throw new Stop(
      'The original is missing; give its id with --of, as in --of gate-falls or --of event/gate-falls.',
      2,
    );
  const choices = kinds.flatMap((kind) =>
    entriesOf(kind, corpus).map((choice) => ({ ...choice, value: `${kind}/${choice.value}`, hint: kind })),
  );
  return ask.choose({ field: 'of', says: 'What is translated?', choices });
}

async function languageFor({ controls }: Given, { ask }: World): Promise<string> {
  if (controls.lang !== undefined) return controls.lang;
  if (!ask) throw new Stop('The language is missing; give its BCP 47 tag with --lang, as in --lang ar.', 2);
  return ask.text({
    field: 'lang',
    says: 'lang: The language, as a BCP 47 tag such as ar.',
    refuse: (tag) => refusalOf('lang', tag, languageTag()),
  });
}

/** The words of an entry that a translation puts into another language. */
function wordsOf(entry: ReturnType<Corpus['find']>): Values {
  if (!entry || !('partial' in entry)) return {};
  const { partial } = entry;
  return Object.fromEntries(
    ['title', 'name', 'summary'].flatMap((field) => {
      const words: unknown = Reflect.get(partial, field);
      return typeof words === 'string' ? [[field, words] as const] : [];
    }),
  );
}
