import { math } from '../../nn/index.ts';

/** SELU's two constants. @see Klambauer et al. (2017) */
export const lambda = 1.0507009873554805;
export const alpha = 1.6732632423543772;

/** eᶻ − 1: what both ELU and SELU multiply below 0. */
export const belowZero = (z: number): number => math.expm1(z);
