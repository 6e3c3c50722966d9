import fc from 'fast-check';
import type { Arithmetic, View } from '../../../../../src/nn/backends/plan/step.ts';
import { type Shape, sizeOf } from '../../../../../src/nn/shape.ts';

/** Shapes of up to four axes, some of them of size 1 or 0, some longer than a loop that is written out. */
export const shapes = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1, 1, 16, 37)), {
    maxLength: 4,
  })
  .map((shape) => (sizeOf(shape) > 30000 ? shape.slice(0, 2) : shape));

/** Ways of seeing a buffer as a shape: axes in any order, repeated, reversed, skipped over. */
export const viewOf = (shape: Shape, buffer: number): fc.Arbitrary<{ view: View; size: number }> =>
  fc
    .record({
      order: fc.shuffledSubarray([...shape.keys()], { minLength: shape.length }),
      kinds: fc.array(fc.constantFrom('row', 'row', 'row', 'repeated', 'reversed', 'skipping'), {
        minLength: shape.length,
        maxLength: shape.length,
      }),
      isPlain: fc.boolean(),
      offset: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ order, kinds, isPlain, offset }) => {
      const strides = shape.map(() => 0);
      let stride = 1;
      let start = offset;
      for (const axis of (isPlain ? [...shape.keys()] : order).toReversed()) {
        const kind = kinds[axis]!;
        if (kind === 'repeated') continue;
        const step = kind === 'skipping' && !isPlain ? 2 * stride : stride;
        const isReversed = kind === 'reversed' && !isPlain && shape[axis]! > 0;
        strides[axis] = isReversed ? -step : step;
        if (isReversed) start += step * (shape[axis]! - 1);
        stride = step * shape[axis]!;
      }
      return { view: { buffer, offset: start, strides }, size: offset + Math.max(stride, 1) };
    });

/** Arithmetic on a few views, with numbers and functions, the last instruction using most of it. */
export function arithmeticOn(
  shape: Shape,
): fc.Arbitrary<{ arithmetic: Arithmetic; sizes: number[] }> {
  return fc
    .tuple(viewOf(shape, 0), viewOf(shape, 1), viewOf(shape, 2), fc.integer({ min: 0, max: 5 }))
    .map(([x, y, z, form]) => {
      const loads = [x, y, z].map(({ view }) => ({ kind: 'load', view }) as const);
      const [a, b, c] = [0, 1, 2];
      const forms: Arithmetic[] = [
        [...loads.slice(0, 1)],
        [...loads, apply('add', a, b), apply('mul', 3, c)],
        [...loads, apply('neg', b), apply('add', a, 3), apply('mul', 4, 4)],
        [...loads, apply('less', a, b), apply('where', 3, c, a)],
        [...loads, { kind: 'number', value: 0.5 }, apply('mul', a, 3), apply('exp', b), apply('add', 4, 5)], // biome-ignore format: one line
        [...loads, apply('mul', a, b), apply('reciprocal', c), apply('tanh', a), apply('mul', 4, 5), apply('add', 6, 3)], // biome-ignore format: one line
      ];
      return { arithmetic: forms[form]!, sizes: [x.size, y.size, z.size] };
    });
}

const apply = (
  fn: 'add' | 'mul' | 'neg' | 'less' | 'where' | 'exp' | 'tanh' | 'reciprocal',
  ...args: number[]
) => ({ kind: 'apply', fn, args }) as const;

/** Numbers between −2 and 2 without pattern, all of them exact in float32. */
export const numbers = (size: number, seed = 1): Float64Array =>
  Float64Array.from({ length: size }, (_, i) => Math.fround(2 * Math.sin(7.3 * i + seed)));
