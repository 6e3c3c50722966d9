/**
 * Mathematics that gives the same bits in every browser: built from + − × ÷ √ and bit views only.
 * The methods and their coefficients are those of fdlibm, which asks for this mention:
 *
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun
 * Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */
export { atan, atan2 } from './arc-tangent.ts';
export { erf } from './error-function.ts';
export { exp, expm1 } from './exp.ts';
export { sigmoid, tanh } from './hyperbolic.ts';
export { log, log1p } from './log.ts';
export { pow } from './pow.ts';
export { cos, sin } from './trigonometry.ts';

/** The square root, which the hardware rounds correctly everywhere. */
export const sqrt = (x: number): number => Math.sqrt(x);
