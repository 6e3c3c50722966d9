import { afterAll, beforeAll, expect, test } from 'vitest';
import { explosion } from '../../../src/experiments/normalization/explosion.ts';
import { fold, someLayer, unfolded } from '../../../src/experiments/normalization/folding.ts';
import { inferenceGap } from '../../../src/experiments/normalization/inference-gap.ts';
import { raceOf, rateRace, rates } from '../../../src/experiments/normalization/rate-race.ts';
import { followed, halfLife } from '../../../src/experiments/normalization/running.ts';
import { linear, random, setBackend, tensor } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test('a folded layer answers as the two that it replaces, and not if ε is forgotten', () => {
  const source = random(3);
  const layer = someLayer(source);
  const x = tensor(Array.from({ length: 20 }, () => [source.normal(), source.normal()]));
  const apart = (by?: number) => {
    const { weights, bias } = fold(layer, by);
    return linear(x, weights, bias).sub(unfolded(x, layer)).abs().max().item();
  };
  expect(apart()).toBeLessThan(1e-13);
  expect(apart(0)).toBeGreaterThan(1e-7);
});

test('a running mean forgets half of its start in its half-life', () => {
  expect(halfLife(0.5)).toBeCloseTo(1, 12);
  expect(halfLife(0.1)).toBeCloseTo(6.58, 2);
  expect(halfLife(0.01)).toBeCloseTo(68.97, 2);
  expect(followed(0.1, 10).at(-1)).toBeCloseTo(1 - 0.9 ** 10, 12);
});

test('E9, one seed of the race: normalization widens the range of rates on both sides', () => {
  const usable = (lane: readonly { readonly accuracy: number }[]) =>
    rates.filter((_, i) => lane[i]!.accuracy >= 0.95);
  const race = raceOf({ activation: 'relu', weights: 'he', seed: 1 });
  const [plain, normalized] = [usable(race.plain), usable(race.normalized)];
  expect(normalized.at(0)).toBeLessThan(plain.at(0)!);
  expect(normalized.at(-1)).toBeGreaterThan(plain.at(-1)!);
}, 30_000);

test('a race goes on from a checkpoint with the same numbers', () => {
  const run = rateRace.start({ activation: 'sigmoid', weights: 'glorot', seed: 2 });
  run.advance();
  const checkpoint = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(checkpoint);
  run.advance();
  expect(run.frame()).toEqual(end);
});

test('an explosion goes on from a checkpoint with the same numbers', () => {
  const run = explosion.start({ depth: 4, isNormalized: true, learningRate: 0.1, seed: 1 });
  for (let step = 0; step < 3; step++) run.advance();
  const checkpoint = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(checkpoint);
  run.advance();
  expect(run.frame()).toEqual(end);
});

test('by its batch an example’s answer depends on its company, less so in a larger one', () => {
  const spreadOf = (batch: number) => {
    const run = inferenceGap.start({ batch, momentum: 0.1, seed: 1 });
    for (let step = 0; step < 10; step++) run.advance();
    const { answers } = run.frame();
    return Math.max(...answers) - Math.min(...answers);
  };
  const [small, large] = [spreadOf(4), spreadOf(64)];
  expect(small).toBeGreaterThan(0);
  expect(large).toBeLessThan(small);
});

test('running statistics that have hardly moved yet answer worse than those of the batch', () => {
  const lossAfter = (momentum: number) => {
    const run = inferenceGap.start({ batch: 32, momentum, seed: 1 });
    for (let step = 0; step < 6; step++) run.advance();
    return run.frame();
  };
  const slow = lossAfter(0.01);
  expect(slow.lossByRunning).toBeGreaterThan(slow.lossByBatch);
  expect(lossAfter(0.1).lossByRunning).toBeLessThan(slow.lossByRunning);
});
