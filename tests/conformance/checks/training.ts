// Whole trainings: every loss on the way, and the parameters at the end.
import type { Tensor } from '../../../src/nn/index.ts';
import * as nn from '../../../src/nn/index.ts';
import { casesOf, expectClose, restored, type StoredTensor, type Tolerance } from '../cases.ts';
import { type Check, toleranceOn } from '../check.ts';
import { operations } from '../pytorch-operations.ts';
import { type OptimizerOptions, runnerOf, settleStep, skipped } from './rules.ts';

interface Training {
  readonly id: string;
  readonly kind: 'trainMlp' | 'trainLenet' | 'trainLenet5';
  readonly activation: 'relu' | 'tanh' | 'sigmoid' | 'elu';
  readonly pool: 'avgPool2d' | 'maxPool2d';
  readonly loss: string;
  readonly optimizer: string;
  readonly options: OptimizerOptions;
  readonly x: StoredTensor;
  readonly t: StoredTensor;
  readonly params: readonly StoredTensor[];
  readonly lcg: { readonly seed: number };
  readonly paramShapes: readonly (readonly number[])[];
  readonly fans: readonly number[];
  readonly losses: readonly number[];
  readonly finalParams: readonly (StoredTensor & {
    readonly sum?: number;
    readonly absSum?: number;
  })[];
  readonly tol: Tolerance;
}

const op = (fn: string, args: readonly (Tensor | undefined)[], options: object = {}): Tensor =>
  operations[fn]!(args as never[], options as Record<string, never>);

/** The network in PyTorch's layouts: convolutions with pooling first, if any, then linear layers. */
function networkOf(one: Training): (x: Tensor, w: readonly Tensor[]) => Tensor {
  const isMlp = one.kind === 'trainMlp';
  const isLenet5 = one.kind === 'trainLenet5';
  const activate = (x: Tensor) => op(isLenet5 ? 'tanh' : one.activation, [x]);
  return (x, w) => {
    let h = x;
    let next = 0;
    if (!isMlp) {
      for (const padding of [isLenet5 ? 2 : 1, 0]) {
        h = activate(op('conv2d', [h, w[next], w[next + 1]], { padding }));
        h = op(isLenet5 ? 'avgPool2d' : one.pool, [h], { kernelSize: 2 });
        next += 2;
      }
      h = nn.flatten(h);
    }
    for (; next < w.length; next += 2) {
      h = op('linear', [h, w[next], w[next + 1]]);
      if (next + 2 < w.length) h = activate(h);
    }
    return h;
  };
}

/** Parameters and images that the file describes by a generator instead of listing them. */
function generated({ lcg, paramShapes, fans }: Training): { x: Tensor; params: Tensor[] } {
  let state = lcg.seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const fill = (shape: readonly number[], draw: () => number) =>
    nn.tensor(Array.from({ length: shape.reduce((a, b) => a * b, 1) }, draw), shape);
  const params = paramShapes.map((shape, i) => {
    const limit = 1 / Math.sqrt(fans[i]!);
    return fill(shape, () => Math.fround(-limit + 2 * limit * uniform()));
  });
  return { params, x: fill([8, 1, 28, 28], () => Math.fround(uniform())) };
}

export const trainingChecks: readonly Check[] = casesOf<Training>('training').map((one) => ({
  id: one.id,
  reason: skipped(one.optimizer, one.options),
  run(way) {
    const tolerance = toleranceOn(way, one.tol, 'training');
    const runners = one.finalParams.map(() => runnerOf(one.optimizer, one.options)!);
    const { x, params } =
      one.kind === 'trainLenet5'
        ? generated(one)
        : { x: restored(one.x), params: one.params.map(restored) };
    const [network, target] = [networkOf(one), restored(one.t)];
    let w = params;
    const losses = one.losses.map(() => {
      const loss = op(one.loss ?? 'softmaxCrossEntropy', [network(x, w), target]);
      const gradient = nn.gradients(loss, w);
      w = w.map((parameter, i) => runners[i]!.step(parameter, gradient[i]!));
      settleStep([loss, ...w], runners);
      return loss.item();
    });
    expectClose(losses, one.losses, tolerance, 'loss of step');
    for (const [i, expected] of one.finalParams.entries()) {
      if (expected.data) {
        expectClose(w[i]!.dataSync(), expected.data, tolerance, `parameter ${i}, entry`);
        continue;
      }
      const sums = [w[i]!.sum().item(), w[i]!.abs().sum().item()];
      // A sum of many entries may drift by their number.
      const drift = { ...tolerance, atol: tolerance.atol * Math.sqrt(w[i]!.size) };
      expectClose(sums, [expected.sum!, expected.absSum!], drift, `parameter ${i}, sum`);
    }
  },
}));
