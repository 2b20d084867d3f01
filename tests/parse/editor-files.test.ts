import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAll } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { issueForms } from '../handbook/issue-forms.ts';

test('the issue forms ask for the fields of the record, in its words', async () => {
  for (const [path, text] of await issueForms()) expect(readFileSync(path, 'utf8')).toBe(text);
});

const tasks = z.object({
  tasks: z.array(
    z.object({
      script: z.string(),
      problemMatcher: z
        .object({
          pattern: z.object({ regexp: z.string() }),
          background: z.object({ endsPattern: z.string() }),
        })
        .or(z.array(z.never())),
    }),
  ),
});

test('the task of the editor finds in a report its problems and its end, and runs scripts that there are', async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const { tasks: all } = tasks.parse(JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')));
  for (const { script } of all) expect(scripts).toHaveProperty(script);
  const [matcher] = all.flatMap(({ problemMatcher }) =>
    Array.isArray(problemMatcher) ? [] : [problemMatcher],
  );
  const content = 'tests/fixtures/rules/unknown-site/content';
  const result = await readAll(content);
  const lines = renderReport(result, 'text').split('\n');
  const found = lines.flatMap(
    (line) => new RegExp(matcher?.pattern.regexp ?? '$^').exec(line)?.slice(1, 6) ?? [],
  );
  expect(found).toEqual(
    result.messages.flatMap(({ file, line, column, fatal, ruleId }) => [
      file,
      String(line),
      String(column),
      fatal ? 'error' : 'warning',
      ruleId,
    ]),
  );
  expect(lines.filter((line) => new RegExp(matcher?.background.endsPattern ?? '$^').test(line))).toHaveLength(
    1,
  );
});
