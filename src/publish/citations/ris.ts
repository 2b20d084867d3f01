/** Items as RIS, the format that every reference manager reads: a line a tag, in the order that the format has. */
import { edtf } from '../../record/edtf.ts';
import { label } from '../../record/words/label.ts';
import type { Item } from './csl.ts';

/** The type of reference for each of CSL's; GEN is the general one. */
const types: Readonly<Record<string, string>> = {
  'article-newspaper': 'NEWS',
  'article-magazine': 'MGZN',
  'article-journal': 'JOUR',
  'webpage': 'ELEC',
  'post': 'ICOMM',
  'report': 'RPRT',
  'book': 'BOOK',
  'chapter': 'CHAP',
  'paper-conference': 'CONF',
  'thesis': 'THES',
  'speech': 'SOUND',
  'broadcast': 'MPCT',
  'motion_picture': 'MPCT',
  'graphic': 'ART',
  'map': 'MAP',
  'dataset': 'DATA',
};

/** Items as RIS. The authors of every kind of text come in their order. */
export function ris(items: readonly Item[]): string {
  return items.map(recordOf).join('\n\n');
}

function recordOf(item: Item): string {
  const { 'container-title': container, publisher, page } = item;
  const isPart = publisher !== undefined || item.type.startsWith('article-');
  const [firstPage, lastPage] = String(page ?? '').split(/\s*[-–—]\s*/);
  const tags: readonly (readonly [string, string | number | undefined])[] = [
    ...(item.author ?? []).map((name) => ['AU', nameOf(name)] as const),
    ...(item.editor ?? []).map((name) => ['ED', nameOf(name)] as const),
    ['TI', item.title],
    ['T2', isPart ? container : undefined],
    ['PB', isPart ? publisher : container],
    ['CY', item['publisher-place']],
    ['PY', yearOf(item)],
    ['DA', dayOf(item)],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', firstPage],
    ['EP', lastPage],
    ['ET', item.edition],
    ['SN', item.ISBN ?? item.ISSN],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['LA', item.language],
    ['N1', item.note],
    ['ID', item.id],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${String(value).replaceAll(/\s+/g, ' ')}`],
  );
  return [`TY  - ${types[item.type] ?? 'GEN'}`, ...lines, 'ER  -'].join('\n');
}

function nameOf({ family, given, literal }: NonNullable<Item['author']>[number]): string {
  return literal ?? [family, given].filter((part) => part !== undefined).join(', ');
}

/** Years have four digits; one that has fewer, or none, is told in words beside the day. */
function yearOf(item: Item): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined || Number(year) < 1000 ? undefined : String(year);
}

/** `2016/03/28/`, with what the units leave open in words at the end: `///1950s`. */
function dayOf(item: Item): string | undefined {
  if (!item.issued) return undefined;
  const written = item.custom?.['edtf'];
  const [from, to] = item.issued['date-parts'] ?? [];
  const [, ...rest] = from ?? [];
  const year = yearOf(item);
  const [month = '', day = ''] = year === undefined ? [] : rest.map((part) => String(part).padStart(2, '0'));
  const isPlain = year !== undefined && to === undefined && !('circa' in item.issued);
  const words = isPlain || written === undefined ? '' : label(edtf(written), 'en');
  return `${year ?? ''}/${month}/${day}/${words}`;
}
