import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deepSpiral, firstToOutput } from '../../../src/experiments/trainability/deep-spiral.ts';
import { depthRace, depths } from '../../../src/experiments/trainability/depth-race.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const trained = (activation: 'sigmoid' | 'tanh' | 'relu', depth: number, updates: number) => {
  const run = deepSpiral({ activation, depth, learningRate: 0.1, seed: 1 });
  for (let i = 0; i < updates; i++) run.advance();
  return run.standing();
};

describe('E6, the spiral and the depth (medians of three seeds: npm run test:slow)', () => {
  test('six sigmoid layers stay on the plateau of ln 3 = 1.0986', () => {
    const { loss, accuracy } = trained('sigmoid', 6, 800);
    expect(loss).toBeCloseTo(Math.log(3), 3);
    expect(accuracy).toBeLessThan(0.6);
  });

  test('six tanh layers learn it', () => {
    const { loss, accuracy } = trained('tanh', 6, 800);
    expect(loss).toBeLessThan(0.0118 * 1.5);
    expect(accuracy).toBeGreaterThanOrEqual(0.973);
  });

  test('the first layer’s share of the gradient falls with depth as the table says', () => {
    const bands = [[0.063, 0.27], [0.009, 0.025], [5.5e-4, 2.3e-3], [2.6e-5, 4.2e-4], [1.7e-6, 1.5e-5], [5.2e-8, 1.2e-6]] as const; // biome-ignore format: one line
    for (const [i, depth] of depths.entries()) {
      const ratio = firstToOutput({ activation: 'sigmoid', depth, learningRate: 0.1, seed: 1 });
      const [least, largest] = bands[i]!;
      expect(ratio).toBeGreaterThan(least / 2);
      expect(ratio).toBeLessThan(largest * 2);
    }
  });
});

test('a race goes on from a checkpoint with the same numbers', () => {
  const run = depthRace.start({ activation: 'tanh', learningRate: 0.1, seed: 2 });
  run.advance();
  const checkpoint = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(checkpoint);
  run.advance();
  expect(run.frame()).toEqual(end);
});

test('a rate that is far too large ends with the operation that lost the numbers, not with an error', () => {
  const run = deepSpiral({ activation: 'relu', depth: 4, learningRate: 1e6, seed: 1 });
  for (let i = 0; i < 60; i++) run.advance();
  const { diverged } = run.standing();
  expect(diverged?.origin?.op).toMatch(/\w/);
  expect(diverged!.step).toBeLessThan(60);
  run.advance();
  expect(run.standing().diverged).toEqual(diverged);
});
