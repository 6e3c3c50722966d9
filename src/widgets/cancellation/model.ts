import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type Cancellation, cancellation } from '../../experiments/gradients/cancellation.ts';
import type { Widget } from '../kit/widget.ts';

/** Settings of the figure: one pre-activation and one label. */
export interface State {
  readonly z: number;
  readonly label: number;
}

export type Trace = Cancellation;

/** The rows of the drawing, from above. */
export const places = ['loss', 'unit', 'product', 'fused'] as const;

/** A factor's length on a logarithmic axis; signs are kept apart. */
export interface Bar {
  readonly id: (typeof places)[number];
  /** As mathematics, and in words. */
  readonly formula: string;
  readonly name: string;
  readonly value: number;
  /** Where the bar begins and ends on the axis: a product of factors is a sum of lengths. */
  readonly from: number;
  readonly to: number;
}

/** Whether float64 gave a number on the route through a. */
export const fails = ({ naive }: Trace): boolean => !Number.isFinite(naive);

/** Before the run: the slope of the unit alone, in the place where it will stand. */
export const barsBefore = ({ unitSlope }: Trace): Bar[] =>
  bars({ lossSlope: 1, unitSlope, naive: unitSlope, fused: unitSlope }).filter(
    ({ id }) => id === 'unit',
  );

/** The factors end to end, then both routes to the product. */
export function bars(trace: Pick<Trace, 'lossSlope' | 'unitSlope' | 'naive' | 'fused'>): Bar[] {
  const { lossSlope, unitSlope, naive, fused } = trace;
  const size = Math.abs(lossSlope);
  return [
    {
      id: 'loss',
      formula: '(a-y)/(a(1-a))',
      name: 'slope of the loss',
      value: lossSlope,
      from: 1,
      to: size,
    },
    {
      id: 'unit',
      formula: 'a(1-a)',
      name: 'slope of the unit',
      value: unitSlope,
      from: size,
      to: size * unitSlope,
    },
    {
      id: 'product',
      formula: '\\frac{\\partial L}{\\partial z}',
      name: 'both multiplied',
      value: naive,
      from: 1,
      to: Math.abs(naive),
    },
    {
      id: 'fused',
      formula: 'a-y',
      name: 'in one piece',
      value: fused,
      from: 1,
      to: Math.abs(fused),
    },
  ];
}

/** How many decades the axis shows on each side of 1, in a few sizes so that it does not creep. */
export function decades({ lossSlope, unitSlope }: Trace): number {
  const sizes = [Math.abs(lossSlope), 1 / unitSlope].map((size) =>
    Number.isFinite(size) ? size : 1e17,
  );
  return [1, 3, 6, 12].find((power) => Math.max(...sizes) < Number(`1e${power}`)) ?? 18;
}

function sentence(trace: Trace): string {
  const { z: at, y, a, lossSlope, unitSlope, naive, fused } = trace;
  const show = (value: number) => formatNumber(value);
  const place = `$z$ = ${show(at)}, $y$ = ${y}`;
  if (fails(trace))
    return `**${place}.** $a$ rounds to ${show(a)}, so the slopes are ${show(lossSlope)} and ${show(unitSlope)}, and their product is ${show(naive)}. In one piece the gradient is ${show(fused)}.`;
  return `**${place}.** The loss multiplies by ${show(lossSlope)}, the unit by ${show(unitSlope)}; together ${show(naive)}, which is $a$ − $y$.`;
}

export const widget: Widget<State, Trace> = {
  id: 'cancellation',
  version: 1,
  schema: z.object({
    z: z._default(z.number(), -6),
    label: z._default(z.int().check(z.gte(0), z.lte(1)), 1),
  }),
  limits: { z: [-40, 40], label: [0, 1] },
  trace: ({ z: at, label }) => cancellation(at, label === 1 ? 1 : 0),
  describe: sentence,
};

/** The whole table: both slopes and both routes over a range of z, and at the current one. */
export function table(state: State) {
  const places = [-40, -37, -20, -12, -6, -3, 0, 3, 6, 12, 20, 37, 40];
  const all = [...new Set([...places, state.z])].sort((p, q) => p - q);
  return {
    columns: ['z', 'a', 'slope of the loss', 'slope of the unit', 'product', 'in one piece, a − y'],
    rows: all.map((at) => {
      const { a, lossSlope, unitSlope, naive, fused } = widget.trace({ ...state, z: at });
      return [at, a, lossSlope, unitSlope, naive, fused];
    }),
  };
}
