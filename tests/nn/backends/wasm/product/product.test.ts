import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step, View } from '../../../../../src/nn/backends/plan/step.ts';
import { sizeOf } from '../../../../../src/nn/shape.ts';
import { numbers, viewOf } from '../loops/draw.ts';
import { interpret } from '../loops/interpret.ts';
import { runOnMemory, type Way } from '../loops/on-memory.ts';

type Product = Extract<Step, { kind: 'matmul' }>;

const ways: Way[] = [
  { precision: 'float64', addresses: 'fixed' },
  { precision: 'float64', addresses: 'bound' },
  { precision: 'float32', addresses: 'fixed' },
  { precision: 'float32', addresses: 'bound' },
];

const tolerance = { float64: 1e-13, float32: 2e-5 } as const;

/** Axes that hold so many elements together, up to a limit. */
const axes = (most: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: most }).map((size) => [size]),
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: Math.ceil(most / 6) })),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: Math.ceil(most / 9) })), // biome-ignore format: one line
  );

/** Products of one or two matrices. */
const products = fc
  .tuple(fc.integer({ min: 1, max: 2 }), axes(40), axes(700), axes(40))
  .chain(([n, rows, inner, columns]) =>
    fc
      .tuple(viewOf([n, ...rows, ...inner], 0), viewOf([n, ...inner, ...columns], 1))
      .map(([a, b]) => {
        const step: Product = {
          kind: 'matmul',
          batch: [n],
          rows,
          inner,
          columns,
          a: a.view,
          b: b.view,
          buffer: 2,
          after: null,
        };
        return { step, sizes: [a.size, b.size, n * sizeOf(rows) * sizeOf(columns)] };
      }),
  );

/** Runs a product on memory and by the reference's loops; the largest difference, of what was added up. */
function difference(step: Product, sizes: readonly number[], way: Way): number {
  const buffers = sizes.map((size, i) => numbers(size, i));
  const [ours, expected, magnitude] = [0, 1, 2].map(() => buffers.map((one) => one.slice()));
  for (const one of magnitude!) one.set(one.map(Math.abs));
  interpret(step, expected!);
  interpret(step, magnitude!);
  runOnMemory(step, ours!, way);
  let most = 0;
  for (const [i, value] of ours![2]!.entries()) {
    const off = Math.abs(value - expected![2]![i]!) / Math.max(magnitude![2]![i]!, 1);
    most = Math.max(most, Number.isNaN(off) ? Number.POSITIVE_INFINITY : off);
  }
  return most;
}

describe.each(ways)('tiles in $precision with $addresses addresses', (way) => {
  test('multiply factors of any strides', () => {
    fc.assert(
      fc.property(products, ({ step, sizes }) => {
        expect(difference(step, sizes, way)).toBeLessThan(tolerance[way.precision]);
      }),
      { numRuns: 80, seed: 5 },
    );
  });
});

const matrix = (buffer: number, strides: readonly number[]): View => ({ buffer, offset: 0, strides }); // biome-ignore format: one line
const product = (rows: number, inner: number, columns: number, isTransposed: boolean): Product => ({
  kind: 'matmul',
  batch: [],
  rows: [rows],
  inner: [inner],
  columns: [columns],
  a: matrix(0, [inner, 1]),
  b: matrix(1, isTransposed ? [1, inner] : [columns, 1]),
  buffer: 2,
  after: null,
});

test('an entry is the same to the last bit whatever other rows there are, and however the factors lie', () => {
  const [inner, columns] = [500, 70];
  const a = numbers(50 * inner, 1);
  const b = numbers(inner * columns, 2);
  const across = new Float64Array(b.length);
  for (let k = 0; k < inner; k++) {
    for (let j = 0; j < columns; j++) across[j * inner + k] = b[k * columns + j]!;
  }
  const first = (rows: number, isTransposed: boolean) => {
    const c = new Float64Array(rows * columns);
    const right = isTransposed ? across : b;
    runOnMemory(product(rows, inner, columns, isTransposed), [a.slice(0, rows * inner), right, c], ways[2]!); // biome-ignore format: one line
    return [...c.slice(0, columns)];
  };
  const expected = first(50, false);
  for (const rows of [1, 2, 3, 5, 7, 50]) {
    expect(first(rows, false)).toEqual(expected);
    expect(first(rows, true)).toEqual(expected);
  }
});
