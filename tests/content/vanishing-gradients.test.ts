/** What the chapter and its exercises say in words about runs, held against the runs. */
import { expect, test } from 'vitest';
import { slopeAt } from '../../src/experiments/misprints/vanishing-gradients/slow-is-not-never.ts';
import { cliff, cliffPath } from '../../src/experiments/recurrent/cliff.ts';
import { ladderOf } from '../../src/experiments/signals/ladder.ts';
import type { Start } from '../../src/experiments/signals/starts.ts';

const slow = { timeout: 60_000 };

/** Ratio of first to last, and length of the first, of thirty tanh layers of width 50, on three seeds. */
const thirty = (start: Start) =>
  ladderOf(
    { depth: 30, width: 50, activation: 'tanh', start, seed: 2, histograms: false },
    3,
  ).gradients.map((lengths) => ({ first: lengths[0]!, ratio: lengths[0]! / lengths.at(-1)! }));

test('the sigmoid’s slope is 0.105 at ±2 and 0.0066 at ±5', () => {
  for (const sign of [-1, 1]) {
    expect(slopeAt(2 * sign)).toBeCloseTo(0.105, 4);
    expect(slopeAt(5 * sign)).toBeCloseTo(0.0066, 4);
  }
});

test('clipped to 1, the cliff’s loss swings between less than 10⁻⁵ and more than 0.01', () => {
  const losses = cliffPath({ ...cliff, limit: 1 }, 200)
    .slice(100)
    .map(({ loss }) => loss);
  expect(Math.min(...losses)).toBeLessThan(1e-5);
  expect(Math.max(...losses)).toBeGreaterThan(0.01);
});

test('thirty-layers: what the replies say of the starts', slow, () => {
  for (const { first } of thirty('tiny')) expect(first).toBeLessThan(1e-30);
  for (const { first } of thirty('pytorch')) {
    expect(first).toBeGreaterThan(2e-9);
    expect(first).toBeLessThan(5e-8);
  }
  for (const { ratio } of thirty('he')) {
    expect(ratio).toBeGreaterThan(1.9);
    expect(ratio).toBeLessThan(4.5);
  }
  for (const { ratio } of thirty('standard')) expect(ratio).toBeGreaterThan(1e6);
});

test('weights of variance 1 make the gradient of sigmoid layers decay, against the estimate of a growth', () => {
  const config = { depth: 10, width: 100, activation: 'sigmoid', start: 'standard' } as const;
  const lengths = ladderOf({ ...config, seed: 1, histograms: false }, 1).gradients[0]!;
  expect(lengths[0]!).toBeLessThan(lengths.at(-1)!);
});
