import {
  type Checkpoint,
  compile,
  gradients,
  l1,
  l2,
  matmul,
  parameter,
  random,
  softThreshold,
  type Tensor,
  tensor,
  zeros,
} from '../../nn/index.ts';
import { eigenOf } from '../normalization/symmetric-eigen.ts';
import type { Experiment, Run } from '../runner/experiment.ts';

/** Σw² by its gradient; Σ|w| by a subgradient, or by a step of its own after the loss's. */
export const penaltyWays = ['l2', 'subgradient', 'proximal'] as const;
export type PenaltyWay = (typeof penaltyWays)[number];

export interface TwentyWeights {
  readonly way: PenaltyWay;
  /** λ of λΣw² or λΣ|w|. */
  readonly strength: number;
  readonly seed: number;
}

/** Examples, weights, and the weights that the targets were made with: five, then nothing. */
export const [examples, features] = [60, 20] as const;
export const truth = [3, -2, 1.5, 1, -0.8] as const;
const NOISE = 0.5;

/** Updates of a step, and steps of the whole run: 5,000 updates. */
export const [updatesPerStep, steps] = [50, 100] as const;

export interface Regression {
  /** [60, 20] */
  readonly x: Tensor;
  /** [60, 1] */
  readonly y: Tensor;
}

/** Normal features and y = Xw* + ½ N(0, 1), from numbers drawn one after another. */
export function regressionOf(normal: () => number): Regression {
  const rows = Array.from({ length: examples }, () => Array.from({ length: features }, normal));
  const y = rows.map((row) => [truth.reduce((sum, w, i) => sum + w * row[i]!, NOISE * normal())]);
  return { x: tensor(rows), y: tensor(y) };
}

export function regression(seed: number): Regression {
  const source = random(seed);
  return regressionOf(() => source.normal());
}

/** Half of the largest learning rate that surely converges: 1/(2L), L the largest curvature of the loss. */
export function rateFor(x: Tensor): number {
  const products = matmul(x, x, { transposeA: true }).mul(1 / examples).dataSync(); // biome-ignore format: one line
  const matrix = Array.from({ length: features }, (_, i) => [...products.slice(i * features, (i + 1) * features)]); // biome-ignore format: one line
  return 1 / (2 * Math.max(...eigenOf(matrix).values));
}

/** ½ ‖Xw − y‖²/n */
const lossOf = (x: Tensor, y: Tensor, w: Tensor): Tensor =>
  x.matmul(w).sub(y).square().sum().mul(1 / (2 * examples)); // biome-ignore format: one line

/** Gradient descent from 0 under a penalty; the frame is the twenty weights. */
function descent({ x, y }: Regression, way: PenaltyWay, strength: number): Run<readonly number[], Checkpoint> {
  const rate = rateFor(x);
  const w = parameter(zeros([features, 1]), { name: 'w' });
  const penalty = { l2: () => l2(w, strength), subgradient: () => l1(w, strength), proximal: () => null }[way]; // biome-ignore format: one line
  const update = compile((inputs: Tensor, targets: Tensor) => {
    const loss = lossOf(inputs, targets, w);
    const extra = penalty();
    const [slope] = gradients(extra ? loss.add(extra) : loss, [w]);
    const moved = w.sub(slope!.mul(rate));
    w.assign(way === 'proximal' ? softThreshold(moved, rate * strength) : moved);
    return loss;
  });
  return {
    advance() {
      for (const _ of update.repeat([x, y], { steps: updatesPerStep, every: updatesPerStep }));
    },
    frame: () => [...w.dataSync()],
    checkpoint: update.checkpoint,
    restore: update.restore,
  };
} // biome-ignore format: one line

export const twentyWeights: Experiment<TwentyWeights, readonly number[], Checkpoint> = {
  id: 'twenty-weights',
  start: ({ way, strength, seed }) => descent(regression(seed), way, strength),
};

/** The weights at the end. */
export function weightsAfter(
  way: PenaltyWay,
  strength: number,
  given: Regression,
): readonly number[] {
  const run = descent(given, way, strength);
  for (let step = 0; step < steps; step++) run.advance();
  return run.frame();
}
