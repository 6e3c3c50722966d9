import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  densities,
  spreadsAfter,
  steps,
} from '../../../src/experiments/initialization/densities.ts';
import { densitySeeds } from '../../../src/experiments/initialization/density-seeds.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const config = { activation: 'tanh', left: 'pytorch', right: 'glorot', seed: 1 } as const;

test('before training U(±1/√n) narrows every layer, and Glorot’s weights do so far less', () => {
  const [narrow, wide] = spreadsAfter(config, 0);
  expect(narrow!.deviations[4]! / narrow!.deviations[0]!).toBeLessThan(0.15);
  expect(wide!.deviations[4]! / wide!.deviations[0]!).toBeGreaterThan(0.4);
  for (const { shares } of [...narrow!.histograms, ...wide!.histograms])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test('after four epochs both tanh networks read the digits, and neither sigmoid network does', () => {
  for (const { accuracy, diverged } of spreadsAfter(config, steps)) {
    expect(accuracy).toBeGreaterThan(0.9);
    expect(diverged).toBe(null);
  }
  for (const { loss, accuracy } of spreadsAfter({ ...config, activation: 'sigmoid' }, steps)) {
    expect(loss).toBeGreaterThan(2.25);
    expect(accuracy).toBeLessThan(0.25);
  }
});

test('rectifiers with weights from N(0, 1) lose their numbers, and it is said where', () => {
  const [lost] = spreadsAfter({ ...config, activation: 'relu', left: 'standard', right: 'he' }, 2);
  expect(lost!.diverged!.step).toBeLessThan(20);
});

test('goes on from a checkpoint with the same numbers, past the end of an epoch', () => {
  const run = densities.start(config);
  for (let step = 0; step < 3; step++) run.advance();
  const checkpoint = run.checkpoint();
  const go = () => {
    for (let step = 0; step < 3; step++) run.advance();
    return run.frame();
  };
  const end = go();
  run.restore(checkpoint);
  expect(go()).toEqual(end);
});

test('a further seed is a whole training of its own, from before it to its end', () => {
  const run = densitySeeds.start({ ...config, seed: 2 });
  run.advance();
  const [frames] = run.frame();
  expect(frames).toHaveLength(steps + 1);
  expect(frames![3]).toEqual(spreadsAfter({ ...config, seed: 2 }, 3));
});
