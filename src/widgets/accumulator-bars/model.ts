import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { runLanes } from '../../experiments/optimizers/lanes.ts';
import { coefficientsOf } from '../../experiments/optimizers/rules.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export const rules = ['adagrad', 'rmsprop'] as const;

export interface State {
  readonly rule: (typeof rules)[number];
  readonly learningRate: number;
  readonly step: number;
}

/** One coordinate at one update: what comes in, what it is divided by, what goes out. */
export interface Bars {
  readonly slope: number;
  /** √s + ε, the divisor. */
  readonly divisor: number;
  /** The largest divisor so far. */
  readonly most: number;
  /** How far the coordinate moved. */
  readonly step: number;
}

export interface Trace {
  /** Entry t − 1 is of update t. */
  readonly along: readonly Bars[];
  readonly across: readonly Bars[];
}

export const updates = 100;

export const widget: Widget<State, Trace> = {
  id: 'accumulator-bars',
  version: 1,
  schema: z.object({
    rule: z._default(z.enum(rules), 'adagrad'),
    learningRate: z._default(z.number(), 0.5),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.01, 2], step: [0, updates] },
  trace({ rule, learningRate }) {
    const [way] = runLanes({
      landscape: { surface: 'valley', condition: 100, text: '' },
      start: [10, 1],
      lanes: [{ rule, learningRate }],
      updates,
      seed: 0,
    });
    const epsilon = coefficientsOf[rule].epsilon ?? 0;
    const bars = (which: 0 | 1): readonly Bars[] => {
      const [place, slope] = [way!.place[which], way!.slope[which]];
      const sums = way!.memory['s']![which];
      let most = 0;
      return Array.from({ length: updates }, (_, i) => {
        const divisor = math.sqrt(sums[i + 1]!) + epsilon;
        most = Math.max(most, divisor);
        return { slope: Math.abs(slope[i + 1]!), divisor, most, step: Math.abs(place[i + 1]! - place[i]!) }; // biome-ignore format: one line
      });
    };
    return { along: bars(0), across: bars(1) };
  },
  describe({ along, across }, { rule, step, learningRate }) {
    const name = rule === 'adagrad' ? 'AdaGrad' : 'RMSProp';
    const rate = formatNumber(learningRate);
    if (step === 0)
      return `**${name} at (10, 1), η = ${rate}.** The slope is 10 along the valley and 100 across it. Press Play.`;
    const told = ({ slope, divisor, step: moved }: Bars) => `${formatNumber(slope)} / ${formatNumber(divisor)} × ${rate} = ${formatNumber(moved)}`; // biome-ignore format: one line
    return `**Update ${step}.** Along: ${told(along[step - 1]!)}. Across: ${told(across[step - 1]!)}.`;
  },
};

export const table = ({ along, across }: Trace, { step }: State) => ({
  columns: ['update', ...['along', 'across'].flatMap((way) => [`slope ${way}`, `divisor ${way}`, `step ${way}`])],
  rows: Array.from({ length: step }, (_, t) => [
    t + 1,
    ...[along[t]!, across[t]!].flatMap((bars) => [bars.slope, bars.divisor, bars.step]),
  ]),
}); // biome-ignore format: one row a line
