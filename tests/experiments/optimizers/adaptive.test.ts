import { expect, test } from 'vitest';
import { firstStep } from '../../../src/experiments/optimizers/adaptive/epsilon-place.ts';
import { follow } from '../../../src/experiments/optimizers/adaptive/followed.ts';
import { cycleHeight } from '../../../src/experiments/optimizers/adaptive/limit-cycle.ts';
import { slopesOf, stepsOn } from '../../../src/experiments/optimizers/adaptive/slope-series.ts';
import { sparseOf } from '../../../src/experiments/optimizers/adaptive/sparse.ts';
import { optimizers } from '../../../src/nn/index.ts';

const on = (size: number) => stepsOn(slopesOf('constant', size));

test('E14: on a slope that stays AdaGrad’s steps are 1, 1/2 and 1/10 of η at updates 1, 4 and 100, whatever the slope', () => {
  for (const size of [0.01, 1, 100]) {
    const { steps } = on(size).adagrad;
    for (const [t, share] of [[1, 1], [4, 0.5], [100, 0.1]] as const) // biome-ignore format: one line
      expect(steps[t - 1], `slope ${size}, update ${t}`).toBeCloseTo(share, 5);
  }
});

test('RMSProp’s first step is 1/√(1 − ρ) = 3.162 η, and a slope that stays ends at one η', () => {
  const { steps } = on(1).rmsprop;
  expect(steps[0]).toBeCloseTo(3.1623, 4);
  expect(steps.at(-1)).toBeCloseTo(1, 6);
});

test('Adadelta’s first step is √10⁻⁶/√0.05 = 4.5e-3 for slopes of 1 and of 100', () => {
  for (const size of [1, 100]) expect(on(size).adadelta.steps[0]).toBeCloseTo(4.472e-3, 6);
});

test('AdaGrad’s sum never shrinks; RMSProp’s mean forgets slopes a hundred times larger', () => {
  const { adagrad, rmsprop } = stepsOn(slopesOf('falls', 1));
  const sums = adagrad.memory['s']!;
  for (let t = 1; t < sums.length; t++) expect(sums[t]).toBeGreaterThanOrEqual(sums[t - 1]!);
  expect(adagrad.steps[99]! / adagrad.steps[20]!).toBeCloseTo(1, 2);
  expect(rmsprop.steps[20]).toBeLessThan(0.02);
  expect(rmsprop.steps.at(-1)).toBeCloseTo(1, 3);
});

test('R-22: with ε = 10⁻⁸ the first step over η is as the table has it, outside and inside', () => {
  const table = [[1e-4, 0.9999, Math.SQRT1_2], [1e-6, 0.99, 0.01], [1e-8, 0.5, 1e-4]] as const; // biome-ignore format: one line
  for (const [slope, outside, inside] of table) {
    expect(firstStep('outside', slope, 1e-8)).toBeCloseTo(outside, 3);
    expect(firstStep('inside', slope, 1e-8)).toBeCloseTo(inside, 3);
  }
});

test('RMSProp’s circle about the minimum has a mean height that grows as η²', () => {
  const heights = [0.1, 0.01].map((rate) => cycleHeight(rate, 2000));
  expect(heights[0]).toBeCloseTo(0.1262, 4);
  expect(heights[1]).toBeCloseTo(0.001262, 6);
});

test('a rule is followed by name of what it remembers, one entry for each slope', () => {
  const { steps, memory } = follow(optimizers.gradientDescent({ learningRate: 0.5 }), [2, 4]);
  expect(steps).toEqual([1, 2]);
  expect(memory).toEqual({});
});

test('sparse features: the same seed gives the same numbers, and a rare feature is rare', () => {
  const config = {
    lanes: [{ rule: 'adagrad', learningRate: 0.5 }],
    updates: 100,
    repeats: 8,
    share: 0.05,
    seed: 3,
  } as const;
  const trace = sparseOf(config);
  expect(sparseOf(config)).toEqual(trace);
  expect(trace.met.at(-1)).toBeGreaterThan(2);
  expect(trace.met.at(-1)).toBeLessThan(9);
  expect(sparseOf({ ...config, share: 0 }).lanes[0]!.rare.at(-1)).toEqual(Array(8).fill(0));
});
