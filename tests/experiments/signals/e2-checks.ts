import { factor } from '../../../src/experiments/reference/tolerance.ts';
import { ladderOf } from '../../../src/experiments/signals/ladder.ts';
import { geometricMean, overSeeds } from '../../../src/experiments/signals/over-seeds.ts';
import type { Comparison } from '../reference/compare.ts';
import { type deviations, type gradients, layers } from './e2-tables.ts';

const base = { width: 100, seed: 1, histograms: false } as const;

/** Stated for tanh: 5 %. ReLU's spread between seeds grows with depth, up to 3 at 50 layers. */
function deviationFactor(activation: string, layer: number): number {
  if (activation === 'tanh') return 1.05;
  if (activation === 'relu' || activation === 'leakyRelu') return layer > 20 ? 3 : 1.5;
  return 1.15;
}

/** The standard deviations of one row of the table. @param depth only layers up to here */
export function deviationsOf(row: (typeof deviations)[number], depth: number, seeds: number) {
  const [activation, start, expected] = row;
  const { deviations: perSeed } = ladderOf({ ...base, activation, start, depth }, seeds);
  const measured = overSeeds(perSeed);
  return layers.flatMap(
    (layer, i): Comparison[] =>
    layer > depth
      ? []
      : [{ of: `${activation} ${start}, std of layer ${layer}`, expected: expected[i]!, measured: measured[layer - 1]!.mean, within: factor(deviationFactor(activation, layer)) }], // biome-ignore format: one line
  );
}

/** The ratio of the first layer's gradient to the last one's, as a geometric mean over seeds. */
export function ratioOf(
  row: (typeof gradients)[number],
  which: 0 | 1 | 2,
  seeds: number,
): Comparison {
  const [activation, start, { ratios }] = row;
  const depth = [10, 30, 50][which]!;
  const { gradients: perSeed } = ladderOf({ ...base, activation, start, depth }, seeds);
  return {
    of: `${activation} ${start}, ratio at ${depth} layers`,
    expected: ratios[which],
    measured: geometricMean(perSeed.map((seed) => seed[0]! / seed.at(-1)!)),
    within: factor(depth > 30 ? 3 : 1.5),
  };
}

/** Stated for the lengths at 10 layers, as means of 10 seeds. */
function lengthFactor(activation: string, start: string): number {
  if (activation === 'tanh' || activation === 'selu') return 1.15;
  if (activation === 'sigmoid' || start === 'glorot') return 1.3;
  return 2;
}

export function lengthsOf(row: (typeof gradients)[number], seeds: number): Comparison[] {
  const [activation, start, { first, last }] = row;
  const { gradients: perSeed } = ladderOf({ ...base, activation, start, depth: 10 }, seeds);
  const measured = overSeeds(perSeed);
  const within = factor(lengthFactor(activation, start));
  const of = `${activation} ${start}, length in layer`;
  return [
    { of: `${of} 1`, expected: first, measured: measured[0]!.mean, within },
    { of: `${of} 10`, expected: last, measured: measured[9]!.mean, within },
  ];
}
