import { data, math, type Random, type Tensor, tensor } from '../../nn/index.ts';
import { type Eigen, eigenOf } from './symmetric-eigen.ts';

export const scalings = ['raw', 'minMax', 'standard'] as const;
export type ScalingName = (typeof scalings)[number];

/** People by age, salary and rating, [n, 3], and what is to be predicted of them, [n]. */
export interface People {
  readonly features: Tensor;
  readonly target: readonly number[];
}

/** @see the reference table E14 for ranges and target */
export function people(count: number, random: Random): People {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const rows = Array.from({ length: count }, () => [between(18, 80), between(1e4, 1e6), between(1, 5)]); // biome-ignore format: one line
  const target = rows.map(
    ([age = 0, salary = 0, rating = 0]) =>
      (0.5 * (age - 49)) / 18 + (salary - 5e5) / 2.9e5 - (0.7 * (rating - 3)) / 1.15 + 0.1 * random.normal(), // biome-ignore format: one line
  );
  return { features: tensor(rows), target };
}

/** The features as a scaling leaves them; what it needs to know is measured on them. */
export function scaled(features: Tensor, scaling: ScalingName): Tensor {
  if (scaling === 'raw') return features;
  return (scaling === 'minMax' ? data.minMax : data.standardize)(features)(features);
}

/** A mean squared error of a linear unit as what it is: a quadratic bowl over (b, w₁, w₂, …). */
export interface Bowl {
  readonly eigen: Eigen;
  /** Where the bowl is lowest. */
  readonly best: readonly number[];
  /** The mean squared error there. */
  readonly least: number;
  readonly hessian: readonly (readonly number[])[];
  /** Largest curvature over the smallest. */
  readonly condition: number;
  /** The largest learning rate that does not diverge. */
  readonly largestRate: number;
}

/** @param features [n, k], scaled */
export function bowlOf(features: Tensor, target: readonly number[]): Bowl {
  const count = target.length;
  const numbers = features.dataSync();
  const width = features.shape[1]!;
  const rows = target.map((_, i) => [1, ...numbers.slice(i * width, (i + 1) * width)]);
  const x = tensor(rows);
  const y = tensor(target.map((value) => [value]));
  const products = x.transpose().matmul(x).mul(2 / count).dataSync(); // biome-ignore format: one line
  const size = width + 1;
  const hessian = Array.from({ length: size }, (_, i) => [...products.slice(i * size, (i + 1) * size)]); // biome-ignore format: one line
  const slope = x.transpose().matmul(y).mul(2 / count).dataSync(); // biome-ignore format: one line
  const eigen = eigenOf(hessian);
  const best = hessian.map(
    (_, i) =>
    eigen.vectors.reduce((sum, vector, k) => sum + (vector[i]! * dot(vector, slope)) / eigen.values[k]!, 0), // biome-ignore format: one line
  );
  const least = rows.reduce((sum, row, i) => sum + square(dot(row, best) - target[i]!), 0) / count; // biome-ignore format: one line
  const [largest, smallest] = [Math.max(...eigen.values), Math.min(...eigen.values)];
  return { eigen, best, least, hessian, condition: largest / smallest, largestRate: 2 / largest };
}

const square = (value: number): number => value * value;

const dot = (a: readonly number[], b: ArrayLike<number>): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/**
 * The parameters after so many steps of gradient descent from 0, without walking: along each axis
 * of the bowl a step multiplies the distance from the lowest point by 1 − ηλ.
 */
export function after({ eigen, best }: Bowl, learningRate: number, steps: number): number[] {
  const distances = eigen.vectors.map((vector, k) => {
    const factor = 1 - learningRate * eigen.values[k]!;
    const size = math.pow(Math.abs(factor), steps);
    return -dot(vector, best) * (factor < 0 && steps % 2 === 1 ? -size : size);
  });
  return best.map((value, i) =>
    eigen.vectors.reduce((sum, vector, k) => sum + vector[i]! * distances[k]!, value),
  );
}

/** The mean squared error after so many steps. */
export function errorAfter(bowl: Bowl, learningRate: number, steps: number): number {
  const { eigen, best, least } = bowl;
  return eigen.vectors.reduce((sum, vector, k) => {
    const factor = math.pow(Math.abs(1 - learningRate * eigen.values[k]!), steps);
    return sum + 0.5 * eigen.values[k]! * square(dot(vector, best) * factor);
  }, least);
}

/** Steps until the error is within one per cent of the least; null where `most` are not enough. */
export function stepsToGoal(bowl: Bowl, learningRate: number, most = 200_000): number | null {
  const isThere = (steps: number) => errorAfter(bowl, learningRate, steps) < 1.01 * bowl.least;
  if (!isThere(most)) return null;
  // At a rate that converges the error only falls, so the first good step can be halved for.
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle;
  }
  return isThere(low) ? low : high;
}
