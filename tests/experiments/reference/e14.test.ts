import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  examples,
  regression,
  relativeNoise,
  updatesToGoal,
} from '../../../src/experiments/batches/gradient-noise.ts';
import { learnBars } from '../../../src/experiments/images/bars.ts';
import {
  aroundTheEdge,
  blurred,
  changeByShift,
  noiseImages,
  type PoolName,
  pools,
  relativeChange,
  shifted,
} from '../../../src/experiments/images/shifts.ts';
import {
  barsTable,
  codeTable,
  noiseTable,
  searchTable,
  shiftTable,
  updatesTable,
} from '../../../src/experiments/reference/e14.ts';
import { absolute, printed, relative } from '../../../src/experiments/reference/tolerance.ts';
import { searched } from '../../../src/experiments/search/grid-and-random.ts';
import { firstSteps, squaresAfter } from '../../../src/experiments/training/printed-code.ts';
import { random, setBackend, tensor } from '../../../src/nn/index.ts';
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

test('E14, pooling softens a shift of one pixel, and follows one of two exactly', () => {
  const noise = noiseImages(200, random(1));
  const smooth = blurred(noise);
  compare('E14 shifts, means of 200 images', [
    ...(['max', 'avg'] as const).flatMap((pool: PoolName) => [
      { of: `${pool}, noise`, expected: shiftTable.noise[pool], measured: changeByShift(noise, pool), within: relative(0.05) }, // biome-ignore format: one line
      { of: `${pool}, smooth`, expected: shiftTable.smooth[pool], measured: changeByShift(smooth, pool), within: relative(0.1) }, // biome-ignore format: one line
    ]),
    { of: 'no pooling, noise', expected: shiftTable.noise.raw, measured: relativeChange(noise, shifted(noise, 1)), within: relative(0.05) }, // biome-ignore format: one line
  ]);
  for (const pool of [pools.max, pools.avg]) {
    const [after, before] = [pool(shifted(noise, 2), { kernelSize: 2 }), pool(noise, { kernelSize: 2 })]; // biome-ignore format: one line
    const [a, b] = [after.dataSync(), before.dataSync()];
    for (let i = 0; i < b.length; i++) expect(a[(i & ~3) + ((i + 1) & 3)]).toBe(b[i]);
  }
});

test('E14, a convolution follows a shift exactly, and a rotation not at all', () => {
  const source = random(2);
  const kernel = tensor(Array.from({ length: 9 }, source.normal), [3, 3, 1, 1]);
  const images = noiseImages(50, source);
  const moved = aroundTheEdge(shifted(images, 3), kernel).sub(shifted(aroundTheEdge(images, kernel), 3)); // biome-ignore format: one line
  expect(moved.abs().max().item()).toBeLessThan(1e-12);
  const turned = (x: typeof images) => x.transpose({ perm: [0, 2, 1, 3] });
  const error = aroundTheEdge(turned(images), kernel).sub(turned(aroundTheEdge(images, kernel)));
  expect(error.abs().mean().item() / aroundTheEdge(images, kernel).abs().mean().item()).toBeGreaterThan(0.2); // biome-ignore format: one line
});

test('E14, one seed of the bars: a dense network knows only its side, a convolution both', () => {
  const [dense, convolution] = [learnBars('dense', 0), learnBars('convolution', 0)];
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
