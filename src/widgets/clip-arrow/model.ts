import * as z from 'zod/mini';
import { type Clipping, clipped, type Turn } from '../../experiments/clipping/turn.ts';
import type { Configuration } from '../../experiments/crosswalk/configuration.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  /** The gradient of the first tensor, and of the second. */
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tensors: 'one' | 'two';
  readonly by: Clipping;
  readonly limit: number;
}

export type Trace = Turn;

/** A small network whose gradients are clipped as the figure's are, as the libraries write it. */
export const asCode = ({ by, limit }: Pick<State, 'by' | 'limit'>): Configuration => ({
  inputs: 2,
  hidden: [32, 32],
  outputs: 3,
  activation: 'tanh',
  initializer: 'glorotUniform',
  batchNorm: null,
  dropout: 0,
  optimizer: { rule: 'gradientDescent', learningRate: 0.1 },
  clip: { by, limit: Number(limit.toPrecision(3)) },
});

/** How far the planes of the gradients reach, at least. */
const REACHES = [1, 2, 5, 10, 20, 50, 100] as const;

/** The plane's reach that shows a gradient with room to drag it. */
export const reachFor = (gradient: readonly number[]): number => {
  const largest = Math.max(...gradient.map(Math.abs));
  return REACHES.find((reach) => largest <= 0.99 * reach) ?? 110;
};

const degrees = (angle: number) => `${formatNumber(angle, { decimals: 1 })}°`;

const regions: Readonly<Record<Clipping, string>> = {
  value: 'Every entry is held between −limit and limit',
  norm: 'Each tensor longer than the limit is shortened to it',
  globalNorm: 'All tensors together are shortened to the limit, by one factor',
};

function sentence({ before, directions, turned, norms }: Trace, { by }: State): string {
  const lengths = `${formatNumber(norms[0])} to ${formatNumber(norms[1])}`;
  if (norms[0] === norms[1]) return `**Nothing is long enough to be clipped.** Length ${formatNumber(norms[0])}.`; // biome-ignore format: one line
  if (before.length === 1) {
    const [from, to] = directions[0]!;
    return `**Direction ${degrees(from)} before, ${degrees(to)} after.** ${regions[by]}: length ${lengths}.`;
  }
  return `**Both tensors as one vector turn by ${degrees(turned)}.** ${regions[by]}: joint length ${lengths}.`;
}

/** What is said before the clip: whether it will do anything. */
export const waiting = ({ norms }: Trace): string =>
  `**The gradient is ${norms[0] === norms[1] ? 'short enough to pass as it is' : 'longer than the limit lets through'}.** Drag its head, or move it with the arrow keys; then press Clip.`;

export const widget: Widget<State, Trace> = {
  id: 'clip-arrow',
  version: 1,
  schema: z.object({
    x1: z._default(z.number(), 0.9),
    y1: z._default(z.number(), 100),
    x2: z._default(z.number(), 0.3),
    y2: z._default(z.number(), 0.4),
    tensors: z._default(z.enum(['one', 'two']), 'one'),
    by: z._default(z.enum(['value', 'norm', 'globalNorm']), 'value'),
    limit: z._default(z.number(), 1),
  }),
  limits: { x1: [-100, 100], y1: [-100, 100], x2: [-100, 100], y2: [-100, 100], limit: [0.1, 100] },
  trace: ({ x1, y1, x2, y2, tensors, by, limit }) =>
    clipped(tensors === 'one' ? [[x1, y1]] : [[x1, y1], [x2, y2]], by, limit), // biome-ignore format: one line
  describe: sentence,
};

export const table = ({ before, after, directions, norms, turned }: Trace) => ({
  columns: ['', 'before', 'after'],
  rows: [
    ...before.flatMap((gradient, i) => [
      [`tensor ${i + 1}, first entry`, gradient[0], after[i]![0]],
      [`tensor ${i + 1}, second entry`, gradient[1], after[i]![1]],
      [`tensor ${i + 1}, direction in degrees`, ...directions[i]!],
    ]),
    ['length of all together', ...norms],
    ['turned by, in degrees', 0, turned],
  ],
});
