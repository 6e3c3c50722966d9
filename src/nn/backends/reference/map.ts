import * as math from '../../math/index.ts';
import type { ScalarFunction } from '../kernel.ts';
import { allocate } from './pool.ts';

type Scalar = (a: number, b: number, c: number) => number;

/** The meaning of every scalar function. Other backends are tested against this table. */
const scalarFunctions: Record<ScalarFunction, Scalar> = {
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  neg: (a) => -a,
  reciprocal: (a) => 1 / a,
  abs: (a) => Math.abs(a),
  relu: (a) => Math.max(a, 0),
  maximum: (a, b) => Math.max(a, b),
  minimum: (a, b) => Math.min(a, b),
  exp: (a) => math.exp(a),
  expm1: (a) => math.expm1(a),
  log: (a) => math.log(a),
  log1p: (a) => math.log1p(a),
  sqrt: (a) => Math.sqrt(a),
  sin: (a) => math.sin(a),
  cos: (a) => math.cos(a),
  tanh: (a) => math.tanh(a),
  erf: (a) => math.erf(a),
  power: (a, b) => math.pow(a, b),
  less: (a, b) => (a < b ? 1 : 0),
  lessEqual: (a, b) => (a <= b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
  where: (condition, a, b) => (condition === 0 ? b : a),
};

/** One scalar function of the corresponding elements of up to three arrays of equal length. */
export function mapOf(fn: ScalarFunction, arrays: readonly Float64Array[]): Float64Array {
  const [a, b, c] = arrays;
  const out = allocate(a!.length);
  // The two commonest are spelled out: a call per element costs more than the arithmetic.
  if (fn === 'add') {
    for (let i = 0; i < out.length; i++) out[i] = a![i]! + b![i]!;
  } else if (fn === 'mul') {
    for (let i = 0; i < out.length; i++) out[i] = a![i]! * b![i]!;
  } else {
    const f = scalarFunctions[fn];
    const [second, third] = [b ?? a!, c ?? a!];
    for (let i = 0; i < out.length; i++) out[i] = f(a![i]!, second[i]!, third[i]!);
  }
  return out;
}
