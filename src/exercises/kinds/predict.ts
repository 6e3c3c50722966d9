import * as z from 'zod/mini';
import { math } from '../../nn/index.ts';
import type { Errand, Finding } from '../engine/errand.ts';
import { type Judged, type Outline, type Text, write } from '../outline.ts';
import type { Option } from './choice.ts';

/** The id of a range, a number, or a curve: one height for each of the given places. */
export type Guess = string | number | readonly number[];

/** An axis to guess on. */
export interface GuessScale {
  /** Quantity and unit: "updates", "loss, nats". */
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly isLog?: boolean;
}

/** What the learner commits to. */
export type Ask<Parameters> =
  | { readonly form: 'range'; readonly options: readonly Option<Parameters>[] }
  | {
      readonly form: 'number';
      /** In front of the field: Markdown. */
      readonly quantity: Text<Parameters>;
      readonly scale: GuessScale;
      /** A guess this close counts as near: a share of the scale from low to high. */
      readonly near: number;
    }
  | {
      readonly form: 'curve';
      readonly across: { readonly name: string; readonly places: readonly number[] };
      readonly scale: GuessScale;
      /** A curve whose mean distance from the true one is this share of the scale counts as near. */
      readonly near: number;
    };

/** The learner commits, then it runs. */
export interface PredictDraft<Parameters> extends Outline<Parameters> {
  readonly kind: 'predict';
  /** On the button that commits and runs: "Train". */
  readonly verb: string;
  readonly ask: Ask<Parameters>;
  runs(parameters: Parameters): readonly Errand[];
  /** The run decides, not the file: the range, number or curve that came out. */
  reference(parameters: Parameters, findings?: readonly Finding[]): Guess;
}

export type Predict<Parameters = unknown> = PredictDraft<Parameters> & Judged<Parameters, Guess>;

/** Full points for a commitment; near or far is said and not graded. */
export function judgePredict<Parameters>(
  draft: PredictDraft<Parameters>,
): Judged<Parameters, Guess> {
  const answer = guessOf(draft.ask);
  const place = (parameters: Parameters, given: unknown, findings: readonly Finding[]) => {
    const guess = answer.parse(given);
    if (typeof guess === 'string') return guess;
    return distance(draft.ask, guess, draft.reference(parameters, findings)) <= nearOf(draft.ask)
      ? 'near'
      : 'far';
  };
  return {
    answer,
    errands(parameters, given) {
      answer.parse(given);
      return draft.runs(parameters);
    },
    reference: (parameters, findings) => draft.reference(parameters, findings),
    grade: (parameters, given, findings = []) => ({
      score: 1,
      parts: [
        { id: 'commitment', score: 1, max: 1, feedbackId: place(parameters, given, findings) },
      ],
    }),
    reply(parameters, given, findings = []) {
      const found = place(parameters, given, findings);
      const text =
        draft.ask.form === 'range'
          ? draft.ask.options.find(({ id }) => id === found)?.reply
          : found === 'near'
            ? draft.right
            : draft.otherwise;
      return { commitment: write(text ?? draft.otherwise, parameters) };
    },
  };
}

function guessOf<Parameters>(ask: Ask<Parameters>): z.ZodMiniType<Guess> {
  if (ask.form === 'range') return z.enum(ask.options.map(({ id }) => id));
  const number = z.number().check(z.gte(ask.scale.low), z.lte(ask.scale.high));
  if (ask.form === 'number') return number;
  return z.array(number).check(z.length(ask.across.places.length));
}

const nearOf = <Parameters>(ask: Ask<Parameters>) => (ask.form === 'range' ? 0 : ask.near);

/** Mean distance between a guess and the truth, as a share of the scale; 0 for ranges, which are right or not. */
export function distance<Parameters>(ask: Ask<Parameters>, guess: Guess, truth: Guess): number {
  if (ask.form === 'range') return guess === truth ? 0 : 1;
  const [from, to] = [guess, truth].map((one) =>
    (typeof one === 'object' ? one : [Number(one)]).map((value) => shareOf(ask.scale, value)),
  );
  const gaps = (from ?? []).map((value, i) => Math.abs(value - (to?.[i] ?? Number.NaN)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** Where a value stands between low (0) and high (1). */
export function shareOf({ low, high, isLog = false }: GuessScale, value: number): number {
  if (!isLog) return (value - low) / (high - low);
  return (math.log(value) - math.log(low)) / (math.log(high) - math.log(low));
}
