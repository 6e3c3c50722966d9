import * as z from 'zod/mini';
import { type Judged, noErrands, type Outline, type Text, write } from '../outline.ts';

/** The learner explains in a sentence; a person reads it. */
export interface ShortDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'short';
  /** Characters at most. */
  readonly limit: number;
  /** What a full answer says: the learner compares, the grader sees them beside the text. */
  readonly claims: readonly { readonly id: string; readonly text: Text<Parameters> }[];
  /** An answer that makes every claim. */
  model(parameters: Parameters): string;
}

export type Short<Parameters = unknown> = ShortDraft<Parameters> & Judged<Parameters, string>;

/** The part of every answer that a person reads; no machine gives points for it. */
export const forAPerson = 'for-a-person';

export function judgeShort<Parameters>(draft: ShortDraft<Parameters>): Judged<Parameters, string> {
  const answer: z.ZodMiniType<string> = z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(draft.limit));
  return {
    answer,
    errands: noErrands,
    reference: (parameters) => draft.model(parameters),
    grade(_parameters, given) {
      answer.parse(given);
      return { score: 1, parts: [{ id: 'text', score: 0, max: 0, feedbackId: forAPerson }] };
    },
    reply(parameters, given) {
      answer.parse(given);
      return { text: write(draft.right, parameters) };
    },
  };
}
