import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  halfLifeOf,
  movingAverage,
  type SeriesName,
  series,
  seriesLength,
  seriesNames,
  windowOf,
} from '../../experiments/optimizers/moving-average.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly series: SeriesName;
  readonly beta: number;
  /** Divided by 1 − βᵗ. */
  readonly corrected: boolean;
  readonly seed: number;
  /** Numbers that have arrived. */
  readonly step: number;
}

export interface Trace {
  readonly numbers: readonly number[];
  /** Entry t − 1 is the average after t numbers. */
  readonly average: readonly number[];
}

export const widget: Widget<State, Trace> = {
  id: 'moving-average',
  version: 1,
  schema: z.object({
    series: z._default(z.enum(seriesNames), 'noisy'),
    beta: z._default(z.number(), 0.9),
    corrected: z._default(z.boolean(), false),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { beta: [0, 0.99], seed: [0, 999_999], step: [0, seriesLength] },
  trace({ series: name, beta, corrected, seed }) {
    const numbers = series(name, seed);
    const found = movingAverage(numbers, beta);
    return { numbers, average: corrected ? found.corrected : found.plain };
  },
  describe({ numbers, average }, { step, beta, corrected }) {
    const window = `β = ${formatNumber(beta, { digits: 3 })} counts about ${formatNumber(windowOf(beta), { digits: 3 })} numbers`;
    if (step === 0) return `**No number has come yet.** ${window}.`;
    const name = corrected ? 'the corrected average' : 'the average';
    return `**After ${step} ${step === 1 ? 'number' : 'numbers'} ${name} is ${formatNumber(average[step - 1]!)}.** The last number was ${formatNumber(numbers[step - 1]!)}; ${window}, and a number’s weight halves in ${formatNumber(halfLifeOf(beta), { digits: 2 })} steps.`;
  },
};

export const table = ({ numbers, average }: Trace, { step }: State) => ({
  columns: ['number', 'value', 'average so far'],
  rows: numbers.slice(0, step).map((value, i) => [i + 1, value, average[i]!]),
});
