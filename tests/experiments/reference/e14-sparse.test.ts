import { afterAll, beforeAll, expect, test } from 'vitest';
import { sparseOf } from '../../../src/experiments/optimizers/adaptive/sparse.ts';
import { rareWeights } from '../../../src/experiments/reference/e14-sparse.ts';
import { absolute } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const repeats = 100;

/** Three standard errors of both means: 100 repeats here, 20 there. */
function within(seeds: readonly number[]) {
  const center = mean(seeds);
  const variance = mean(seeds.map((value) => (value - center) * (value - center)));
  return absolute(Number((3 * Math.sqrt(variance * (1 / repeats + 1 / 20))).toPrecision(2)));
}

test('E14, sparse features: AdaGrad has learned the rare weight when the others have begun to', () => {
  const { at, lanes, met } = sparseOf({
    lanes: rareWeights.map(({ rule }) => rule),
    updates: 2000,
    repeats,
    share: 0.01,
    seed: 1,
  });
  const after = [at.indexOf(500), at.indexOf(2000)] as const;
  compare(
    'E14 sparse features',
    rareWeights.flatMap(({ of, at: expected }, i) =>
      after.map((look, k) => {
        const seeds = lanes[i]!.rare[look]!;
        return { of: `${of}, ${at[look]}`, expected: expected[k]!, measured: mean(seeds), within: within(seeds), seeds };
      }),
    ),
  ); // biome-ignore format: rows
  expect(met.at(-1)).toBeGreaterThan(18);
  expect(met.at(-1)).toBeLessThan(22);
  for (const i of [0, 1, 2, 3]) expect(lanes[i]!.common.at(-1)).toBeCloseTo(1, 1);
});
