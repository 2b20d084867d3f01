/** The id of something new: the one that is proposed, unless another is wanted. */
import type { z } from 'zod';
import type { AnswerTo, Interview, Values } from './about.ts';
import { idField } from './asked-when.ts';
import { idFor } from './compose.ts';

/** The fields of something with an id: the one that is proposed, or another. */
export async function withId(
  answerTo: AnswerTo,
  about: Interview,
  path: readonly string[],
  schema: z.ZodType,
  isAsked: boolean,
): Promise<Values> {
  const { given, ask } = about;
  const proposed = proposedId(about);
  if (proposed !== undefined && !isAsked) {
    ask.say(`Its id is ${proposed}.`);
    return { ...given, id: proposed };
  }
  const asked = {
    ...about,
    ...(proposed === undefined ? {} : { proposed: { ...about.proposed, id: proposed } }),
  };
  return { ...given, id: await answerTo(asked, [...path, idField], schema, false) };
}

/** The id that the fields of something propose; none where they are too few. */
export function proposedId({ given, refuseId }: Interview): string | undefined {
  return idFor(given, (id) => refuseId?.(id) !== undefined);
}
