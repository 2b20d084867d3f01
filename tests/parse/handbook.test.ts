import { copyFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { handbookFile, handbookPath, sectionOf } from '../../src/parse/handbook.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { isRuleId, rules } from '../../src/parse/rules.ts';
import { checkExample, explained, lay, toldExamples } from '../handbook/examples.ts';
import { handbook } from '../handbook/handbook.ts';
import { anchorOf } from '../handbook/markdown.ts';
import { fencedOf, readText, sectionsOf, withoutFenced } from '../handbook/parts.ts';

const contributing = readText('CONTRIBUTING.md');
const readme = readText('README.md');
const ids = Object.keys(rules).filter(isRuleId);

/** A copy of a content folder that goes when the test ends. */
async function copyOf(content: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'handbook-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(content, dir, { recursive: true });
  return dir;
}

describe('the handbook', () => {
  test('is what `npm run handbook` writes', async () => {
    expect(readText(handbookPath)).toBe(await handbook());
  });

  test.each(ids)('breaks %s with its example, and no other rule', async (rule) => {
    const { messages } = await checkExample(rule, 'broken');
    expect([...new Set(messages.map(({ ruleId }) => ruleId))]).toEqual([rule]);
  });

  test.each(ids.filter((rule) => !toldExamples.has(rule)))('mends its example of %s', async (rule) => {
    expect(fencedOf(explained(rule).mended)).toHaveLength(1);
    expect((await checkExample(rule, 'mended')).messages).toEqual([]);
  });

  test.each([...toldExamples])('tells in words what its example of %s is', (rule, [told]) => {
    expect(explained(rule).broken).toContain(`\`${told}\``);
    expect(explained(rule).mended).toMatch(/^\*\*Mend\.\*\* \S/);
  });

  test('has a section for every rule that begins with its severity', () => {
    const text = readText(handbookPath);
    for (const rule of ids)
      expect(sectionOf(text, rule)).toMatch(
        rules[rule].severity === 'error' ? /^\*\*Error\.\*\* \S/ : /^\*\*Warning\.\*\* \S/,
      );
  });

  test('is no entry of a content folder, and no folder needs it', async () => {
    const dir = await copyOf('tests/fixtures/valid');
    const without = await readAll(dir);
    await copyFile(handbookPath, join(dir, handbookFile));
    expect(await readAll(dir)).toEqual(without);
    expect(without.messages).toEqual([]);
  });

  test.each(['terms.ar.md', 'terms.zh-Hant.md'])(
    'has beside it %s, the words of a language, which is no entry',
    async (name) => {
      const dir = await copyOf('tests/fixtures/valid');
      const without = await readAll(dir);
      await writeFile(join(dir, name), 'No front matter, and no words of an entry.');
      expect(await readAll(dir)).toEqual(without);
      await writeFile(join(dir, 'events', name), '');
      expect((await readAll(dir)).messages.map(({ ruleId }) => ruleId)).toContain('misplaced-file');
    },
  );

  test('is a misplaced file anywhere but at the top of the content', async () => {
    const dir = await copyOf('tests/fixtures/valid');
    await copyFile(handbookPath, join(dir, 'events', handbookFile));
    const { messages } = await readAll(dir);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['misplaced-file']);
  });

  test('does not make a folder one with entries', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'handbook-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    await writeFile(join(dir, handbookFile), '');
    expect((await readAll(dir)).messages.map(({ ruleId }) => ruleId)).toEqual(['empty-folder']);
  });
});

test('CONTRIBUTING shows a report as the check prints it', async () => {
  const dir = await copyOf('tests/fixtures/valid');
  await lay(dir, {
    language: 'text',
    file: 'monuments/north-gate.md',
    text: '---\nname: North Gate\nsite: citadel-hil\n---\n',
  });
  const report = renderReport(await readAll(dir), 'text').replaceAll(dir, 'content');
  const shown = fencedOf(contributing).find(({ language }) => language === 'text')?.text ?? 'nothing';
  expect(report).toContain(shown.trimEnd());
});

test('CONTRIBUTING can be read in ten minutes, at two hundred words a minute', () => {
  expect(contributing.match(/[\p{L}\p{N}][^\s|]*/gu)?.length).toBeLessThan(2000);
});

test('CONTRIBUTING names files and folders that exist', () => {
  const named = [...contributing.matchAll(/`((?:src|tests|content|\.github)\/[^`<]*)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('README gives an entry that is accepted as it stands', async () => {
  const entries = fencedOf(readme).filter(({ language }) => language === 'markdown');
  expect(entries).toHaveLength(1);
  for (const { text, file } of entries) {
    const dir = await copyOf('tests/fixtures/record');
    const path = file.replace(/^content\//, '');
    expect(existsSync(join(dir, path))).toBe(false);
    await writeFile(join(dir, path), text);
    const { record, messages } = await readAll(dir);
    expect(messages.filter((message) => message.file === join(dir, path))).toEqual([]);
    expect(record?.events.map(({ file: each }) => each)).toContain(path);
  }
});

test('the worked examples of the handbook are accepted, one beside the other', async () => {
  const { text } = sectionsOf(readText(handbookPath)).find(
    ({ heading }) => heading === 'Worked examples',
  ) ?? { text: '' };
  const dir = await copyOf('tests/fixtures/valid');
  const examples = fencedOf(text);
  expect(examples).toHaveLength(6);
  for (const example of examples) {
    if (example.language === 'yaml') await lay(dir, example);
    else await writeFile(join(dir, example.file), example.text, { flag: 'wx' });
  }
  const { messages, record } = await readAll(dir);
  expect(renderReport({ messages, texts: new Map(), files: 0 }, 'text')).toBe(
    '0 files: 0 errors, 0 warnings.',
  );
  expect(record?.events.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['traders-return', 'shots-at-the-wall', 'well-filled']),
  );
  expect(record?.sources.map(({ id }) => id)).toContain('survey-of-wells');
});

/** Every anchor that a page has. */
function anchorsOf(text: string): ReadonlySet<string> {
  return new Set(sectionsOf(withoutFenced(text)).map(({ heading }) => anchorOf(heading)));
}

test.each(['README.md', 'CONTRIBUTING.md', handbookPath])(
  '%s links to files and headings that exist',
  (page) => {
    const text = readText(page);
    const targets = [...withoutFenced(text).matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/g)].map(
      ([, target = '']) => target,
    );
    const broken = targets.filter((target) => {
      if (/^(https:|\/)/.test(target)) return false;
      const [file = '', heading] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(path)) return true;
      return heading !== undefined && !anchorsOf(readText(path)).has(`#${heading}`);
    });
    expect(broken).toEqual([]);
  },
);

test('every command that the texts name is one of package.json', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readText('package.json')));
  const texts = readme + contributing + readText(handbookPath);
  const named = [...texts.matchAll(/npm (?:run )?(?!ci\b)(?:-s )?([a-z]+(?::[a-z]+)?)/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
