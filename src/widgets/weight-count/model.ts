import * as z from 'zod/mini';
import {
  type Connection,
  type Cost,
  connections,
  costOf,
  type LayerShape,
  outputSideOf,
} from '../../experiments/convolution/counts.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export type State = LayerShape;
export type Trace = Readonly<Record<Connection, Cost>>;

export const connectionNames: Readonly<Record<Connection, string>> = {
  dense: 'dense',
  local: 'local',
  shared: 'local, shared',
};

/** A count in full, as long as it can be read at a glance. */
export const count = (value: number): string => (value < 1e9 ? withCommas(String(value)) : formatNumber(value)); // biome-ignore format: one line

/** Where the parameters come from: numbers of one output with its bias, times the outputs that have their own. */
export function formulaOf(connection: Connection, shape: LayerShape): string {
  const { side, inputs, kernel, outputs } = shape;
  const out = outputSideOf(shape);
  const seen =
    connection === 'dense' ? `${side}·${side}·${inputs}` : `${kernel}·${kernel}·${inputs}`;
  return `(${seen} + 1) · ${connection === 'shared' ? outputs : `${out}·${out}·${outputs}`}`;
}

export const widget: Widget<State, Trace> = {
  id: 'weight-count',
  version: 1,
  schema: z.object({
    side: z._default(z.int(), 32),
    inputs: z._default(z.int(), 3),
    kernel: z._default(z.int(), 3),
    outputs: z._default(z.int(), 16),
  }),
  limits: { side: [8, 224], inputs: [1, 64], kernel: [1, 7], outputs: [1, 128] },
  trace: (shape) => ({ dense: costOf('dense', shape), local: costOf('local', shape), shared: costOf('shared', shape) }), // biome-ignore format: one line
  describe({ dense, shared }, shape) {
    const out = outputSideOf(shape);
    return `**${shape.side} × ${shape.side} × ${shape.inputs} → ${out} × ${out} × ${shape.outputs}: ${count(shared.parameters)} parameters in place of ${count(dense.parameters)}.** It still multiplies ${count(shared.multiplications)} times: sharing saves memory, and the window saves work.`;
  },
};

export const told = ({ shared, dense }: Trace): Readonly<Record<string, number>> => ({ shared: shared.parameters, dense: dense.parameters }); // biome-ignore format: one line

export const table = (costs: Trace) => ({
  columns: ['connected', 'parameters', 'multiplications'],
  rows: connections.map((one) => [connectionNames[one], costs[one].parameters, costs[one].multiplications]), // biome-ignore format: one line
});
