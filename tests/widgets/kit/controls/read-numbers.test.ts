import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../../src/widgets/kit/controls/read-numbers.ts';

describe('reading a list of numbers', () => {
  test.each([
    ['0.5, -1.2, 3', [0.5, -1.2, 3]],
    ['0.5 −1.2 3', [0.5, -1.2, 3]],
    ['0,5; −1,2; 3', [0.5, -1.2, 3]],
    ['0,5 1,2', [0.5, 1.2]],
    ['0,5, 1,2', [0.5, 1.2]],
    ['-1,069; -0,5345; 0', [-1.069, -0.5345, 0]],
    ['0,125 1,069', [0.125, 1.069]],
    ['1,000 2,500', [1000, 2500]],
    ['1,2,3', [1, 2, 3]],
    ['[1, 2, 3]', [1, 2, 3]],
    ['( ½ ; 1 / 4 )', [0.5, 0.25]],
    ['9.5 × 10^-7, 1e3', [9.5e-7, 1000]],
    ['- 2 , + 3', [-2, 3]],
    [' 7 ', [7]],
  ])('%s', (text, values) => {
    expect(readNumbers(text)).toEqual({ values, problem: null });
  });

  test('what is no number is named, and nothing is no list', () => {
    expect(readNumbers('1, two, 3').problem).toContain('“two” is not a number');
    expect(readNumbers('1, 1/0').problem).toContain('divides by zero');
    for (const nothing of ['', ' ', '[]', ',', ';;'])
      expect(readNumbers(nothing)).toEqual({ values: null, problem: 'Nothing is written yet.' });
  });
});
