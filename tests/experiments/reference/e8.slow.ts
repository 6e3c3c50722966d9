import { afterAll, beforeAll, expect, test } from 'vitest';
import { rates, trained } from '../../../src/experiments/dropout/rate-race.ts';
import { better, dropoutTable, trainTable } from '../../../src/experiments/reference/e8.ts';
import { absolute, between } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean, meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const SEEDS = 20;

test('E8, dropout on two moons, paired over twenty seeds', () => {
  const bySeed = Array.from({ length: SEEDS }, (_, seed) =>
    rates.map((rate) => trained({ rate, seed })),
  );
  const of = (rate: number) =>
    bySeed.map((ends) => ends[(rates as readonly number[]).indexOf(rate)]!);
  const losses = (rate: number) => of(rate).map(({ test }) => test.loss);
  const lower = (rate: number) => losses(rate).filter((loss, i) => loss < losses(0)[i]!).length;
  compare('E8, test points', [
    ...dropoutTable.flatMap(({ rate, testLoss, testAccuracy, deviation }) => [
      // Both are means of twenty: two samples may differ by three deviations of their difference.
      meanOf(`${rate}, loss`, testLoss, losses(rate), absolute(3 * deviation * Math.sqrt(2 / SEEDS))), // biome-ignore format: one line
      meanOf(`${rate}, accuracy`, testAccuracy, of(rate).map(({ test }) => test.accuracy), absolute(0.02)), // biome-ignore format: one line
    ]),
    ...trainTable.flatMap(({ rate, loss, accuracy }) => [
      // Without dropout nothing is left of it: a hundredth is less than any rate leaves.
      meanOf(`${rate}, train loss`, loss, of(rate).map(({ train }) => train.loss), rate ? absolute(0.025) : between(0, 0.01)), // biome-ignore format: one line
      meanOf(`${rate}, train accuracy`, accuracy, of(rate).map(({ train }) => train.accuracy), absolute(0.02)), // biome-ignore format: one line
    ]),
    { of: '0.2, seeds below 0', expected: better[0.2], measured: lower(0.2), within: between(7, 20) },
    { of: '0.5, seeds below 0', expected: better[0.5], measured: lower(0.5), within: between(11, 20) },
    { of: '0.8, seeds below 0', expected: better[0.8], measured: lower(0.8), within: between(17, 20) },
  ]); // biome-ignore format: a table
  for (const rate of [0, 0.2, 0.5])
    expect(mean(losses(0.8)), `0.8 against ${rate}`).toBeLessThan(0.75 * mean(losses(rate)));
});
