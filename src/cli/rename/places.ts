/** Every place at which an entry names another by its id. */
import { claimsOf, type Corpus, type ReadEntry } from '../../parse/corpus.ts';
import { isInPlace } from '../../parse/in-place.ts';
import type { Span } from '../../parse/diagnostic.ts';
import type { EntryOf } from '../../parse/entry.ts';
import type { Path } from '../../parse/front-matter/places.ts';
import { folderOf } from '../../record/address.ts';
import type { Kind } from '../../record/kind.ts';
import type { Claim } from '../../record/schema/claim.ts';

/** An entry’s change of id. */
export interface Renaming {
  readonly kind: Kind;
  readonly old: string;
  readonly now: string;
}

/** A stretch of a file in which one text takes the place of another. */
export interface Place {
  /** The path of the file below the content folder. */
  readonly path: string;
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** The places of all entries at which the old id stands for what is renamed. */
export function placesOf(corpus: Corpus, renaming: Renaming): Place[] {
  return corpus.entries.flatMap((entry) => {
    if (entry.kind === 'unread') return [];
    const { old, now } = renaming;
    const fields = [...referencesIn(entry, renaming), ...textsIn(entry, renaming)].map(
      ({ path, from, to }) => ({
        span: entry.locate(path),
        from: from ?? old,
        to: to ?? now,
      }),
    );
    const cited = renaming.kind === 'source' ? entry.cited.filter(({ target }) => target === old) : [];
    const links = entry.links.flatMap(({ target, span }) => {
      const to = renamedTarget(target, renaming);
      return to === target ? [] : [{ span, from: target, to }];
    });
    const all = [...fields, ...cited.map(({ span }) => ({ span, from: old, to: now })), ...links];
    return all.map((place) => ({ ...place, path: entry.file.path }));
  });
}

/** A field whose text changes: by its whole id, where nothing else is said. */
interface Changed {
  readonly path: Path;
  readonly from?: string;
  readonly to?: string;
}

/** Fields that refer to the kind; and the id of a source that an event writes out. */
function referencesIn({ mentions, file }: ReadEntry, { kind: of, old }: Renaming): Changed[] {
  const own = of === 'source' && file.id === old && isInPlace(file);
  return [
    ...mentions.filter(({ reference, text }) => reference?.to === of && text === old),
    ...(own ? [{ path: ['id'] }] : []),
  ];
}

/** Fields of text in which an id may stand: those who publish and speak, what a claim is about, and its values. */
function textsIn(entry: ReadEntry, renaming: Renaming): Changed[] {
  const ofSource = entry.kind === 'source' ? inSource(entry.partial, renaming) : [];
  return [...ofSource, ...inClaims(claimsOf(entry) ?? [], renaming)];
}

function inSource(
  { publisher, agency, 'rests-on': texts = [] }: EntryOf<'source'>['partial'],
  { kind, old }: Renaming,
): Changed[] {
  const bodies = [['publisher', publisher] as const, ['agency', agency] as const];
  return [
    ...(kind === 'actor' ? bodies.filter(([, id]) => id === old).map(([field]) => ({ path: [field] })) : []),
    ...(kind === 'actor' || kind === 'source'
      ? texts.flatMap((id, i) => (id === old ? [{ path: ['rests-on', i] }] : []))
      : []),
  ];
}

function inClaims(claims: readonly Claim[], { kind, old, now }: Renaming): Changed[] {
  return claims.flatMap(({ about = '', accounts }, i) => {
    const [what = '', id] = about.split('/');
    const isAbout = kind === 'monument' && id === old && (what === 'condition' || what === 'cause');
    const isValued = kind === 'actor' && (what === 'control' || what === 'actor');
    const inAccounts = accounts.flatMap(({ by, value }, j): Changed[] => [
      ...(kind === 'actor' && by === old ? [{ path: ['claims', i, 'accounts', j, 'by'] }] : []),
      ...(kind === 'actor' && typeof by === 'object' && by.name === old
        ? [{ path: ['claims', i, 'accounts', j, 'by', 'name'] }]
        : []),
      ...(isValued && value === old ? [{ path: ['claims', i, 'accounts', j, 'value'] }] : []),
    ]);
    return [
      ...(isAbout ? [{ path: ['claims', i, 'about'], from: about, to: `${what}/${now}` }] : []),
      ...inAccounts,
    ];
  });
}

/**
 * An address inside the site as it is once an entry is renamed.
 *
 * @example
 * renamedTarget('/events/x/#how-many', { kind: 'event', old: 'x', now: 'y' }) //=> '/events/y/#how-many'
 * renamedTarget('/timeline/actor/x/', { kind: 'actor', old: 'x', now: 'y' }) //=> '/timeline/actor/y/'
 */
export function renamedTarget(target: string, { kind, old, now }: Renaming): string {
  const folder = folderOf(kind);
  const inFolder = ['/', '.'].reduce(
    (address, end) => address.replaceAll(`/${folder}/${old}${end}`, () => `/${folder}/${now}${end}`),
    target,
  );
  if (!target.startsWith('/')) return target;
  return target.startsWith('/timeline/')
    ? inFolder.replaceAll(`/${kind}/${old}/`, () => `/${kind}/${now}/`)
    : inFolder;
}
