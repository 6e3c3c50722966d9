import { exp, expm1 } from './exp.ts';

/** tanh x = (e²ˣ − 1)/(e²ˣ + 1), through expm1 so that nothing cancels. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 1e-300)) return x; // 0, NaN, and numbers that are their own tanh
  if (size > 22) return x > 0 ? 1 : -1;
  const t = size >= 1 ? expm1(2 * size) : expm1(-2 * size);
  const y = size >= 1 ? 1 - 2 / (t + 2) : -t / (t + 2);
  return x > 0 ? y : -y;
}

/** 1/(1 + e⁻ˣ), without overflow on either side. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}
