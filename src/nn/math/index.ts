/**
 * Mathematics that gives the same bits in every browser: built from + − × ÷ √ and bit views only.
 * The methods are those of Sun's fdlibm (K. C. Ng, 1993), freely usable with this mention.
 */
export { erf } from './error-function.ts';
export { exp, expm1 } from './exp.ts';
export { sigmoid, tanh } from './hyperbolic.ts';
export { log, log1p } from './log.ts';
export { pow } from './pow.ts';
export { cos, sin } from './trigonometry.ts';

/** The square root, which the hardware rounds correctly everywhere. */
export const sqrt = (x: number): number => Math.sqrt(x);
