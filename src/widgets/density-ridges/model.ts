import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type DensitiesConfig,
  type Spread,
  steps,
} from '../../experiments/initialization/densities.ts';
import type { SpreadsByStep } from '../../experiments/initialization/density-seeds.ts';
import { startNames } from '../../experiments/signals/names.ts';
import type { Widget } from '../kit/widget.ts';

export const starts = ['zeros', 'tiny', 'pytorch', 'glorot', 'he', 'standard', 'rand'] as const;
type Start = (typeof starts)[number];

export interface State {
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly left: Start;
  readonly right: Start;
  readonly seed: number;
  /** The seed that is drawn, and those that make its bands. */
  readonly repeats: number;
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

/** The seeds after the one that is drawn. */
export const othersOf = (state: State): DensitiesConfig => ({
  ...configOf(state),
  seed: (state.seed + 1) % 4294967296,
});

/** The range of one number over all seeds. */
type Range = readonly [low: number, high: number];
const rangeOf = (numbers: readonly number[]): Range => [Math.min(...numbers), Math.max(...numbers)];

/** One network over all seeds, layer by layer. */
export interface Bands {
  /** Of each bin's share. */
  readonly shares: readonly (readonly Range[])[];
  readonly deviations: readonly Range[];
}

/**
 * What each network of a frame could have been as well; none while there is one seed.
 *
 * @param others the trainings of the other seeds, as far as they have come
 */
export function bandsOf(
  frame: readonly Spread[] | undefined,
  others: readonly SpreadsByStep[],
  step: number,
): readonly Bands[] {
  if (others.length === 0) return [];
  return (frame ?? []).map((own, net) => {
    const all = [own, ...others.map((frames) => frames[step]![net]!)];
    return {
      shares: own.histograms.map(({ shares }, layer) =>
        shares.map((_, bin) => rangeOf(all.map((one) => one.histograms[layer]!.shares[bin]!))),
      ),
      deviations: own.deviations.map((_, layer) =>
        rangeOf(all.map((one) => one.deviations[layer]!)),
      ),
    };
  });
}

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

const words = (range: Range, between: string): string =>
  range.map((end) => formatNumber(end, { digits: 2 })).join(between);

/** @param bands over all seeds that have been trained; none while there is one */
export function sentence(
  frame: readonly Spread[] | undefined,
  state: State,
  bands: readonly Bands[] = [],
  seeds = 1,
): string {
  const { left, right, step } = state;
  const pair = `${startNames[left]} and ${startNames[right]}`;
  const [first, second] = frame ?? [];
  if (!first || !second) return `**Two networks that differ in their first weights: ${pair}.** Press Train.`; // biome-ignore format: one line
  const lost = [first, second].find(({ diverged }) => diverged);
  if (lost) return `**Diverged at update ${lost.diverged!.step}.** ${headOf(left, first)}; ${headOf(right, second)}.`; // biome-ignore format: one line
  const when = step === 0 ? 'Before training' : `After ${formatNumber(step / 4)} ${step === 4 ? 'epoch' : 'epochs'}`; // biome-ignore format: one line
  const ends = bands.map(({ deviations }) => words(deviations.at(-1)!, ' to '));
  const over = ends.length > 0 ? ` Layer 5 over ${seeds} seeds: ${ends.join(' and ')}.` : '';
  return `**${when}, standard deviations: ${startNames[left]} ${narrowing(first)}; ${startNames[right]} ${narrowing(second)}.** Right: ${percent(first.accuracy)} and ${percent(second.accuracy)} of 200 digits kept apart.${over}`;
}

export const widget: Widget<State, null> = {
  id: 'density-ridges',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(['tanh', 'sigmoid', 'relu']), 'tanh'),
    left: z._default(z.enum(starts), 'pytorch'),
    right: z._default(z.enum(starts), 'glorot'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 3),
    step: z._default(z.int(), 0),
  }),
  limits: { repeats: [1, 8], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state),
};

/** Layers that the table gives the range of: the first and the last. */
const outermost = [0, 4] as const;

export const table = (
  frames: SpreadsByStep,
  { left, right }: State,
  others: readonly SpreadsByStep[],
) => ({
  columns: [
    'epoch',
    ...[left, right].flatMap((start, i) => [
      `${'AB'[i]} ${startNames[start]}: loss`,
      `${'AB'[i]} right`,
      ...[1, 2, 3, 4, 5].map((layer) => `${'AB'[i]} std of layer ${layer}`),
      ...(others.length > 0 ? outermost.map((layer) => `${'AB'[i]} std of layer ${layer + 1}, ${others.length + 1} seeds`) : []), // biome-ignore format: one line
    ]),
  ],
  rows: frames.map((frame, step) => {
    const bands = bandsOf(frame, others, step);
    return [
      step / 4,
      ...frame.flatMap(({ loss, accuracy, deviations }, i) => [
        loss,
        accuracy,
        ...deviations,
        ...(bands[i] ? outermost.map((layer) => words(bands[i]!.deviations[layer]!, ' … ')) : []), // biome-ignore format: one line
      ]),
    ];
  }),
});
