import { describe, expect, test } from 'vitest';
import { gradientCheck, tensor } from '../../../src/nn/index.ts';

describe('gradientCheck', () => {
  test('passes a right gradient and lists every entry of every input', () => {
    const check = gradientCheck((a, b) => a.mul(b).sum(), [tensor([1, 2]), tensor([3, 4])]);
    expect(check.passes).toBe(true);
    expect(check.comparisons.map(({ input, index, exact }) => [input, index, exact])).toEqual([
      [0, 0, 3],
      [0, 1, 4],
      [1, 0, 1],
      [1, 1, 2],
    ]);
  });

  test('fails a wrong one, and names the entry that differs most', () => {
    // A factor whose gradient was stopped: backpropagation sees x, the difference sees 2x.
    const check = gradientCheck((x) => x.mul(x.detach()).sum(), [tensor([1, 5])]);
    expect(check.passes).toBe(false);
    expect(check.worst).toMatchObject({ input: 0, index: 1, exact: 5 });
    expect(check.worst!.numeric).toBeCloseTo(10, 5);
  });

  test('checks the sum of a function with several results', () =>
    expect(gradientCheck((x) => x.square(), [tensor([1, 2, 3])]).passes).toBe(true));
});
