import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../../src/nn/backends/plan/step.ts';
import { type Shape, sizeOf } from '../../../../../src/nn/shape.ts';
import { arithmeticOn, numbers, shapes, viewOf } from './draw.ts';
import { interpret } from './interpret.ts';
import { runOnMemory, type Way } from './on-memory.ts';

const ways: Way[] = [
  { precision: 'float64', addresses: 'fixed' },
  { precision: 'float64', addresses: 'bound' },
  { precision: 'float32', addresses: 'fixed' },
  { precision: 'float32', addresses: 'bound' },
];

/** What one addition or function may lose, of the size of everything that goes into a result. */
const tolerance = { float64: 1e-13, float32: 2e-6 } as const;

/** The same step with the sizes of what it adds up in place of the sums. */
function ofSizes(step: Step): Step {
  if (step.kind !== 'reduce') return step;
  const sizes = step.folds.map(({ instruction }) => ({ kind: 'apply', fn: 'abs', args: [instruction] }) as const); // biome-ignore format: one line
  return {
    ...step,
    arithmetic: [...step.arithmetic, ...sizes],
    folds: step.folds.map((fold, i) => ({ ...fold, instruction: step.arithmetic.length + i })),
  };
}

function expectSame(step: Step, sizes: readonly number[], way: Way): void {
  const buffers = sizes.map((size, i) => numbers(size, i));
  const [ours, expected, magnitude] = [0, 1, 2].map(() => buffers.map((one) => one.slice()));
  interpret(step, expected!);
  // Of a product, the product of the sizes.
  if (step.kind === 'matmul') for (const one of magnitude!) one.set(one.map(Math.abs));
  interpret(ofSizes(step), magnitude!);
  runOnMemory(step, ours!, way);
  for (const [buffer, numbers] of ours!.entries()) {
    for (const [i, value] of numbers.entries()) {
      const right = expected![buffer]![i]!;
      if (Object.is(value, right) || value === right) continue;
      const isPosition = step.kind === 'reduce' && step.folds.some((fold) => fold.fn === 'argMax' && fold.buffer === buffer); // biome-ignore format: one line
      const size = Math.max(Math.abs(magnitude![buffer]![i]!), 1);
      if (!isPosition && Math.abs(value - right) <= tolerance[way.precision] * size) continue;
      expect.unreachable(`buffer ${buffer}, number ${i}: ${value}, not ${right}`);
    }
  }
}

const check = (steps: fc.Arbitrary<{ step: Step; sizes: number[] }>, way: Way, numRuns = 150) =>
  fc.assert(
    fc.property(steps, ({ step, sizes }) => expectSame(step, sizes, way)),
    { numRuns, seed: 3 },
  );

const maps = shapes.chain((shape) =>
  arithmeticOn(shape).map(({ arithmetic, sizes }) => ({
    step: {
      kind: 'map',
      shape,
      arithmetic,
      outputs: [
        { instruction: arithmetic.length - 1, buffer: 3 },
        { instruction: 0, buffer: 4 },
      ],
    } as const,
    sizes: [...sizes, sizeOf(shape), sizeOf(shape)],
  })),
);

const someAxes = (shape: Shape) => fc.subarray([...shape.keys()], { minLength: 1 });
const keptOf = (shape: Shape, axes: readonly number[]) =>
  shape.map((size, axis) => (axes.includes(axis) ? 1 : size));

const reductions = shapes
  .filter((shape) => shape.length > 0)
  .chain((shape) => fc.tuple(fc.constant(shape), someAxes(shape), arithmeticOn(shape)))
  .map(([shape, axes, { arithmetic, sizes }]) => {
    const kept = sizeOf(keptOf(shape, axes));
    const last = arithmetic.length - 1;
    const folds = [
      { fn: 'sum', instruction: last, buffer: 3 },
      { fn: 'max', instruction: last, buffer: 4 },
      ...(axes.length === 1 ? [{ fn: 'argMax', instruction: 0, buffer: 5 } as const] : []),
    ] as const;
    const step: Step = { kind: 'reduce', shape, axes, arithmetic, folds };
    return { step, sizes: [...sizes, kept, kept, kept] };
  });

const size = fc.integer({ min: 0, max: 20 });
const products = fc.tuple(fc.integer({ min: 1, max: 3 }), size, size, size).chain(([n, r, k, c]) =>
  fc.tuple(viewOf([n, r, k], 0), viewOf([n, k, c], 1)).map(([a, b]) => ({
    step: {
      kind: 'matmul',
      batch: [n],
      rows: [r],
      inner: [k],
      columns: [c],
      a: a.view,
      b: b.view,
      buffer: 2,
      after: {
        shape: [n, r, c],
        arithmetic: [
          { kind: 'load', view: { buffer: 2, offset: 0, strides: [r * c, c, 1] } },
          { kind: 'apply', fn: 'relu', args: [0] },
        ],
        outputs: [{ instruction: 1, buffer: 3 }],
      },
    } as const,
    sizes: [a.size, b.size, n * r * c, n * r * c],
  })),
);

const pads = shapes.chain((inner) =>
  fc
    .tuple(
      arithmeticOn(inner),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: inner.length, maxLength: inner.length }), // biome-ignore format: one line
    )
    .map(([{ arithmetic, sizes }, around]) => {
      const shape = inner.map((length, axis) => {
        const [before, step, after] = around[axis]!;
        return before + Math.max(length - 1, 0) * step + (length > 0 ? 1 : 0) + after;
      });
      const before = around.map((one) => one[0]);
      const step = around.map((one) => one[1]);
      const output = { instruction: arithmetic.length - 1, buffer: 3 };
      return {
        step: { kind: 'pad', shape, inner, before, step, arithmetic, output } as const,
        sizes: [...sizes, sizeOf(shape)],
      };
    }),
);

const pair = (min: number, max: number) =>
  fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));
const folds = fc
  .tuple(pair(1, 4), pair(1, 3), pair(1, 2), pair(1, 3), fc.integer({ min: 1, max: 5 }))
  .chain(([places, size, dilation, stride, channels]) => {
    const windows = [2, ...places, ...size, channels];
    const length = (axis: 0 | 1) =>
      (places[axis] - 1) * stride[axis] + (size[axis] - 1) * dilation[axis] + 2;
    const image = [2, length(0), length(1), channels];
    return arithmeticOn(windows).map(({ arithmetic, sizes }) => ({
      step: {
        kind: 'fold',
        image,
        windows,
        grid: { size, stride, dilation },
        arithmetic,
        output: { instruction: arithmetic.length - 1, buffer: 3 },
      } as const,
      sizes: [...sizes, sizeOf(image)],
    }));
  });

describe.each(ways)('steps in $precision with $addresses addresses', (way) => {
  test('maps of any strides', () => check(maps, way));
  test('reductions along any axes', () => check(reductions, way, 250));
  test('products of any strides', () => check(products, way, 60));
  test('padding and spreading', () => check(pads, way, 60));
  test('windows put back', () => check(folds, way, 60));
});
