import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ladder, ladderOf } from '../../../src/experiments/signals/ladder.ts';
import { overSeeds } from '../../../src/experiments/signals/over-seeds.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from '../reference/compare.ts';
import { deviationsOf, lengthsOf, ratioOf } from './e2-checks.ts';
import { deviations, gradients } from './e2-tables.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const rowOf = <Row extends readonly [string, string, unknown]>(
  table: readonly Row[],
  activation: string,
  start: string,
) => table.find((row) => row[0] === activation && row[1] === start)!;

describe('E2, ten layers before training (all rows: npm run test:slow)', () => {
  test('the sigmoid with Glorot weights: signals, gradients and their ratio', () => {
    const row = rowOf(gradients, 'sigmoid', 'glorot');
    compare('E2 sigmoid glorot', [
      ...deviationsOf(rowOf(deviations, 'sigmoid', 'glorot'), 10, 5),
      ...lengthsOf(row, 10),
      ratioOf(row, 0, 10),
    ]);
  });

  test('tanh with Glorot weights keeps its gradients', () => {
    const row = rowOf(gradients, 'tanh', 'glorot');
    compare('E2 tanh glorot', [...lengthsOf(row, 10), ratioOf(row, 0, 10)]);
  });

  test('only positive weights saturate tanh until every gradient is exactly 0', () => {
    const { gradients: perSeed } = ladderOf({ activation: 'tanh', start: 'rand', depth: 10, width: 100, seed: 1, histograms: false }, 2); // biome-ignore format: one line
    expect(perSeed.flat().every((length) => length === 0)).toBe(true);
  });
});

describe('a ladder', () => {
  const config = {
    activation: 'tanh',
    start: 'glorot',
    depth: 4,
    width: 12,
    seed: 3,
    histograms: true,
  } as const;

  test('has one list per seed and one number per layer, and the histograms of its first seed', () => {
    const { deviations: std, gradients: lengths, histograms } = ladderOf(config, 3);
    expect(std.map((seed) => seed.length)).toEqual([4, 4, 4]);
    expect(lengths).toHaveLength(3);
    expect(histograms!.activations).toHaveLength(4);
    for (const { shares, low, high } of histograms!.activations) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(low).toBeGreaterThanOrEqual(-1);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  test('goes on from a checkpoint with the same numbers', () => {
    const run = ladder.start(config);
    run.advance();
    const checkpoint = run.checkpoint();
    run.advance();
    const end = run.frame();
    run.restore(checkpoint);
    run.advance();
    expect(run.frame()).toEqual(end);
  });

  test('in float32 what is too small is exactly 0', async () => {
    await setBackend('wasm', { precision: 'float32' });
    const { gradients: lengths } = ladderOf({ ...config, start: 'tiny', depth: 40, width: 20 }, 1);
    await setBackend('wasm', { precision: 'float64' });
    expect(lengths[0]!.some((length) => length === 0)).toBe(true);
    expect(ladderOf({ ...config, start: 'tiny', depth: 40, width: 20 }, 1).gradients[0]!.every((length) => length > 0)).toBe(true); // biome-ignore format: one line
  });
});

test('a mean over seeds is geometric, and 0 where one of them is', () => {
  expect(overSeeds([[1, 2], [100, 0]])).toEqual([{ mean: expect.closeTo(10, 12), low: 1, high: 100 }, { mean: 0, low: 0, high: 2 }]); // biome-ignore format: one line
});
