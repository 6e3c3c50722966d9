import { describe, expect, test } from 'vitest';
import type { Diverged } from '../../../../src/experiments/training/guarded.ts';
import { diagnose } from '../../../../src/widgets/kit/doctor/diagnosis.ts';

const input = (name: string, at: number | null, range: readonly [number, number] = [0, at ?? 0]) => ({ name, shape: [2], range, at }); // biome-ignore format: one line
const at = (
  op: string,
  value: number,
  inputs: ReturnType<typeof input>[],
  scopes: string[] = [],
  losses: readonly number[] = [],
  every = 1,
): Diverged => ({
  step: 13,
  origin: { op, scopes, pass: 'forward', shape: [2], index: [0], value, inputs },
  message: '',
  growth: { losses, from: 0, every },
});

describe('the diagnosis of a run that lost its numbers', () => {
  test('names the step, the operation, its place and the number that it was given', () => {
    const { plate, happened } = diagnose(at('exp', Infinity, [input('z', 812)], ['softmax']));
    expect(plate).toBe('diverged, step 13');
    expect(happened).toBe(
      '**In update 13, on the way forward, exp inside softmax gave ∞:** eˣ of 812 is too large for the number format.',
    );
  });

  test.each([
    [at('log', -Infinity, [input('p', 0)]), 'the logarithm of 0 is −∞'],
    [at('log', NaN, [input('p', -1)]), '−1 has no logarithm'],
    [at('reciprocal', Infinity, [input('p', 0)]), '1 was divided by 0'],
    [
      at('matmul', Infinity, [input('x', null, [-3, 2]), input('w', null, [0, 1e300])]),
      'up to −3 and 1 × 10³⁰⁰',
    ],
    [at('fold', Infinity, [input('x', 1e300)]), 'are too large for the number format'],
  ])('says why %#', (diverged, reason) => {
    expect(diagnose(diverged).happened).toContain(reason);
  });

  test('of a matrix product names the largest numbers, not those that happen to stand at its place', () => {
    const inputs = [input('relu', 0, [0, 3e33]), input('W', -0.5, [-2e11, 1])];
    expect(diagnose(at('matmul', Infinity, inputs)).happened).toContain('up to 3 × 10³³ and −2 × 10¹¹'); // biome-ignore format: one line
  });

  test('tells how the loss grew, by the factor of one update', () => {
    expect(
      diagnose(at('mul', Infinity, [input('x', 1e200), input('x', 1e200)], [], [1, 10, 100, 1000]))
        .why,
    ).toBe('Over the last 3 updates the loss grew by a factor of 10 each time, from 1 to 1000.');
  });

  test('counts updates where the figure has a loss for every tenth only', () => {
    const lost = at('mul', Infinity, [input('x', 1e200), input('x', 1e200)], [], [1, 10, 100], 10);
    expect(diagnose(lost).why).toBe(
      'Over the last 20 updates the loss grew by a factor of 10 in every 10, from 1 to 100.',
    );
  });

  test('does not speak of growth where there was none', () => {
    expect(diagnose(at('log', NaN, [input('x', -1)], [], [2, 2, 2])).why).toContain('did not grow');
    expect(diagnose(at('log', NaN, [input('x', -1)], [], [2])).why).toContain(
      'from the first update',
    );
  });

  test('owns up where the device alone lost it', () => {
    expect(
      diagnose({ step: 4, origin: null, message: '', growth: { losses: [1], from: 0, every: 1 } })
        .why,
    ).toContain('round differently');
  });
});
