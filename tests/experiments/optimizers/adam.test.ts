import { afterAll, beforeAll, expect, test } from 'vitest';
import { averages, slopeNames } from '../../../src/experiments/optimizers/adam/averages.ts';
import {
  peakOf,
  settledAt,
  stepRatio,
} from '../../../src/experiments/optimizers/adam/correction.ts';
import { apartBy, kinNames } from '../../../src/experiments/optimizers/adam/kinship.ts';
import { textHeights } from '../../../src/experiments/optimizers/adam/text-ways.ts';
import { toldUnseen } from '../../../src/experiments/optimizers/adam/unseen.ts';
import { adamTexts } from '../../../src/experiments/optimizers/printed-adam.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const betas = { beta1: 0.9, beta2: 0.999 };
const config = { ...betas, slopes: 'constant', size: 1, learningRate: 0.1, isCorrected: true, seed: 1 } as const; // biome-ignore format: one line

test('without the corrections a step is 3.162 times too long at first, 6.569 times at the twelfth, and right to 1 % from the 3,925th on (R-04)', () => {
  expect(stepRatio(betas, 1)).toBeCloseTo(3.1623, 4);
  expect(peakOf(betas)).toMatchObject({ t: 12 });
  expect(peakOf(betas).ratio).toBeCloseTo(6.569, 3);
  expect(stepRatio(betas, 100)).toBeCloseTo(3.24, 2);
  expect(stepRatio(betas, 1000)).toBeCloseTo(1.26, 2);
  expect(settledAt(betas)).toBe(3925);
});

test('the ratio settles where a plain search finds that it does, for any two βs', () => {
  for (const [beta1, beta2] of [[0, 0.9], [0.9, 0.9], [0.99, 0.9], [0.5, 0.99]] as const) {
    let last = 0;
    for (let t = 1; t < 20_000; t++) if (Math.abs(stepRatio({ beta1, beta2 }, t) - 1) > 0.01) last = t;
    expect(settledAt({ beta1, beta2 }), `${beta1}, ${beta2}`).toBe(last + 1);
  }
}); // biome-ignore format: pairs in one line

test('the first step is η long for every slope', () => {
  // ε, 10⁻⁸, is a hundred-thousandth of the smallest of these slopes.
  for (const size of [1e-2, 1, 1e4])
    for (const slopes of slopeNames)
      expect(Math.abs(averages({ ...config, slopes, size }).steps[0]!)).toBeCloseTo(1, 4);
});

test('a thousandfold slope changes no step by more than ε does', () => {
  const [small, large] = [1, 1000].map((size) => averages({ ...config, slopes: 'noisy', size }));
  for (const [t, step] of small!.steps.entries()) expect(large!.steps[t]).toBeCloseTo(step, 6);
});

test('a slope that turns round each time leaves steps of a twentieth of η', () => {
  expect(averages({ ...config, slopes: 'turning' }).steps.at(-1)).toBeCloseTo(-0.053, 3);
});

test('uncorrected steps are the corrected ones times the ratio', () => {
  const [right, bare] = [true, false].map((isCorrected) => averages({ ...config, slopes: 'jump', size: 1000, isCorrected })); // biome-ignore format: one line
  for (const [t, step] of bare!.steps.entries())
    expect(step).toBeCloseTo(right!.steps[t]! * stepRatio(betas, t + 1), 5);
});

test('both signs turned round descend as none does, one alone ascends as the other', () => {
  const right = adamTexts.correct;
  const [none, plus, minus, both] = textHeights({
    texts: [right, { ...right, update: 'plus' }, { ...right, gradient: -1 }, { ...right, gradient: -1, update: 'plus' }],
    learningRate: 0.1,
    updates: 100,
  }); // biome-ignore format: texts in one line
  expect(both).toEqual(none);
  expect(minus).toEqual(plus);
  expect(none!.at(-1)).toBeCloseTo(2.5192, 4);
  expect(plus!.at(-1)).toBeGreaterThan(1e4);
});

test('each rule is a kind of the one before it', () => {
  for (const name of kinNames) expect(apartBy(name, 50), name).toBeLessThan(1e-8);
});

test('fitting all that it has seen, Adam is wrong on one class of new examples at any rate, momentum on none', () => {
  for (const learningRate of [0.003, 0.03])
    for (const seed of [1, 2, 3]) {
      const told = (rule: 'adam' | 'momentum') =>
        toldUnseen({ rule, learningRate }, 50, 1000, seed);
      expect(told('adam')).toMatchObject({ seen: 0, unseen: 0.4 });
      expect(told('momentum')).toMatchObject({ seen: 0, unseen: 0 });
    }
});
