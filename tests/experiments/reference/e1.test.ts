import { expect, test } from 'vitest';
import { factorProduct } from '../../../src/experiments/gradients/factor-product.ts';
import { repeated } from '../../../src/experiments/recurrent/cliff.ts';
import {
  depths,
  digitsOf,
  lost,
  powers,
  recurrent,
} from '../../../src/experiments/reference/e1.ts';
import { printed } from '../../../src/experiments/reference/tolerance.ts';
import { compare } from './compare.ts';

test('E1, one gain through many layers', () => {
  compare(
    'E1 powers',
    powers.flatMap(({ gain, left }) => {
      const measured = factorProduct(gain, 100, 'float64').left;
      return depths.map((depth, i) => ({
        of: `${gain}^${depth}`,
        expected: left[i]!,
        measured: measured[depth - 1]!,
        within: printed(digitsOf(left[i]!)),
      }));
    }),
  );
});

test('E1, where float32 ends', () => {
  for (const { gain, layer, as } of lost) {
    expect(factorProduct(gain, 300, 'float32').lost).toEqual({ layer, as });
  }
});

test('E1, a recurrent unit over 50 steps', () => {
  compare(
    'E1 recurrent',
    recurrent.map(({ factor, times, left, digits }) => ({
      of: `${factor}^${times}`,
      expected: left,
      measured: repeated(factor, times),
      within: printed(digits),
    })),
  );
});
