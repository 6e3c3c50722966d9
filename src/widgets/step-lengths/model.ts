import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type AdaptiveName,
  adaptiveNames,
  type SeriesName,
  seriesLength,
  seriesNames,
  slopesOf,
  stepsOn,
} from '../../experiments/optimizers/adaptive/slope-series.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts';

/** Which rules are drawn. */
export const shownNames = ['adagrad', 'pair', 'all'] as const;

export interface State {
  readonly shown: (typeof shownNames)[number];
  readonly series: SeriesName;
  /** What all slopes are multiplied by. */
  readonly size: number;
  /** The update whose step the reader was asked for. */
  readonly mark: number;
  readonly step: number;
}

/** What a rule's updates take off the weight, over η, by its name. */
export interface Trace {
  readonly slopes: readonly number[];
  readonly steps: Readonly<Record<AdaptiveName, readonly number[]>>;
}

export const seriesWords: Readonly<Record<SeriesName, string>> = {
  constant: 'the same each time',
  falls: 'a hundredth after 20',
  rare: 'one in ten',
};

export const rulesOf = ({ shown }: Pick<State, 'shown'>): readonly AdaptiveName[] =>
  ({ adagrad: ['adagrad'], pair: ['adagrad', 'rmsprop'], all: adaptiveNames } as const)[shown]; // biome-ignore format: one line

export const widget: Widget<State, Trace> = {
  id: 'step-lengths',
  version: 1,
  schema: z.object({
    shown: z._default(z.enum(shownNames), 'pair'),
    series: z._default(z.enum(seriesNames), 'constant'),
    size: z._default(z.number(), 1),
    mark: z._default(z.int(), 100),
    step: z._default(z.int(), 0),
  }),
  limits: { size: [1e-6, 1e4], mark: [1, seriesLength], step: [0, seriesLength] },
  trace({ series, size }) {
    const slopes = slopesOf(series, size);
    const { adagrad, rmsprop, adadelta } = stepsOn(slopes);
    const steps = { adagrad: adagrad.steps, rmsprop: rmsprop.steps, adadelta: adadelta.steps };
    return { slopes, steps };
  },
  describe({ slopes, steps }, state) {
    const { step, series, size } = state;
    if (step === 0)
      return `**Slopes of size ${formatNumber(size)}, ${seriesWords[series]}.** No slope has come yet. Press Play.`;
    const told = rulesOf(state).map((name) => `${laneLooks[name].name} ${formatNumber(steps[name][step - 1]!)}`); // biome-ignore format: one line
    return `**Slope ${step} is ${formatNumber(slopes[step - 1]!)}.** Step over η: ${told.join(', ')}.`;
  },
};

export const table = ({ slopes, steps }: Trace, state: State) => ({
  columns: ['update', 'slope', ...rulesOf(state).map((name) => `step over η, ${laneLooks[name].name}`)],
  rows: slopes.slice(0, state.step).map((slope, t) => [t + 1, slope, ...rulesOf(state).map((name) => steps[name][t]!)]),
}); // biome-ignore format: one row a line
