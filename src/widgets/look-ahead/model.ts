import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Followed,
  followed,
  lookAhead,
  type Update,
} from '../../experiments/optimizers/look-ahead.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts'; // biome-ignore format: one line

export interface State {
  /** Whose way the ball goes. */
  readonly follow: Followed;
  readonly learningRate: number;
  readonly momentum: number;
  readonly step: number;
}

export const updates = 40;

/** Entry t − 1 is update t. */
export type Trace = readonly Update[];

const short = (value: number) => formatNumber(value, { digits: 3 });

export const widget: Widget<State, Trace> = {
  id: 'look-ahead',
  version: 1,
  schema: z.object({
    follow: z._default(z.enum(followed), 'momentum'),
    learningRate: z._default(z.number(), 0.003),
    momentum: z._default(z.number(), 0.9),
    step: z._default(z.int(), 0),
  }),
  limits: { learningRate: [0.001, 0.012], momentum: [0, 0.95], step: [0, updates] },
  trace: (state) => lookAhead({ ...state, updates }),
  describe(trace, { step }) {
    const update = trace[step - 1];
    if (!update) return '**The ball is at (10, 1) and at rest.** Press Step.';
    const told = followed.map((name) => {
      const { at, slope, to } = update[name];
      return `${laneLooks[name].name} takes the slope at y = ${short(at[1])}, ${short(slope[1])}, and goes to ${short(to[1])}.`;
    });
    return `**Update ${step}, across the valley:** from y = ${short(update.from[1])} what is kept leads to ${short(update.kept[1])}. ${told.join(' ')}`;
  },
};

export const table = (trace: Trace, { step }: State) => ({
  columns: [
    'update',
    ...['from', 'kept leads to'].flatMap((name) => [`x, ${name}`, `y, ${name}`]),
    ...followed.flatMap((name) => [`slope across, ${laneLooks[name].name}`, `y after, ${laneLooks[name].name}`]),
  ],
  rows: trace.slice(0, step).map(({ from, kept, ...moves }, t) => [
    t + 1,
    ...from,
    ...kept,
    ...followed.flatMap((name) => [moves[name].slope[1], moves[name].to[1]]),
  ]),
}); // biome-ignore format: one row a line
