/** What a schema finds wrong with the fields of an entry, as diagnostics with places. */
import { z } from 'zod';
import { diagnose, meant, nearest, nearestFirst, type Fault, type Span } from './diagnostic.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import type { Path } from './front-matter/places.ts';
import { isRuleId } from './rules.ts';
import { isVisible, whenMissing } from '../record/schema/fields.ts';
import { fieldsOf, isGroup, schemaAt } from './schema-walk.ts';
import type { VFileMessage } from 'vfile-message';

type Issue = z.core.$ZodIssue;

/** More unknown fields than this of one group are no slips; the first say enough. */
const mostKeys = 50;

/** Turns the issues of a schema into diagnostics; a translation brings the schema of its original. */
export function fieldErrors(
  file: string,
  frontMatter: FrontMatter,
  schema: z.ZodType,
  issues: readonly Issue[],
  original?: z.ZodType,
): VFileMessage[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, mostKeys)
            .map(
              (key) =>
                ofOriginal(key, issue.path, frontMatter, original) ??
                unknownField(key, issue.path, frontMatter, schema),
            )
        : [oneFinding(issue, frontMatter, schema)],
    )
    .map((found) => diagnose(found.rule, { file, span: found.span }, found));
}

/** A field that a translation repeats from its original. */
function ofOriginal(
  key: string,
  path: Path,
  frontMatter: FrontMatter,
  original?: z.ZodType,
): Fault | undefined {
  if (!fieldsOf(original && schemaAt(original, path)).has(key)) return undefined;
  return {
    rule: 'unknown-field',
    span: frontMatter.locateKey([...path, key]),
    reason: `The field "${key}" is not translated.`,
    actual: key,
    note: 'Take it out; a translation takes it from its original.',
  };
}

function unknownField(key: string, path: Path, frontMatter: FrontMatter, schema: z.ZodType): Fault {
  const known = [...fieldsOf(schemaAt(schema, path)).keys()];
  return {
    rule: 'unknown-field',
    span: frontMatter.locateKey([...path, key]),
    reason: `The field "${key}" is unknown${path.length > 0 ? ` in "${fieldName(path)}"` : ''}.`,
    actual: key,
    ...meant(nearest(key, known), { expected: nearestFirst(key, known) }),
  };
}

function oneFinding(issue: Issue, frontMatter: FrontMatter, schema: z.ZodType): Fault {
  const { path } = issue;
  const value = valueAt(frontMatter.value, path);
  const field = fieldName(path);
  const span = frontMatter.locate(path);
  if (value === undefined) {
    const own = whenMissing.get(schemaAt(schema, path) ?? schema);
    return {
      rule: own?.rule ?? 'missing-field',
      span,
      reason: own?.reason ?? `The required field "${field}" is missing.`,
      expected: own?.expected ?? [`${String(path.at(-1))}: …`],
    };
  }
  if (isEmpty(value))
    return {
      rule: 'empty-field',
      span,
      reason: `The field "${field}" has no value.`,
      note: 'Give it a value, or leave the field out if it is not required.',
    };
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return outOfRange(issue, field, value, span);
    case 'invalid_value':
      return unknownTerm(issue, field, value, span);
    case 'custom':
      return custom(issue, field, value, span);
    default:
      return wrongType(issue, field, value, span);
  }
}

function outOfRange(
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  field: string,
  value: unknown,
  span: Span,
): Fault {
  const isBig = issue.code === 'too_big';
  const bound = isBig
    ? `at most ${issue.maximum}`
    : `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  return {
    rule: 'out-of-range',
    span,
    reason: `The value of "${field}" is too ${isBig ? 'large' : 'small'}.`,
    actual: shown(value),
    expected: [bound],
  };
}

function unknownTerm(
  issue: Extract<Issue, { code: 'invalid_value' }>,
  field: string,
  value: unknown,
  span: Span,
): Fault {
  if (typeof value !== 'string') return typeFound(field, value, 'text', span);
  const known = nearestFirst(value, issue.values.map(String));
  const near = nearest(value, known);
  return {
    rule: field === 'category' ? 'unknown-category' : 'unknown-term',
    span,
    reason: `The ${field.replace(/^.*\./, '')} "${value}" is not in the vocabulary.`,
    actual: value,
    expected: near === undefined ? known : [near, ...known.filter((word) => word !== near)],
    note: near === undefined ? undefined : `Did you mean "${near}"?`,
  };
}

function custom(issue: Extract<Issue, { code: 'custom' }>, field: string, value: unknown, span: Span): Fault {
  const { rule, expected, suggestions } = issue.params ?? {};
  const read = z.array(z.string()).safeParse(suggestions).data ?? [];
  return {
    rule: isRuleId(rule) ? rule : 'wrong-type',
    span,
    reason: issue.message
      .replace(/^The text\b/, `The text of "${field}"`)
      .replace(/\bthis field\b/, `"${field}"`),
    actual: shown(value),
    expected: read.length > 0 ? read : typeof expected === 'string' ? [expected] : undefined,
    note: read.length > 0 ? `Did you mean ${read.join(' or ')}?` : undefined,
  };
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
]);

/** A field that takes several forms says in its schema which. */
function wrongType(issue: Issue, field: string, value: unknown, span: Span): Fault {
  const expected =
    issue.code === 'invalid_type' ? (typeNames.get(issue.expected) ?? issue.expected) : issue.message;
  return typeFound(field, value, expected, span);
}

function typeFound(field: string, value: unknown, expected: string, span: Span): Fault {
  return {
    rule: 'wrong-type',
    span,
    reason: `The field "${field}" holds ${kindOf(value)}.`,
    actual: shown(value),
    expected: [expected],
    note: hint(value, expected),
  };
}

function hint(value: unknown, expected: string): string | undefined {
  if (expected === 'text' && Array.isArray(value)) return 'Put a text that begins with [ in quotes.';
  if (expected === 'text' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'Put it in quotes to make it text.';
  if (expected === 'a list') return 'Write each item on a line of its own, after a hyphen and a space.';
  return undefined;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `the text "${shown(value)}"` : `the ${typeof value} ${shown(value)}`;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === 'string' && !isVisible(value)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A value as a message shows it, cut where it is long. */
function shown(value: unknown): string {
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A path as a message names it, `actors.0.role` becoming `actors.1.role`: people count from one. */
function fieldName(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (Array.isArray(inside)) return inside[Number(step)];
    return isGroup(inside) && typeof step === 'string' && Object.hasOwn(inside, step)
      ? inside[step]
      : undefined;
  }, value);
}
