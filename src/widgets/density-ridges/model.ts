import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type DensitiesConfig,
  type Spread,
  steps,
} from '../../experiments/initialization/densities.ts';
import { startNames } from '../../experiments/signals/names.ts';
import type { Widget } from '../kit/widget.ts';

export const starts = ['zeros', 'tiny', 'pytorch', 'glorot', 'he', 'standard', 'rand'] as const;
type Start = (typeof starts)[number];

export interface State {
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly left: Start;
  readonly right: Start;
  readonly seed: number;
  /** Quarters of an epoch. */
  readonly step: number;
}

export { steps };

/** Of the rail: the epoch that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 4 === 0 ? `epoch ${step / 4}` : '',
);

export const configOf = ({ activation, left, right, seed }: State): DensitiesConfig => ({
  activation,
  left,
  right,
  seed,
});

export const ticksOf: Readonly<Record<State['activation'], readonly number[]>> = {
  tanh: [-1, 0, 1],
  sigmoid: [0, 0.5, 1],
  relu: [0, 2, 4],
};

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** `Glorot: loss 0.15, 96 % right`. */
export const headOf = (start: Start, spread: Spread | undefined): string =>
  spread
    ? `${startNames[start]}: loss ${formatNumber(spread.loss)}, ${percent(spread.accuracy)} right`
    : startNames[start];

/** The network that has lost its numbers, by its place: 0 on the left, 1 on the right. */
export function lostIn(frame: readonly Spread[] | undefined) {
  for (const [place, { diverged }] of (frame ?? []).entries()) if (diverged) return { place, diverged }; // biome-ignore format: one line
  return null;
}

const narrowing = ({ deviations }: Spread): string =>
  `${formatNumber(deviations[0]!, { digits: 2 })} in layer 1, ${formatNumber(deviations.at(-1)!, { digits: 2 })} in layer 5`;

export function sentence(frame: readonly Spread[] | undefined, state: State): string {
  const { left, right, step } = state;
  const pair = `${startNames[left]} and ${startNames[right]}`;
  const [first, second] = frame ?? [];
  if (!first || !second) return `**Two networks that differ in their first weights: ${pair}.** Press Train.`; // biome-ignore format: one line
  const lost = [first, second].find(({ diverged }) => diverged);
  if (lost) return `**Diverged at update ${lost.diverged!.step}.** ${headOf(left, first)}; ${headOf(right, second)}.`; // biome-ignore format: one line
  const when = step === 0 ? 'Before training' : `After ${formatNumber(step / 4)} ${step === 4 ? 'epoch' : 'epochs'}`; // biome-ignore format: one line
  return `**${when}, standard deviations: ${startNames[left]} ${narrowing(first)}; ${startNames[right]} ${narrowing(second)}.** Right: ${percent(first.accuracy)} and ${percent(second.accuracy)} of 200 digits kept apart.`;
}

export const widget: Widget<State, null> = {
  id: 'density-ridges',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(['tanh', 'sigmoid', 'relu']), 'tanh'),
    left: z._default(z.enum(starts), 'pytorch'),
    right: z._default(z.enum(starts), 'glorot'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state),
};

export const table = (frames: readonly (readonly Spread[])[], { left, right }: State) => ({
  columns: [
    'epoch',
    ...[left, right].flatMap((start, i) => [
      `${'AB'[i]} ${startNames[start]}: loss`,
      `${'AB'[i]} right`,
      ...[1, 2, 3, 4, 5].map((layer) => `${'AB'[i]} std of layer ${layer}`),
    ]),
  ],
  rows: frames.map((frame, step) => [
    step / 4,
    ...frame.flatMap(({ loss, accuracy, deviations }) => [loss, accuracy, ...deviations]),
  ]),
});
