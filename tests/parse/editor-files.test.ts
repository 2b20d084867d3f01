import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { isRequired } from '../../src/parse/form.ts';
import { readAll } from '../../src/parse/read-all.ts';
import { renderReport } from '../../src/parse/report.ts';
import { fieldsOf, schemaAt } from '../../src/parse/schema-walk.ts';
import { schemas } from '../../src/record/record.ts';
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

const snippets = z.record(z.string(), z.object({ body: z.array(z.string()) }));

test('the snippets of the editor have fields that the record has, and all that are required', () => {
  const { Event, Source, Claim, Dating, Correction } = snippets.parse(
    parse(readFileSync('.vscode/entries.code-snippets', 'utf8')),
  );
  const wanted = [
    [Event, schemas.event],
    [Source, schemas.source],
    [Claim, schemaAt(schemas.event, ['claims', 0])],
    [Dating, schemaAt(schemas.event, ['dating'])],
    [Correction, schemaAt(schemas.event, ['corrections', 0])],
  ] as const;
  for (const [snippet, schema] of wanted) {
    const text = (snippet?.body ?? []).join('\n').replace(/^dating: /, '');
    const own = [...text.matchAll(/(?:^(?:- | {2})?|[{,] )([\w-]+):/gm)].map(([, name]) => name);
    const fields = fieldsOf(schema);
    const required = [...fields].filter(([, field]) => isRequired(field)).map(([name]) => name);
    expect(own).toEqual(expect.arrayContaining(required));
    const accounts = fieldsOf(schemaAt(schemas.event, ['claims', 0, 'accounts', 0]));
    expect(own.filter((name = '') => !fields.has(name) && !accounts.has(name))).toEqual([]);
  }
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('the editor starts a server that there is, and the container has what the folder recommends', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(read('package.json'));
  const settings = z
    .object({ 'glspc.server.commandArguments': z.array(z.string()) })
    .parse(read('.vscode/settings.json'));
  expect(scripts).toHaveProperty(settings['glspc.server.commandArguments'].at(-1) ?? '');
  const { recommendations } = z
    .object({ recommendations: z.array(z.string()) })
    .parse(read('.vscode/extensions.json'));
  const { customizations } = z
    .object({ customizations: z.object({ vscode: z.object({ extensions: z.array(z.string()) }) }) })
    .parse(read('.devcontainer/devcontainer.json'));
  expect(customizations.vscode.extensions).toEqual(recommendations);
});
