/** What people type where the record writes otherwise: today, a date as it prints, a language by its name, a number, a reason. */
import type { z } from 'zod';
import { core, fieldsOf } from '../../parse/schema-walk.ts';
import type { Day } from '../../record/calendar.ts';
import { readEdtf } from '../../record/edtf.ts';
import { readings } from '../../record/foreign-dates.ts';
import { languagesNamed } from '../../record/language.ts';
import { forms, languages } from '../../record/schema/fields.ts';

/**
 * What an answer to the question for a field means, as the record writes it; nothing where it is written so already, or
 * where it may mean several things.
 *
 * @example
 * understood('today', edtfDate(), '2026-11-29') //=> '2026-11-29'
 * understood('Arabic', languageTag(), …) //=> 'ar'
 * understood('20 to 25 people', value, …) //=> { min: 20, max: 25, unit: 'people' }
 * understood('The post says Friday', issuedBasis, …) //=> { inferred: 'The post says Friday' }
 * understood('03/04/2016', edtfDate(), …) //=> undefined, for April or March
 */
export function understood(answer: string, schema: z.ZodType, today: Day): unknown {
  const fields = fieldsOf(schema);
  if (fields.has('min') && fields.has('max')) return boundsIn(answer.trim());
  if (fields.has('inferred') && !schema.safeParse(answer.trim()).success) return { inferred: answer.trim() };
  if (schema.safeParse(answer.trim()).success) return undefined;
  const [meant, ...others] = readingsOf(answer.trim(), core(schema) ?? schema, today).filter(
    (each) => schema.safeParse(each).success,
  );
  return others.length === 0 ? meant : undefined;
}

function readingsOf(answer: string, field: z.ZodType, today: Day): readonly string[] {
  if (languages.has(field)) return languagesNamed(answer);
  const form = forms.get(field)?.form;
  if (form !== 'date' && form !== 'day') return [];
  return /^today\.?$/i.test(answer) ? [today] : readings(answer);
}

/** A number, or the bounds of one, with what is counted; `2015` and `2015-03` are dates. */
function boundsIn(answer: string): unknown {
  if ('date' in readEdtf(answer)) return undefined;
  const [, bound] = /^at (least|most) /i.exec(answer) ?? [];
  const words = answer.replace(/^at (?:least|most) /i, '').split(/\s+/);
  const isPair = words[1] === 'to';
  const [from = '', to = from, ...more] = isPair ? [words[0], words[2]] : (words[0] ?? '').split(/[-–]/);
  const unit = words.slice(isPair ? 3 : 1).join(' ');
  const [min, max] = [numberIn(from), numberIn(to)];
  if (min === undefined || max === undefined || more.length > 0 || /\d/.test(unit)) return undefined;
  const counted = unit === '' ? {} : { unit };
  if (bound === undefined) return { min, max, ...counted };
  if (from !== to) return undefined;
  return bound.toLowerCase() === 'least' ? { min, ...counted } : { max, ...counted };
}

/** A number as it prints, `numberIn('1,200') //=> 1200`; nothing for `1,5`, whose comma stands for a point in many languages. */
function numberIn(word: string): number | undefined {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : undefined;
}
