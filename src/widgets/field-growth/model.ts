import * as z from 'zod/mini';
import {
  type LayerSight,
  type Level,
  levelsOf,
  type StackName,
  sightsOf,
  stacks,
  weightsOfPixels,
} from '../../experiments/convolution/receptive-field.ts';
import { withCommas } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly stack: StackName;
  /** Maps of each convolution. */
  readonly channels: number;
  /** The layer whose unit is looked at; 0 before the first. */
  readonly step: number;
}

/** Rows and columns of the picture. */
export const side = 24;

export const stackNames = ['threes', 'fives', 'pooled', 'strided', 'dilated'] as const satisfies readonly StackName[]; // biome-ignore format: one line

export const stackWords: Readonly<Record<StackName, string>> = {
  threes: 'four 3 × 3',
  fives: 'two 5 × 5',
  pooled: 'with pools',
  strided: 'stride 2',
  dilated: 'dilated 1, 2, 4',
};

export interface Trace {
  readonly sights: readonly LayerSight[];
  /** Weight of each pixel in a unit of the layer, row by row, the largest 1. */
  readonly pixels: readonly number[];
  /** The picture and the layers so far, from the side. */
  readonly levels: readonly Level[];
}

export const count = (value: number): string => withCommas(String(value));

const layersOf = (stack: StackName) => stacks[stack];

export const nameOf = ({ layer }: LayerSight): string => {
  const { kind, kernel, stride, dilation } = layer;
  return `${kind === 'pool' ? 'pool' : 'conv'} ${kernel} × ${kernel}${stride > 1 ? `, stride ${stride}` : ''}${dilation > 1 ? `, dilation ${dilation}` : ''}`;
};

function trace({ stack, channels, step }: State): Trace {
  const layers = layersOf(stack);
  const seen = layers.slice(0, Math.min(step, layers.length));
  return {
    sights: sightsOf(layers, side, channels),
    pixels: weightsOfPixels(seen, side),
    levels: levelsOf(seen, side),
  };
}

function sentence({ sights }: Trace, { step, channels }: State): string {
  if (step === 0) return `**${sights.length} layers wait above a picture of ${side} × ${side}.** How much of it does one unit of the last one see? Press Play.`; // biome-ignore format: one line
  const sight = sights[Math.min(step, sights.length) - 1]!;
  const parameters = sights.slice(0, step).reduce((sum, one) => sum + one.parameters, 0);
  const products = sights.slice(0, step).reduce((sum, one) => sum + one.multiplications, 0);
  return `**Layer ${Math.min(step, sights.length)}, ${nameOf(sight)}: a unit sees ${sight.field} × ${sight.field} pixels.** So far ${count(parameters)} parameters and ${count(products)} multiplications, with ${channels === 1 ? 'one map' : `${channels} maps`} a layer.`;
}

export const widget: Widget<State, Trace> = {
  id: 'field-growth',
  version: 1,
  schema: z.object({
    stack: z._default(z.enum(stackNames), 'threes'),
    channels: z._default(z.int(), 8),
    step: z._default(z.int(), 0),
  }),
  limits: { channels: [1, 32], step: [0, 5] },
  trace,
  describe: sentence,
};

/** The square of pixels that are seen. */
export function frameOf({ pixels }: Trace): { readonly row: number; readonly column: number; readonly side: number } {
  const seen = pixels.flatMap((weight, i) => (weight > 0 ? [i % side] : []));
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  return { row: first, column: first, side: last - first + 1 };
} // biome-ignore format: one line

export const told = ({ sights }: Trace): Readonly<Record<string, number>> => ({ field: sights.at(-1)!.field }); // biome-ignore format: one line

export const table = ({ sights }: Trace) => ({
  columns: ['layer', 'maps', 'sees', 'apart', 'parameters', 'multiplications'],
  rows: sights.map((one, i) => [`${i + 1} ${nameOf(one)}`, `${one.side} × ${one.side}`, `${one.field} × ${one.field}`, one.jump, one.parameters, one.multiplications]), // biome-ignore format: one line
});
