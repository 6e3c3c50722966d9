import { gradients, matmul, random, type Tensor, tensor } from '../../nn/index.ts';

/** A tanh network without biases, [5, 3] → 4 → 1, and the mean square of its error; the first weight is checked. */
interface Problem {
  readonly x: Tensor;
  readonly y: Tensor;
  /** [3, 4], all but the first fixed */
  readonly first: readonly number[];
  readonly second: Tensor;
}

/** How far finite differences are from the engine's derivative, relative to it. */
export interface DifferenceErrors {
  readonly step: number;
  /** (f(w + h) − f(w)) / h */
  readonly forward: number;
  /** (f(w + h) − f(w − h)) / 2h */
  readonly central: number;
}

function problemOf(seed: number): Problem {
  const source = random(seed);
  const normals = (count: number) => Array.from({ length: count }, () => source.normal());
  return {
    x: tensor(normals(15), [5, 3]),
    y: tensor(normals(5), [5, 1]),
    first: normals(12),
    second: tensor(normals(4), [4, 1]),
  };
}

const lossOf = ({ x, y, second }: Problem, first: Tensor): Tensor =>
  matmul(matmul(x, first).tanh(), second).sub(y).square().mean();

/**
 * Compares both differences with the gradient, on the device that computes now: in float32 the
 * loss itself is rounded, as in a program that has no better numbers.
 *
 * @param slope the derivative to compare with, from float64; computed here where it is not given
 */
export function differenceErrors(
  seed: number,
  steps: readonly number[],
  slope = exactSlope(seed),
): DifferenceErrors[] {
  const problem = problemOf(seed);
  const at = (moved: number) =>
    lossOf(problem, tensor([moved, ...problem.first.slice(1)], [3, 4])).item();
  const w = problem.first[0]!;
  const off = (estimate: number) => Math.abs(estimate - slope) / Math.abs(slope);
  return steps.map((step) => ({
    step,
    forward: off((at(w + step) - at(w)) / step),
    central: off((at(w + step) - at(w - step)) / (2 * step)),
  }));
}

/** The derivative of the loss with respect to the first weight, by backpropagation. */
export function exactSlope(seed: number): number {
  const problem = problemOf(seed);
  const first = tensor([...problem.first], [3, 4]);
  return gradients(lossOf(problem, first), [first])[0]!.dataSync()[0]!;
}
