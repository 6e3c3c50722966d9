import { checkNumbers, shown } from '../options.ts';
import { checkShape, print, type Shape, sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { leaf } from './leaf.ts';

/** Numbers in nested lists, such as [[1, 2], [3, 4]]. */
export type NestedArray = readonly (number | NestedArray)[];

/** The shape of nested lists; every list at the same depth must be equally long. */
function shapeOfNested(values: NestedArray): number[] {
  const shape: number[] = [];
  for (
    let level: number | NestedArray | undefined = values;
    Array.isArray(level);
    level = level[0]
  ) {
    shape.push(level.length);
  }
  return shape;
}

function flattenInto(
  numbers: Float64Array,
  at: number,
  values: NestedArray,
  shape: Shape,
  depth: number,
): number {
  if (values.length !== shape[depth]) {
    throw new Error(
      `tensor: ragged lists: one at depth ${depth} has ${values.length} entries where the first has ${shape[depth]}`,
    );
  }
  let next = at;
  for (const value of values) {
    if (typeof value === 'number') {
      if (depth !== shape.length - 1)
        throw new Error(
          `tensor: ragged lists: the number ${value} stands at depth ${depth + 1} of ${shape.length}`,
        );
      numbers[next++] = value;
    } else {
      if (!Array.isArray(value)) throw notNumber(value);
      if (depth === shape.length - 1)
        throw new Error(
          `tensor: ragged lists: a list stands at depth ${depth + 1}, where numbers stand before`,
        );
      next = flattenInto(numbers, next, value, shape, depth + 1);
    }
  }
  return next;
}

const notNumber = (value: unknown): Error =>
  new Error(`tensor: ${shown(value)} is no number; give numbers, or nested lists of them`);

const isNested = (values: ArrayLike<number> | NestedArray): values is NestedArray =>
  Array.isArray(values) && values.some((value) => typeof value !== 'number');

/**
 * A tensor of given numbers: one number, a flat list with a shape, or nested lists that show it, [[1, 2], [3, 4]].
 *
 * @throws if something in them is no number, nested lists are ragged, or the numbers do not fill the shape
 */
export function tensor(values: ArrayLike<number> | NestedArray | number, shape?: Shape): Tensor {
  if (typeof values === 'number') {
    return leaf('data', Float64Array.of(values), checked([values], shape ?? []));
  }
  if (typeof values?.length !== 'number' || typeof values === 'string') throw notNumber(values);
  if (isNested(values)) {
    const nested = shapeOfNested(values);
    const numbers = new Float64Array(sizeOf(nested));
    flattenInto(numbers, 0, values, nested, 0);
    return leaf('data', numbers, checked(numbers, shape ?? nested));
  }
  return leaf('data', Float64Array.from(values), checked(values, shape ?? [values.length]));
}

function checked(values: ArrayLike<number>, shape: Shape): Shape {
  checkShape('tensor', shape);
  if (values.length !== sizeOf(shape)) {
    throw new Error(
      `tensor: ${values.length} values cannot fill shape ${print(shape)}, which holds ${sizeOf(shape)}`,
    );
  }
  return [...shape];
}

/** Every element `value`, in any shape. */
export function full(shape: Shape, value: number): Tensor {
  checkShape('full', shape);
  return leaf('data', new Float64Array(sizeOf(shape)).fill(value), [...shape]);
}

/** Every element 0, in any shape. */
export const zeros = (shape: Shape): Tensor => full(shape, 0);
/** Every element 1, in any shape. */
export const ones = (shape: Shape): Tensor => full(shape, 1);

/**
 * The whole steps from `start` up to, not including, `end`: arange(4) is [0, 1, 2, 3].
 *
 * @throws if the step is 0, or something is no finite number
 */
export function arange(start: number, end?: number, step = 1): Tensor {
  const [first, last] = end === undefined ? [0, start] : [start, end];
  checkNumbers('arange', { start: first, end: last, step });
  if (step === 0) throw new Error('arange: step must not be 0');
  const count = Math.max(0, Math.ceil((last - first) / step));
  return leaf(
    first === 0 && step === 1 ? 'count' : 'data',
    Float64Array.from({ length: count }, (_, i) => first + i * step),
    [count],
  );
}
