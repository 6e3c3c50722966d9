import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type SeluForm,
  type SeluStack,
  type SeluStackConfig,
  seluForms,
} from '../../experiments/rectifiers/selu-stack.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import { type OverSeeds, overSeeds } from '../../experiments/signals/over-seeds.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly form: SeluForm;
  readonly depth: number;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Layers that the signal has passed. */
  readonly step: number;
}

const [width, examples] = [256, 256];

export const configOf = ({ form, depth, seed }: State): SeluStackConfig => ({
  form,
  depth,
  seed,
  width,
  examples,
});

/** Half the time of float64; 10³⁸ is far enough to see what grows. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const formNames: Readonly<Record<SeluForm, string>> = {
  right: 'SELU',
  swapped: 'constants exchanged',
  printed: 'as printed',
};

const spoken: Readonly<Record<SeluForm, string>> = {
  right: 'SELU',
  swapped: 'SELU with its constants exchanged',
  printed: 'SELU as printed',
};

export const barsOf = (stack: SeluStack): OverSeeds[] => overSeeds(stack);

/** Numbers for the prose around the figure. */
export const told = (stack: SeluStack): Readonly<Record<string, number>> => {
  const bars = barsOf(stack);
  return { first: bars[0]!.mean, last: bars.at(-1)!.mean };
};

/** @param passed layers that the signal has passed; all unless told */
export function sentence(stack: SeluStack, { form, depth }: State, passed: number = depth): string {
  if (stack.length === 0 || passed === 0)
    return `**${depth} layers of ${width} units, ${spoken[form]}.** The inputs have standard deviation 1. Press Run.`;
  const bars = barsOf(stack).slice(0, passed);
  const over = stack.length === 1 ? 'one seed' : `${stack.length} seeds`;
  const lost = bars.findIndex(({ mean }) => mean === Number.POSITIVE_INFINITY);
  if (lost >= 0)
    return `**${spoken[form]}, ${over}: ${formatNumber(bars[0]!.mean)} after layer 1, infinite at layer ${lost + 1}.** Some activation is too large for float32.`;
  const last =
    bars.length === 1 ? '' : `, ${formatNumber(bars.at(-1)!.mean)} after layer ${bars.length}`;
  return `**${spoken[form]}, ${over}: standard deviation ${formatNumber(bars[0]!.mean)} after layer 1${last}.**`;
}

export const widget: Widget<State, null> = {
  id: 'selu-stack',
  version: 1,
  schema: z.object({
    form: z._default(z.enum(seluForms), 'right'),
    depth: z._default(z.int(), 20),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 5),
    step: z._default(z.int(), 0),
  }),
  limits: { depth: [2, 20], repeats: [1, 24], step: [0, 20] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (stack: SeluStack) => ({
  columns: ['layer', 'standard deviation', 'lowest', 'highest'],
  rows: barsOf(stack).map(({ mean, low, high }, i) => [i + 1, mean, low, high]),
});
