import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Averages,
  averages,
  type SlopeName,
  slopeCount,
  slopeNames,
} from '../../experiments/optimizers/adam/averages.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly slopes: SlopeName;
  /** What all slopes are multiplied by. */
  readonly size: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly corrected: boolean;
  readonly seed: number;
  readonly step: number;
}

/** The learning rate that the sentences are told with. Steps are drawn over it, so it moves nothing. */
export const learningRate = 0.1;

export const slopeWords: Readonly<Record<SlopeName, string>> = {
  constant: 'the same each time',
  turning: 'turning each time',
  noisy: 'noise about 0.3',
  rare: 'one in twenty',
  jump: 'tenfold half way',
};

export const widget: Widget<State, Averages> = {
  id: 'adam-anatomy',
  version: 1,
  schema: z.object({
    slopes: z._default(z.enum(slopeNames), 'constant'),
    size: z._default(z.number(), 0.001),
    beta1: z._default(z.number(), 0.9),
    beta2: z._default(z.number(), 0.999),
    corrected: z._default(z.boolean(), true),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: {
    size: [1e-4, 1e4],
    beta1: [0, 0.99],
    beta2: [0, 0.999],
    seed: [0, 999_999],
    step: [0, slopeCount],
  },
  trace: ({ step: _, corrected, ...config }) =>
    averages({ ...config, isCorrected: corrected, learningRate }),
  describe(trace, { slopes, size, corrected, step }) {
    if (step === 0)
      return `**Slopes of size ${formatNumber(size)}, ${slopeWords[slopes]}.** No slope has come yet. Press Play.`;
    const at = step - 1;
    const hat = corrected ? ['m̂', '√v̂'] : ['m', '√v'];
    return `**Slope ${step} is ${formatNumber(trace.slopes[at]!)}.** ${hat[0]} = ${formatNumber(trace.mean[at]!)}, ${hat[1]} = ${formatNumber(trace.root[at]!)}: the step is ${formatNumber(trace.steps[at]!)} η.`;
  },
};

export const table = (trace: Averages, { step, corrected }: State) => ({
  columns: ['update', 'slope g', ...(corrected ? ['m̂', '√v̂'] : ['m', '√v']), 'step over η'],
  rows: trace.slopes.slice(0, step).map((slope, t) => [t + 1, slope, trace.mean[t]!, trace.root[t]!, trace.steps[t]!]),
}); // biome-ignore format: one row a line
