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

/** One number, or the entries of a vector in their order. */
export type Value = number | readonly number[];

/** The learner types a number or a vector. */
export interface NumericDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'numeric';
  /** Significant figures asked for, of every entry. */
  readonly figures: number;
  /** What the number is, in front of its field: Markdown, as `$\partial f/\partial y$`. */
  readonly quantity: Text<Parameters>;
  readonly unit?: string;
  /** A number in every variant, or a vector in every variant. */
  reference(parameters: Parameters): Value;
  wrong?(parameters: Parameters): readonly Mistake<Value>[];
}

export type Numeric<Parameters = unknown> = NumericDraft<Parameters> & Judged<Parameters, Value>;

export const entriesOf = (value: Value): readonly number[] =>
  typeof value === 'number' ? [value] : value;

/** Grading and replies: half a unit in the last figure asked, known mistakes by value; a vector earns the share of its right entries. */
export function judgeNumeric<Parameters>(
  draft: NumericDraft<Parameters>,
): Judged<Parameters, Value> {
  const isVector = typeof draft.reference(draft.printed) !== 'number';
  const answer: z.ZodMiniType<Value> = isVector
    ? z.array(z.number()).check(z.minLength(1))
    : z.number();
  const judge = (parameters: Parameters, given: unknown) => {
    const entries = entriesOf(answer.parse(given));
    const target = entriesOf(draft.reference(parameters));
    if (entries.length !== target.length)
      throw new Error(`${draft.id}: the answer has ${entries.length} entries; give ${target.length}`); // biome-ignore format: one line
    const closeTo = (value: Value) =>
      entriesOf(value).map((one, i) => isClose(entries[i] ?? Number.NaN, one, draft.figures));
    const right = closeTo(target).filter((isRight) => isRight).length;
    const score = right / target.length;
    const mistake =
      score === 1
        ? undefined
        : draft.wrong?.(parameters).find((one) => closeTo(one.answer).every((isHit) => isHit));
    return { score, right, count: target.length, mistake };
  };
  return {
    answer,
    errands: noErrands,
    reference: (parameters) => draft.reference(parameters),
    grade(parameters, given) {
      const { score, mistake } = judge(parameters, given);
      const feedbackId = score === 1 ? 'right' : (mistake?.id ?? 'otherwise');
      return { score, parts: [{ id: 'value', score, max: 1, feedbackId }] };
    },
    reply(parameters, given) {
      const { score, right, count, mistake } = judge(parameters, given);
      if (score === 1) return { value: write(draft.right, parameters) };
      if (mistake) return { value: mistake.feedback };
      const some = right > 0 ? `${right} of ${count} are right. ` : '';
      return { value: some + write(draft.otherwise, parameters) };
    },
  };
}
