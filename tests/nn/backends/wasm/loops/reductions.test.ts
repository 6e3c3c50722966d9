import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step, View } from '../../../../../src/nn/backends/plan/step.ts';
import { reduceOf } from '../../../../../src/nn/backends/reference/reduce.ts';
import { type Shape, sizeOf, stridesOf } from '../../../../../src/nn/shape.ts';
import { numbers } from './draw.ts';
import { runOnMemory } from './on-memory.ts';

const precisions = ['float32', 'float64'] as const;
const folds = ['sum', 'max', 'argMax'] as const;

/** The folds of an array, as the backend computes them. */
function reduced(
  values: Float64Array,
  shape: Shape,
  axes: readonly number[],
  precision: 'float32' | 'float64',
  views: { view: View; source: Float64Array } = {
    view: { buffer: 0, offset: 0, strides: stridesOf(shape) },
    source: values,
  },
): Record<(typeof folds)[number], Float64Array> {
  const kept = sizeOf(shape.map((size, axis) => (axes.includes(axis) ? 1 : size)));
  const step: Step = {
    kind: 'reduce',
    shape,
    axes,
    arithmetic: [{ kind: 'load', view: views.view }],
    folds: folds.slice(0, axes.length === 1 ? 3 : 2).map((fn, i) => ({ fn, instruction: 0, buffer: 1 + i })), // biome-ignore format: one line
  };
  const empty = () => new Float64Array(kept);
  const [sum, max, argMax] = [empty(), empty(), empty()];
  runOnMemory(step, [views.source, sum, max, argMax], { precision, addresses: 'fixed' });
  return { sum, max, argMax };
}

const odd = fc.constantFrom(0, -0, 1, 2, -3, Infinity, -Infinity, NaN);

describe.each(precisions)('reductions in %s', (precision) => {
  test('keep NaN and infinities, and find the first of equal maxima', () => {
    const shapes = [[13], [3, 7], [7, 3], [2, 5, 3], [5, 16], [16, 5]];
    for (const shape of shapes) {
      fc.assert(
        fc.property(
          fc.array(odd, { minLength: sizeOf(shape), maxLength: sizeOf(shape) }),
          fc.nat({ max: shape.length - 1 }),
          (list, axis) => {
            const values = Float64Array.from(list);
            const ours = reduced(values, shape, [axis], precision);
            for (const fn of folds) {
              const expected = reduceOf(fn, values, shape, [axis]);
              // A zero's sign depends on the order of adding and comparing.
              expect([...ours[fn]].map((x) => x + 0)).toEqual([...expected].map((x) => x + 0));
            }
          },
        ),
        { numRuns: 60 },
      );
    }
  });

  test('long sums lose little, by rows and by columns', () => {
    for (const [shape, axes] of [
      [[3, 10000], [1]],
      [[10000, 3], [0]],
      [[20000], [0]],
      [[2, 700, 40], [1]],
    ] as const) {
      // biome-ignore format: one line
      const values = numbers(sizeOf(shape)).map((x) => Math.fround(x + 2));
      const exact = reduceOf('sum', values, shape, axes);
      for (const [i, sum] of reduced(values, shape, axes, precision).sum.entries()) {
        expect(Math.abs(sum / exact[i]! - 1)).toBeLessThan(precision === 'float32' ? 4e-7 : 1e-14);
      }
    }
  });

  test('have the same bits however the elements lie in memory', () => {
    for (const [shape, axes] of [
      [[6, 50], [1]],
      [[50, 6], [0]],
      [
        [5, 8, 9],
        [1, 2],
      ],
      [
        [8, 9, 5],
        [0, 1],
      ],
      [
        [5, 8, 3],
        [0, 2],
      ],
    ] as const) {
      // biome-ignore format: one line
      const values = numbers(sizeOf(shape));
      const plain = reduced(values, shape, axes, precision).sum;
      // The same numbers with the axes laid out in reverse order.
      const own = stridesOf(shape);
      const strides = stridesOf(shape.toReversed()).toReversed();
      const source = new Float64Array(values.length);
      for (const [i, value] of values.entries()) {
        const at = shape.reduce((sum, size, axis) => sum + (Math.floor(i / own[axis]!) % size) * strides[axis]!, 0); // biome-ignore format: one line
        source[at] = value;
      }
      const view = { buffer: 0, offset: 0, strides };
      expect(reduced(values, shape, axes, precision, { view, source }).sum).toEqual(plain);
    }
  });

  test('of nothing are 0 and −∞', () => {
    const { sum, max } = reduced(new Float64Array(0), [2, 0], [1], precision);
    expect([...sum, ...max]).toEqual([0, 0, -Infinity, -Infinity]);
  });
});
