import * as z from 'zod/mini';
import {
  type Judged,
  type Mistake,
  noErrands,
  type Outline,
  type Text,
  write,
} from '../outline.ts';
import { isClose } from './is-close.ts';

/** The learner types one number. */
export interface NumericDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'numeric';
  /** Significant figures asked for. */
  readonly figures: number;
  /** What the number is, in front of its field: Markdown, as `$\partial f/\partial y$`. */
  readonly quantity: Text<Parameters>;
  readonly unit?: string;
  reference(parameters: Parameters): number;
  wrong?(parameters: Parameters): readonly Mistake<number>[];
}

export type Numeric<Parameters = unknown> = NumericDraft<Parameters> & Judged<Parameters, number>;

const answer = z.number();

/** Grading and replies of a number: half a unit in the last figure asked, known mistakes by value. */
export function judgeNumeric<Parameters>(
  draft: NumericDraft<Parameters>,
): Judged<Parameters, number> {
  const judge = (parameters: Parameters, given: unknown) => {
    const value = answer.parse(given);
    const isRight = isClose(value, draft.reference(parameters), draft.figures);
    const mistake = isRight
      ? undefined
      : draft.wrong?.(parameters).find((one) => isClose(value, one.answer, draft.figures));
    return { isRight, mistake };
  };
  return {
    answer,
    errands: noErrands,
    reference: (parameters) => draft.reference(parameters),
    grade(parameters, given) {
      const { isRight, mistake } = judge(parameters, given);
      const score = isRight ? 1 : 0;
      const feedbackId = isRight ? 'right' : (mistake?.id ?? 'otherwise');
      return { score, parts: [{ id: 'value', score, max: 1, feedbackId }] };
    },
    reply(parameters, given) {
      const { isRight, mistake } = judge(parameters, given);
      const text = isRight
        ? write(draft.right, parameters)
        : (mistake?.feedback ?? write(draft.otherwise, parameters));
      return { value: text };
    },
  };
}
