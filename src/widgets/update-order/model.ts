import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { remember } from '../../experiments/remember.ts';
import {
  type Order,
  problem,
  relativeError,
  train,
} from '../../experiments/training/update-order.ts';
import type { Widget } from '../kit/widget.ts';

/** Settings of the figure. `early`: W² is updated before dW¹ is computed. Seed 0 is the printed net. */
export interface State {
  readonly learningRate: number;
  readonly early: boolean;
  readonly seed: number;
  readonly step: number;
}

export const steps = 60;
/** Seeds in the band around the line of errors. */
const repeats = 24;

export interface Trace {
  /** Relative error of dW¹ in the first update, if W² is updated early. */
  readonly error: number;
  /** Error per unit of learning rate: the error is proportional to the rate. */
  readonly errorPerRate: number;
  /** Third lowest and third highest of 24 other problems, per unit of learning rate. */
  readonly band: readonly [low: number, high: number];
  /** Losses before each update; a run that diverges is shorter. */
  readonly after: readonly number[];
  readonly during: readonly number[];
}

const slope = remember((seed: number) => relativeError(problem(seed), 1));

const band = remember((): Trace['band'] => {
  const errors = Array.from({ length: repeats }, (_, i) => slope(i + 1));
  errors.sort((a, b) => a - b);
  return [errors[2]!, errors[repeats - 3]!];
});

/** A step or a switch changes what is shown of a run, not the run. */
const losses = remember((seed: number, rate: number, order: Order) =>
  train(problem(seed), rate, order, steps),
);

function trace({ learningRate, seed }: State): Trace {
  const errorPerRate = slope(seed);
  return {
    error: errorPerRate * learningRate,
    errorPerRate,
    band: band(),
    after: losses(seed, learningRate, 'after'),
    during: losses(seed, learningRate, 'during'),
  };
}

/** The step at which a run stopped because its loss left all bounds, or null. */
export const divergedAt = (run: readonly number[]): number | null =>
  run.length <= steps ? run.length - 1 : null;

/** Why a run left all bounds: how its loss grew, and what made it. */
export function whyDiverged(run: readonly number[], early: boolean): string {
  const [before, end] = run.slice(-2);
  const growth = `In the last update the loss grew ${formatNumber(end! / before!)}-fold, from ${formatNumber(before!)} to ${formatNumber(end!)}.`;
  const cause = early
    ? 'dW¹ was computed with a W² that the pass forward had not seen: its error grows with η, and at this rate it leads uphill.'
    : 'The step is longer than the slope holds: it lands higher than it began, where the slope is steeper still.';
  return `**${cause}** ${growth}`;
}

/** What a run shows at a step: its last loss if it has stopped before. */
export const lossAt = (run: readonly number[], step: number): number =>
  run[Math.min(step, run.length - 1)]!;

function sentence({ error, after, during }: Trace, { early, learningRate, step }: State): string {
  const run = early ? during : after;
  const stopped = divergedAt(run);
  const rate = `$η$ = ${formatNumber(learningRate)}`;
  const dW1 = early
    ? `dW¹ is off by ${formatNumber(error, { digits: 2 })} of its length`
    : 'dW¹ is the gradient';
  if (step === 0)
    return `**Before the first update**, ${rate}: the loss is ${formatNumber(run[0]!)}.`;
  if (stopped !== null && step >= stopped)
    return `**Diverged at update ${stopped}**, ${rate}: ${dW1} in the first update.`;
  const other = early ? `; in the right order it is ${formatNumber(lossAt(after, step))}` : '';
  return `**After update ${step}**, ${rate}: ${dW1} in the first update, and the loss is ${formatNumber(lossAt(run, step))}${other}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'update-order',
  version: 1,
  schema: z.object({
    learningRate: z._default(z.number(), 0.5),
    early: z._default(z.boolean(), true),
    seed: z._default(z.int(), 0),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.01, 1], seed: [0, 4294967295], step: [0, steps] },
  trace,
  describe: sentence,
};

export const table = ({ after, during }: Trace) => ({
  columns: ['update', 'loss, W² updated after', 'loss, W² updated before dW¹'],
  rows: Array.from({ length: steps + 1 }, (_, step) => [
    step,
    after[step] ?? null,
    during[step] ?? null,
  ]),
});
