/**
 * `npm run bench:growth [-- SIZE] [-- WORD]`: how the time of every parser and every rule grows with its input. Each reads an input and
 * one of twice its size; where that takes much more than twice as long, the line is marked, and the command ends with 1.
 */
import { argv, cpuUsage, exit, stdout } from 'node:process';
import { acrossRules } from '../../src/parse/across.ts';
import { readBody } from '../../src/parse/body/body.ts';
import { corpusOf, type Corpus } from '../../src/parse/corpus.ts';
import { readEntry, type Entry } from '../../src/parse/entry.ts';
import type { ContentFile } from '../../src/parse/files.ts';
import { readPermalinks } from '../../src/parse/permalinks.ts';
import type { Kind } from '../../src/record/kind.ts';
import { bodies, event, fields, lists, source } from './inputs.ts';

/** Work on an input of a size: what is not measured is done first, and returns what is. */
type Work = (size: number) => () => unknown;

/** Twice the input may take this much longer; less than `least` milliseconds are not looked at. */
const bound = { growth: 3, least: 20 };
/** The entries of a size, which are read once. */
const read = new Map<number, readonly Entry[]>();
const size = Number(argv.slice(2).find((arg) => /^\d+$/.test(arg)) ?? 400);

const site = '---\nname: Hill\nsummary: A hill.\nlocation: { lat: 1, lon: 2 }\ncountry: Iraq\nplaces: [{ id: top, name: Top }]\n---\n'; // prettier-ignore

const works = new Map<string, Work>([
  ...named('body', bodies, (text) => () => readBody('a.md', text)),
  ...named('front matter', fields, (text) => {
    const file = fileOf('event', 'a', event(0).replace(/^sources:.*$/m, text.trimEnd()));
    return () => readEntry(file);
  }),
  ...named('list', lists, (text) => () => readPermalinks({ file: 'permalinks.txt', text })),
  ...Object.entries(acrossRules).flatMap(([rule, find]) =>
    Object.entries(rule.endsWith('-permalink') ? lists : { 'many entries': () => '' }).map(
      ([list, text]): readonly [string, Work] => [
        `${rule}: ${list}`,
        (many) => {
          const corpus = corpusWith(many, text(many));
          return () => [...find(corpus)];
        },
      ],
    ),
  ),
]);

const word = argv.slice(2).find((arg) => /^[a-z]/i.test(arg)) ?? '';
const asked = [...works].filter(([name]) => name.includes(word));
const steep = asked.filter(([name, work]) => !isSteady(name, work));
if (steep.length > 0) exit(1);

function named(
  kind: string,
  inputs: Readonly<Record<string, (size: number) => string>>,
  workOn: (text: string) => () => unknown,
): (readonly [string, Work])[] {
  return Object.entries(inputs).map(([name, text]) => [`${kind}: ${name}`, (many) => workOn(text(many))]);
}

function isSteady(name: string, work: Work): boolean {
  fastest(work, size);
  const [once, twice] = [fastest(work, size), fastest(work, size * 2)];
  const isSteep = twice > bound.least && twice > once * bound.growth;
  const line = [once, twice].map((time) => time.toFixed(1).padStart(9)).join('');
  stdout.write(`${isSteep ? '!' : ' '}${line} ms  ${name}\n`);
  return !isSteep;
}

/** Milliseconds of the processor for the fastest of three runs, each on an input of its own: the others were disturbed. */
function fastest(work: Work, many: number): number {
  const times = [0, 1, 2].map(() => {
    const run = work(many);
    const before = cpuUsage();
    run();
    return cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

function corpusWith(many: number, list: string): Corpus {
  const { permalinks } = readPermalinks({ file: 'permalinks.txt', text: list });
  return corpusOf(entriesOf(many), permalinks, 'permalinks.txt', permalinks);
}

function entriesOf(many: number): readonly Entry[] {
  const known = read.get(many);
  if (known) return known;
  const all = Array.from({ length: many }, (_, i) => i);
  const files = [
    fileOf('site', 'hill', site),
    fileOf('actor', 'red', '---\nname: Red\n---\n'),
    ...all.map((i) => fileOf('event', `e-${i}`, event(i))),
    ...all.map((i) => fileOf('source', `s-${i}`, source(i))),
  ];
  const entries = files.map((file) => readEntry(file).entry);
  read.set(many, entries);
  return entries;
}

function fileOf(kind: Kind, id: string, text: string): ContentFile {
  const path = `${kind}s/${kind === 'event' ? 'hill/' : ''}${id}.md`;
  return { kind, id, path, file: path, text, ...(kind === 'event' ? { folder: 'hill' } : {}) };
}
