import { Tensor } from '../../../../../nn/index.ts';

/** Fails with `message` unless `condition` holds. */
export function expect(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/** Fails unless `value` is `target` within `tolerance`, number by number; both may be numbers, arrays or tensors. */
export function near(value: unknown, target: unknown, tolerance = 1e-6): void {
  const [found, wanted] = [numbersIn(value), numbersIn(target)];
  const isNear =
    found.length === wanted.length &&
    wanted.every((one, i) => Math.abs(one - (found[i] ?? Number.NaN)) <= tolerance);
  if (!isNear) throw new Error(`it is ${found.join(', ')}; it should be ${wanted.join(', ')}`);
}

/** All numbers of a number, an array of any depth, a typed array or a tensor, in order. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  // Not `value.dataSync()`: a program may return a tensor with a method of its own.
  if (value instanceof Tensor) return [...Tensor.prototype.dataSync.call(value)];
  if (Array.isArray(value)) return Array.from(value).flatMap(numbersIn);
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}
