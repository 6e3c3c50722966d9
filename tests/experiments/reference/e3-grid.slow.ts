import { afterAll, beforeAll, test } from 'vitest';
import { learningRates } from '../../../src/experiments/optimizers/race.ts';
import { races } from '../../../src/experiments/reference/e3.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { overGrid } from './e3-races.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(['valley', 'rosenbrock', 'beale'] as const)('E3, the whole grid: %s', (surface) => {
  // Nadam with constant μ on Rosenbrock at 1 is chaotic: thousands of updates for 10⁻¹² of the start.
  const rates = (of: string) =>
    of.startsWith('Nadam') && surface === 'rosenbrock'
      ? learningRates.filter((rate) => rate < 1)
      : learningRates;
  compare(`E3 ${surface}, best rates`, races.flatMap((row) => overGrid(row, surface, rates(row.of)))); // biome-ignore format: one line
});
