import { z } from 'zod';
import { startOfFile } from '../../parse/diagnostic.ts';
import { fieldErrors } from '../../parse/field-errors.ts';

/** A value that stands in no file. */
const nowhere = { body: '', locate: () => startOfFile, locateKey: () => startOfFile };

/**
 * What is wrong with a value of a field, in the words of the check; nothing where it will do.
 *
 * @example
 * refusalOf('date', '29/11/2026', edtfDate()) //=> 'The date "29/11/2026" is not written as this record writes dates, such as 2016-03-27. Did you mean 2026-11-29?'
 */
export function refusalOf(field: string, value: unknown, schema: z.ZodType): string | undefined {
  const group = z.object({ [field]: schema });
  const issues = group.safeParse({ [field]: value }).error?.issues ?? [];
  const frontMatter = { value: { [field]: value }, ...nowhere };
  const [first] = fieldErrors('', frontMatter, group, issues);
  if (!first) return undefined;
  const expected = first.expected?.length ? `Expected: ${first.expected.slice(0, 12).join(', ')}.` : '';
  return [first.reason, first.note ?? expected].filter((part) => part !== '').join(' ');
}
