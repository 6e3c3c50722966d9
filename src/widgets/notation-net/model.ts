import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type BothOrientations,
  biases,
  bothOrientations,
  sizes,
  weights,
} from '../../experiments/notation/both-orientations.ts';
import type { Widget } from '../kit/widget.ts';

/** A unit, or a weight on its way from a unit of the layer before. Layers, units: from 0, from 1. */
export type Part =
  | { readonly kind: 'unit'; readonly layer: number; readonly unit: number }
  | { readonly kind: 'weight'; readonly layer: number; readonly from: number; readonly to: number };

/** `a-1-2` is unit 2 of layer 1, `w-1-3-2` the weight from unit 3 to unit 2 of layer 1. */
export const nameOf = (part: Part): string =>
  part.kind === 'unit' ? `a-${part.layer}-${part.unit}` : `w-${part.layer}-${part.from}-${part.to}`;

const count = (length: number) => Array.from({ length }, (_, i) => i + 1);

/** All parts in the order in which the keys walk them: a layer's units, then the weights that leave it. */
export const parts: readonly Part[] = sizes.flatMap((size, layer): readonly Part[] => [
  ...count(size).map((unit): Part => ({ kind: 'unit', layer, unit })),
  ...count(size).flatMap((from) =>
    count(sizes[layer + 1] ?? 0).map(
      (to): Part => ({ kind: 'weight', layer: layer + 1, from, to }),
    ),
  ),
]);

export interface State {
  readonly part: string;
  readonly orientation: 'rows' | 'columns';
}

export interface Trace extends BothOrientations {
  readonly part: Part;
  /** The largest difference of a prediction between the two conventions. */
  readonly difference: number;
}

const first: Part = { kind: 'weight', layer: 1, from: 3, to: 2 };

const network = bothOrientations();

/** The weight's letter with its indices, in the order of the convention. */
export const weightTex = (
  { layer, from, to }: Extract<Part, { kind: 'weight' }>,
  orientation: State['orientation'],
): string => `W^{[${layer}]}_{${orientation === 'rows' ? `${from}${to}` : `${to}${from}`}}`;

/** The shape of a layer's weights: [inputs, units] for rows, turned for columns. */
export const weightShape = (layer: number, orientation: State['orientation']): string => {
  const shape = [sizes[layer - 1] ?? 0, sizes[layer] ?? 0];
  return `[${(orientation === 'rows' ? shape : shape.toReversed()).join(', ')}]`;
};

/** The shape of a layer's values for two examples. */
export const valueShape = (layer: number, orientation: State['orientation']): string => {
  const shape = [2, sizes[layer] ?? 0];
  return `[${(orientation === 'rows' ? shape : shape.toReversed()).join(', ')}]`;
};

function sentence({ part, a, z }: Trace, { orientation }: State): string {
  const { layer } = part;
  const lies = orientation === 'rows' ? 'one example per row' : 'one example per column';
  if (part.kind === 'weight') {
    const value = weights[layer - 1]?.[part.from - 1]?.[part.to - 1] ?? 0;
    return `**The weight from unit ${part.from} of layer ${layer - 1} to unit ${part.to} of layer ${layer}** is $${weightTex(part, orientation)}$, here ${formatNumber(value)}. With the layer’s other weights it fills $W^{[${layer}]}$, of shape ${weightShape(layer, orientation)}.`;
  }
  const { unit } = part;
  const out = formatNumber(a[layer]?.[0]?.[unit - 1] ?? 0);
  if (layer === 0)
    return `**Input ${unit}** is $x_${unit}$ or $a^{[0]}_${unit}$, ${out} in the first example. Both examples together are $X$, of shape ${valueShape(0, orientation)}: ${lies}.`;
  const before = formatNumber(z[layer - 1]?.[0]?.[unit - 1] ?? 0);
  const bias = formatNumber(biases[layer - 1]?.[unit - 1] ?? 0);
  if (layer === sizes.length - 1)
    return `**The output unit gives the prediction** ŷ, which is $a^{[${layer}]}_${unit}$, ${out} for the first example. It has a bias $b^{[${layer}]}_${unit}$ of ${bias} and no activation, so it equals $z^{[${layer}]}_${unit}$.`;
  return `**Unit ${unit} of layer ${layer}** sums to $z^{[${layer}]}_${unit}$ and gives $a^{[${layer}]}_${unit}$, ${before} and ${out} in the first example. The sum begins with the bias $b^{[${layer}]}_${unit}$ of ${bias}; the activation is tanh. $Z^{[${layer}]}$ has shape ${valueShape(layer, orientation)}: ${lies}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'notation-net',
  version: 1,
  schema: z.object({
    part: z._default(z.enum(parts.map(nameOf)), nameOf(first)),
    orientation: z._default(z.enum(['rows', 'columns']), 'rows'),
  }),
  limits: {},
  trace: ({ part }) => ({
    ...network,
    part: parts.find((one) => nameOf(one) === part) ?? first,
    difference: Math.max(
      ...network.transposed.map((value, i) =>
        Math.abs(value - (network.a.at(-1)?.[i]?.[0] ?? Number.NaN)),
      ),
    ),
  }),
  describe: sentence,
};

/** Every number of the network for the first example. */
export const table = ({ a, z }: Trace) => ({
  columns: ['layer', 'unit', 'z', 'a'],
  rows: parts.flatMap((part) =>
    part.kind === 'unit'
      ? [
          [
            part.layer,
            part.unit,
            part.layer === 0 ? 'none' : formatNumber(z[part.layer - 1]?.[0]?.[part.unit - 1] ?? 0),
            formatNumber(a[part.layer]?.[0]?.[part.unit - 1] ?? 0),
          ],
        ]
      : [],
  ),
});

/** The part that an arrow key leads to. */
export function neighbour(part: Part, key: string): Part {
  const at = parts.findIndex((one) => nameOf(one) === nameOf(part));
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key] ?? 0;
  const to = key === 'Home' ? 0 : key === 'End' ? parts.length - 1 : at + step;
  return parts[Math.min(parts.length - 1, Math.max(0, to))] ?? part;
}
