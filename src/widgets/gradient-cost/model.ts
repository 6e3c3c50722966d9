import * as z from 'zod/mini';
import { type Cost, netCost } from '../../experiments/cost/operation-count.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import { remember } from '../../experiments/remember.ts';
import type { Widget } from '../kit/widget.ts';

/** Settings of the figure: a network of equal sigmoid layers, and how many examples go through it. */
export interface State {
  readonly depth: number;
  readonly width: number;
  readonly batch: number;
}

/** For one batch; times are in forward passes, memory in multiples of the parameters. */
export interface Trace extends Cost {
  readonly backwardInForwards: number;
  readonly keptPerParameter: number;
}

const countOne = remember((depth: number, width: number) =>
  netCost(Array(depth + 1).fill(width), 1),
);

/** Every count but the parameters grows in proportion to the batch. */
function trace({ depth, width, batch }: State): Trace {
  const one = countOne(depth, width);
  return {
    ...one,
    forward: one.forward * batch,
    backward: one.backward * batch,
    stored: one.stored * batch,
    backwardInForwards: one.backward / one.forward,
    keptPerParameter: (one.stored * batch) / one.parameters,
  };
}

/** `1,001,720`, or a power of ten from a thousand million on. */
export function grouped(value: number): string {
  return value >= 1e9 ? formatNumber(value) : withCommas(String(Math.round(value)));
}

export const widget: Widget<State, Trace> = {
  id: 'gradient-cost',
  version: 1,
  schema: z.object({
    depth: z._default(z.int(), 10),
    width: z._default(z.int(), 316),
    batch: z._default(z.int(), 1),
  }),
  limits: { depth: [1, 12], width: [2, 400], batch: [1, 1000] },
  trace,
  describe({ backwardInForwards, parameters, oneAtATime, stored }, { batch }) {
    const examples = batch === 1 ? 'for one example' : `for ${grouped(batch)} examples`;
    return `**${grouped(parameters)} parameters.** The backward pass costs ${formatNumber(backwardInForwards)} forward passes; nudging one parameter at a time costs ${grouped(oneAtATime)}. Kept for the way back ${examples}: ${grouped(stored)} numbers.`;
  },
};

export const table = ({ forward, backward, oneAtATime, stored, parameters }: Trace) => ({
  columns: ['what is counted', 'number'],
  rows: [
    ['operations of the forward pass', forward],
    ['operations of the backward pass', backward],
    ['forward passes, one parameter at a time', oneAtATime],
    ['numbers learned', parameters],
    ['numbers kept for the backward pass', stored],
  ],
});
