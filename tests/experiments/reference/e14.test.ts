import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  examples,
  regression,
  relativeNoise,
  updatesToGoal,
} from '../../../src/experiments/batches/gradient-noise.ts';
import { barsEnd } from '../../../src/experiments/convolution/bars-net.ts';
import {
  barsTable,
  codeTable,
  noiseTable,
  searchTable,
  updatesTable,
} from '../../../src/experiments/reference/e14.ts';
import { absolute, printed, relative } from '../../../src/experiments/reference/tolerance.ts';
import { searched } from '../../../src/experiments/search/grid-and-random.ts';
import { firstSteps, squaresAfter } from '../../../src/experiments/training/printed-code.ts';
import { random, setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean, medianOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** The table has one sample; medians of a few are steadier. */
const seeds = [1, 2, 3, 4, 5];

test('E14, the gradient of a batch errs by the root of what it leaves out', () => {
  const samples = seeds.map((seed) => regression(seed));
  const noise = (batch: number) => samples.map((data, i) => relativeNoise(data, batch, 300, random(i))); // biome-ignore format: one line
  const rows = noiseTable.slice(0, -1).map(([batch, expected]) => medianOf(`batch ${batch}`, expected, noise(batch), relative(0.12))); // biome-ignore format: one line
  compare('E14 noise, medians of five samples', rows);
  const [one = 0] = noise(1);
  const law = one * Math.sqrt((examples - 64) / (examples - 1) / 64);
  expect(noise(64)[0]! / law).toBeCloseTo(1, 0);
  for (const value of noise(1024)) expect(value).toBeLessThan(1e-12);
});

test('E14, a small batch needs more updates and fewer examples', () => {
  const samples = seeds.map((seed) => regression(seed));
  const found = (batch: number, rate: number) => samples.map((data, i) => updatesToGoal(data, batch, rate, random(i)) ?? Number.POSITIVE_INFINITY); // biome-ignore format: one line
  const rows = updatesTable.map(({ batch, rate, updates }) => medianOf(`batch ${batch}, rate ${rate}`, updates, found(batch, rate), batch === 1 ? relative(0.35) : absolute(Math.max(1, 0.12 * updates)))); // biome-ignore format: one line
  compare('E14 updates to within 5 %, medians of five samples', rows);
});

test('E14, nine points at random find the setting that matters more often than three by three', () => {
  const source = random(1);
  const found = Array.from({ length: 20_000 }, () => searched(source));
  const rows = (['grid', 'random'] as const).flatMap((way) => {
    const best = found.map((one) => one[way]);
    return [
      { of: `${way}, mean best`, expected: searchTable[way][0], measured: mean(best), within: absolute(0.012) }, // biome-ignore format: one line
      { of: `${way}, above 0.9`, expected: searchTable[way][1], measured: best.filter((one) => one > 0.9).length / best.length, within: absolute(0.012) }, // biome-ignore format: one line
    ];
  });
  compare('E14 search, 20,000 draws', rows);
});

test('E14, one seed of the bars: a dense network knows only its side, a convolution both', () => {
  const [dense, convolution] = [barsEnd('dense', 0), barsEnd('convolution', 0)];
  expect([dense.parameters, convolution.parameters]).toEqual([barsTable.dense.parameters, barsTable.convolution.parameters]); // biome-ignore format: one line
  expect([dense.train, convolution.train]).toEqual([1, 1]);
  expect(dense.test).toBeLessThan(0.6);
  expect(convolution.test).toBeGreaterThan(0.85);
});

test('E14, code without transposes: wrong steps that learn all the same, more slowly', () => {
  const { printed: wrong, right, cosine } = firstSteps();
  compare('E14, printed code', [
    ...wrong.map((measured, i) => ({ of: `dW² ${i + 1}, printed`, expected: codeTable.printed[i]!, measured, within: printed(3) })), // biome-ignore format: one line
    ...right.map((measured, i) => ({ of: `dW² ${i + 1}, right`, expected: codeTable.right[i]!, measured, within: printed(3) })), // biome-ignore format: one line
    { of: 'cosine', expected: codeTable.cosine, measured: cosine, within: printed(3) },
  ]);
  expect(squaresAfter('printed', 300)).toBeGreaterThan(squaresAfter('right', 300));
});
