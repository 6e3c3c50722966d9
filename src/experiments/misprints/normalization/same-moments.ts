import { batchNorm, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** Two units over a batch of four, on scales of their own. */
const batch = [[1, 10], [2, 12], [3, 30], [6, 50]] as const; // biome-ignore format: one line

/** Values of both units, normalized; with a width and a centre of its own for the second. */
export function units(gamma: readonly [number, number], beta: readonly [number, number]) {
  const y = batchNorm(tensor(batch), tensor(gamma), tensor(beta)).dataSync();
  return [0, 1].map((unit) => batch.map((_, i) => y[2 * i + unit]!));
}

const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length; // biome-ignore format: one line
  return [mean, Math.sqrt(variance)] as const;
};

export const sameMoments: Misprint = {
  id: 'R-75',
  name: 'all neurons alike',
  label: 'wrong',
  source: 'C, why scale and shift are learned',
  printed: 'Without $\\gamma$ and $\\beta$ all neurons would have the same value.',
  right:
    'They would have the same mean and the same variance over the batch. Their values differ. $\\gamma$ and $\\beta$ give back a width and a centre to each unit.',
  why: 'Mean and deviation are often all that is printed of a distribution, and in those two numbers the units are alike.',
  run() {
    const [first, second] = units([1, 1], [0, 0]) as [number[], number[]];
    const [, own] = units([1, 3], [0, -2]) as [number[], number[]];
    return {
      columns: ['unit', 'example 1', 'example 2', 'example 3', 'example 4', 'mean', 'deviation'],
      rows: [
        ['unit 1, γ = 1, β = 0', ...first, ...moments(first)],
        ['unit 2, γ = 1, β = 0', ...second, ...moments(second)],
        ['unit 2, γ = 3, β = −2', ...own, ...moments(own)],
      ],
      sentence:
        'Without γ and β both units have mean 0 and deviation 1, and no two of their values are the same. With γ = 3 and β = −2 the second has its own mean and deviation again.',
    };
  },
};
