import { afterAll, beforeAll, test } from 'vitest';
import { deviations, type SeluForm } from '../../../src/experiments/rectifiers/selu-stack.ts';
import {
  absolute,
  between,
  exactly,
  factor,
} from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { type Comparison, compare } from '../reference/compare.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

/** Width 256, 256 examples, three seeds, the geometric mean of each layer. */
function measured(form: SeluForm, layers: readonly number[]) {
  const seeds = [0, 1, 2].map((seed) =>
    deviations({ form, depth: Math.max(...layers), width: 256, examples: 256, seed }, seed),
  );
  return layers.map((layer) => {
    const values = seeds.map((one) => one[layer - 1]!);
    const product = values.reduce((all, value) => all * value, 1);
    return { layer, values, mean: Number.isFinite(product) ? Math.cbrt(product) : product };
  });
}

const rows = (
  form: SeluForm,
  expected: readonly (readonly [layer: number, value: number])[],
  within: Comparison['within'],
): Comparison[] =>
  measured(form, expected.map(([layer]) => layer)).map(({ layer, mean, values }, i) => ({
    of: `${form}, layer ${layer}`,
    expected: expected[i]![1],
    measured: mean,
    within,
    seeds: values,
  })); // biome-ignore format: one table

test('R-48: right constants keep 1, exchanged ones grow, the printed form overflows', {
  timeout: 60_000,
}, () => {
  compare('R-48, standard deviation by layer', [
    ...rows('right', [[1, 1], [20, 0.99]], absolute(0.03)),
    ...rows('swapped', [[1, 1.33], [5, 3.19], [10, 7.5], [20, 39.5]], factor(1.3)),
    ...rows('printed', [[1, 3.8]], between(3.6, 4.1)),
    ...rows('printed', [[3, Number.POSITIVE_INFINITY]], exactly),
  ]); // biome-ignore format: a table
});
