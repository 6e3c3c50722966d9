import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { remember } from '../../experiments/remember.ts';
import {
  clouds,
  type Data,
  trainLogistic,
  type Update,
} from '../../experiments/training/logistic-regression.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly learningRate: number;
  readonly seed: number;
  readonly step: number;
}

export const steps = 60;

export interface Trace {
  readonly data: Data;
  /** Entry k is the state after k updates. */
  readonly history: readonly Update[];
}

/** Runs once for a seed and a learning rate; the step only chooses what is shown of it. */
const train = remember(
  (learningRate: number, seed: number): Trace => {
    const data = clouds({ seed });
    return { data, history: trainLogistic(data, { learningRate, steps }) };
  },
  { kept: 1 },
);

/** The state that a figure shows. */
export const now = ({ history }: Trace, { step }: State): Update => history[step]!;

function sentence(of: Trace, state: State): string {
  const { loss, weightGradient, accuracy } = now(of, state);
  const gradient = weightGradient.map((entry) => formatNumber(entry, { decimals: 3 })).join(', ');
  const when = state.step === 0 ? '**Before the first update**' : `**After update ${state.step}**`;
  return `${when} the loss is ${formatNumber(loss, { decimals: 4 })} and ${Math.round(accuracy * of.data.labels.length)} of ${of.data.labels.length} points are on the right side. The next step follows $X$ᵀ($a$ − $y$)/$m$ = (${gradient}).`;
}

export const widget: Widget<State, Trace> = {
  id: 'logistic-training',
  version: 1,
  schema: z.object({
    learningRate: z._default(z.number(), 0.5),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.01, 20], seed: [0, 4294967295], step: [0, steps] },
  trace: ({ learningRate, seed }) => train(learningRate, seed),
  describe: sentence,
};

type Place = readonly [x1: number, x2: number];

/**
 * Where a > ½ within a square of half side `reach`, as a polygon, and the line a = ½ that bounds it;
 * null while w is 0 and there is no line.
 */
export function positiveRegion({ weights: [w1, w2], bias }: Update, reach: number) {
  if (w1 === 0 && w2 === 0) return null;
  const height = ([x1, x2]: Place) => w1 * x1 + w2 * x2 + bias;
  const corners: readonly Place[] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ];
  const crossings: Place[] = [];
  const polygon = corners.flatMap((corner, i): Place[] => {
    const next = corners[(i + 1) % corners.length]!;
    const [here, there] = [height(corner), height(next)];
    const kept = here > 0 ? [corner] : [];
    if (here > 0 === there > 0) return kept;
    const share = here / (here - there);
    const crossing: Place = [
      corner[0] + share * (next[0] - corner[0]),
      corner[1] + share * (next[1] - corner[1]),
    ];
    crossings.push(crossing);
    return [...kept, crossing];
  });
  const [from, to] = crossings;
  return { polygon, line: from && to ? ([from, to] as const) : null };
}

export const table = ({ history }: Trace) => ({
  columns: ['update', 'loss', 'accuracy', 'w1', 'w2', 'b', 'dw1', 'dw2', 'db'],
  rows: history.map(({ loss, accuracy, weights, bias, weightGradient, biasGradient }, step) => [
    step,
    loss,
    accuracy,
    ...weights,
    bias,
    ...weightGradient,
    biasGradient,
  ]),
});
