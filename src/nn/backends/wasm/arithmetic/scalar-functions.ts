import type { ScalarFunction } from '../../kernel.ts';
import type { Expression, Local } from '../assembler/expression.ts';
import type { Calculation } from './calculation.ts';
import { exp } from './exponential.ts';
import { tanh } from './hyperbolic.ts';
import type { Library } from './library.ts';
import { log } from './logarithm.ts';

/** Writes one scalar function of vectors. */
type Writer = (c: Calculation, library: Library, a: Local, b: Local, third: Local) => Expression;

type Mask = (c: Calculation, a: Local, b: Local) => Expression;

/** Where a comparison holds, as all bits of a lane. */
const masks: Partial<Record<ScalarFunction, Mask>> = {
  less: (c, a, b) => c.less(a, b),
  lessEqual: (c, a, b) => c.lessEqual(a, b),
  equal: (c, a, b) => c.equal(a, b),
};

/** The mask of a comparison; null for other functions. */
export function maskOf(
  c: Calculation,
  fn: ScalarFunction,
  operands: () => readonly Local[],
): Expression | null {
  const mask = masks[fn];
  if (!mask) return null;
  const [a, b] = operands();
  return mask(c, a!, b!);
}

/** Comparisons give the number 1 or 0, not a mask. */
const truth =
  (fn: 'less' | 'lessEqual' | 'equal'): Writer =>
  (c, _library, a, b) =>
    c.and(masks[fn]!(c, a, b), 1);

/** How each scalar function is computed, for four float32 or two float64 at once. */
const writers: Record<ScalarFunction, Writer> = {
  add: (c, _, a, b) => c.add(a, b),
  mul: (c, _, a, b) => c.mul(a, b),
  neg: (c, _, a) => c.neg(a),
  reciprocal: (c, _, a) => c.div(1, a),
  abs: (c, _, a) => c.abs(a),
  relu: (c, _, a) => c.unless(c.lessEqual(a, 0), a), // NaN is not ≤ 0
  maximum: (c, _, a, b) => c.maximum(a, b),
  minimum: (c, _, a, b) => c.minimum(a, b),
  exp: (c, _, a) => exp(c, a),
  expm1: (c, library, a) => library.call('expm1', c.lanes, a),
  log: (c, _, a) => log(c, a),
  log1p: (c, library, a) => library.call('log1p', c.lanes, a),
  sqrt: (c, _, a) => c.sqrt(a),
  sin: (c, library, a) => library.call('sin', c.lanes, a),
  cos: (c, library, a) => library.call('cos', c.lanes, a),
  tanh: (c, library, a) => tanh(c, a, (power) => library.call('expm1', c.lanes, power)),
  erf: (c, library, a) => library.call('erf', c.lanes, a),
  power: (c, library, a, b) => library.call('power', c.lanes, a, b),
  less: truth('less'),
  lessEqual: truth('lessEqual'),
  equal: truth('equal'),
  where: (c, _, condition, a, b) => c.select(c.equal(condition, 0), b, a),
};

/** One scalar function of one to three vectors. */
export function applied(
  c: Calculation,
  library: Library,
  fn: ScalarFunction,
  [a, b, third]: readonly Local[],
): Expression {
  return writers[fn](c, library, a!, b ?? a!, third ?? a!);
}
