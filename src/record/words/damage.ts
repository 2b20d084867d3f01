/** What is known of harm beside the state it left, as it is printed. */
import type { z } from 'zod';
import type { impactSchema } from '../schema/event.ts';
import type { Edition } from './edition.ts';

type Impact = Pick<z.infer<typeof impactSchema>, 'certainty' | 'cause' | 'cause-certainty' | 'extent'>;

/**
 * Cause, extent and certainty in words; empty where none is given.
 *
 * @example
 * damageText({ cause: 'explosives', extent: '91-100' }, edition) //=> 'explosives; 91 to 100 per cent of it'
 */
export function damageText(
  { certainty, cause, extent, 'cause-certainty': sure }: Impact,
  { t, word }: Pick<Edition, 't' | 'word'>,
): string {
  return [
    certainty && t('event.monuments.certainty', { certainty: word('certainty', certainty) }),
    cause && t('event.monuments.cause', { cause: word('cause', cause) }),
    sure && t('event.monuments.causeCertainty', { certainty: word('certainty', sure) }),
    extent && t('event.monuments.extent', { extent: word('extent', extent) }),
  ]
    .filter((part) => part !== undefined)
    .join('; ');
}
