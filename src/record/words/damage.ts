/** What is known of harm beside the state it left, as it is printed. */
import type { z } from 'zod';
import type { impactSchema } from '../schema/event.ts';
import type { Edition } from './edition.ts';

type Impact = Pick<z.infer<typeof impactSchema>, 'certainty' | 'cause' | 'cause-certainty' | 'extent'>;

/**
 * How sure the state is, cause and extent in words; empty where none is given.
 *
 * @example
 * damageText({ cause: 'explosives', extent: '91-100' }, edition) //=> 'by explosives; 91 to 100 per cent harmed'
 */
export function damageText(
  { certainty, cause, extent, 'cause-certainty': sure }: Impact,
  { t }: Pick<Edition, 't'>,
): string {
  const caused = cause && t(`harm.cause.${cause}`);
  return [
    certainty && t(`harm.certainty.${certainty}`),
    caused && sure ? t('harm.caused', { cause: caused, certainty: t(`harm.certainty.${sure}`) }) : caused,
    extent && t(`harm.extent.${extent}`),
  ]
    .filter((part) => part !== undefined)
    .join(t('semicolon'));
}
