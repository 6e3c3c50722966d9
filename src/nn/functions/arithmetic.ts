import { scoped } from '../graph/scope.ts';
import { add, mul, neg, power, reciprocal } from '../primitives/elementwise.ts';
import { constant, type Operand, tensorOf } from '../primitives/leaf.ts';
import type { Tensor } from '../tensor.ts';

/** a − b */
export function sub(a: Operand, b: Operand): Tensor {
  const [x, y] = [tensorOf(a), tensorOf(b)];
  return scoped('sub', [x, y], () => add(x, neg(y)));
}

/** a / b */
export function div(a: Operand, b: Operand): Tensor {
  const [x, y] = [tensorOf(a), tensorOf(b)];
  return scoped('div', [x, y], () => mul(x, reciprocal(y)));
}

/** x² */
export function square(operand: Operand): Tensor {
  const x = tensorOf(operand);
  return scoped('square', [x], () => mul(x, x));
}

/** Whole exponents up to this size are products; larger ones would make long graphs. */
const LARGEST_PRODUCT = 64;

/** aᵇ: a product for a whole number b, e^(b ln a) otherwise. */
export function pow(a: Operand, b: Operand): Tensor {
  const [x, y] = [tensorOf(a), tensorOf(b)];
  if (typeof b === 'number' && Number.isInteger(b) && Math.abs(b) <= LARGEST_PRODUCT) {
    return scoped('pow', [x, y], () => wholePower(x, b));
  }
  return scoped('pow', [x, y], () => power(x, y));
}

/** By repeated squaring: x⁵ = x · (x²)². */
function wholePower(x: Tensor, exponent: number): Tensor {
  if (exponent < 0) return reciprocal(wholePower(x, -exponent));
  if (exponent === 0) return add(mul(x, 0), constant(1));
  let result: Tensor | null = null;
  for (let left = exponent, factor = x; ; factor = mul(factor, factor)) {
    if (left % 2 === 1) result = result ? mul(result, factor) : factor;
    left = Math.floor(left / 2);
    if (left === 0) return result!;
  }
}
