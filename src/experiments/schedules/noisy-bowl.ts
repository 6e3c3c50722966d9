import { math, type Random, type Schedule, schedules } from '../../nn/index.ts';

/** ½(x² + 10y²) from (10, 1), with noise of variance 1 on each component of the gradient. */
export const CURVATURES = [1, 10] as const;
export const START = [10, 1] as const;
/** Steps of a run. */
export const steps = 1000;

/** The schedules of table E13, all but two from a rate of 0.1. */
export const compared = {
  'constant 0.1': schedules.constant({ learningRate: 0.1 }),
  'constant 0.05': schedules.constant({ learningRate: 0.05 }),
  'constant 0.01': schedules.constant({ learningRate: 0.01 }),
  '÷10 at 500 and 750': schedules.milestones({ learningRate: 0.1, at: [500, 750] }),
  'halved every 100': schedules.stepDecay({ learningRate: 0.1, stepSize: 100, gamma: 0.5 }),
  'cosine to 0': schedules.cosineAnnealing({ learningRate: 0.1, steps }),
  '0.1/(1 + 0.01 t)': schedules.inverseTime({ learningRate: 0.1, rate: 0.01 }),
  '0.1 · 0.995^t': schedules.exponentialDecay({ learningRate: 0.1, gamma: 0.995 }),
} as const satisfies Readonly<Record<string, Schedule>>;

/**
 * The exact expectation of f after each step. Mean m and variance V of a coordinate follow
 * m ← (1 − ηh)m and V ← (1 − ηh)²V + η², so nothing has to be drawn.
 */
export function expectedValues(schedule: Schedule): number[] {
  const coordinates = CURVATURES.map((h, i) => ({ h, mean: START[i]!, variance: 0 }));
  return Array.from({ length: steps }, (_, step) => {
    const rate = schedule(step);
    let value = 0;
    for (const one of coordinates) {
      const keep = 1 - rate * one.h;
      one.mean *= keep;
      one.variance = keep * keep * one.variance + rate * rate;
      value += 0.5 * one.h * (one.mean * one.mean + one.variance);
    }
    return value;
  });
}

/** f after each step of one run, which is noisy. */
export function drawnValues(schedule: Schedule, random: Random): number[] {
  const place = [...START];
  return Array.from({ length: steps }, (_, step) => {
    const rate = schedule(step);
    let value = 0;
    for (const [i, h] of CURVATURES.entries()) {
      place[i]! -= rate * (h * place[i]! + random.normal());
      value += 0.5 * h * place[i]! * place[i]!;
    }
    return value;
  });
}

/** Where a constant rate ends: the sum over curvatures of η / (2(2 − ηh)). */
export const floorOf = (rate: number): number =>
  CURVATURES.reduce((sum, h) => sum + rate / (2 * (2 - rate * h)), 0);

/** The mean of the last values, geometric or not: what a schedule leaves in the end. */
export const lastMean = (values: readonly number[], count = 50): number =>
  values.slice(-count).reduce((sum, value) => sum + value, 0) / count;

/** The standard error of a mean of independent numbers. */
export function standardError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return math.sqrt(squares / (values.length - 1) / values.length);
}
