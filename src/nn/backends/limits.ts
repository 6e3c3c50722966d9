import { activeBackend } from './evaluate.ts';

/** Where the numbers of the active backend end. */
export interface Limits {
  /** e to this power is still finite. */
  readonly largestExponent: number;
  /** The smallest probability whose logarithm and reciprocal are finite: e^−100 where it exists. */
  readonly smallestProbability: number;
}

const LIMITS: Record<'float32' | 'float64', Limits> = {
  float32: { largestExponent: 88, smallestProbability: 1.2e-38 },
  float64: { largestExponent: 709, smallestProbability: 3.720075976020836e-44 },
};

export const limits = (): Limits => LIMITS[activeBackend().precision];
