import { describe, expect, test } from 'vitest';
import { family, sample, slopesAround0 } from '../../../src/experiments/rectifiers/curves.ts';

describe('the rectifier family', () => {
  test('SELU at ±1 and at −2', () => {
    const { values } = sample('selu', 0, [-1, 1]);
    expect(values[0]).toBeCloseTo(-1.1113, 4);
    expect(values[1]).toBeCloseTo(1.0507, 4);
  });

  test('ELU’s slope jumps from α to 1 at 0 unless α is 1', () => {
    expect(slopesAround0('elu', 2).left).toBeCloseTo(2, 6);
    expect(slopesAround0('elu', 2).right).toBe(1);
    expect(slopesAround0('elu', 1).left).toBeCloseTo(1, 6);
  });

  test('PReLU keeps 2 and turns −2 into −0.5 at a = 0.25', () => {
    expect(sample('prelu', 0.25, [2, -2])).toEqual({ values: [2, -0.5], slopes: [1, 0.25] });
  });

  test('only ReLU is flat everywhere below 0', () => {
    const flat = family.filter((one) => sample(one, 0.5, [-3, -2, -1]).slopes.every((s) => s === 0)); // biome-ignore format: one line
    expect(flat).toEqual(['relu']);
  });
});
