import { binaryCrossEntropyWithLogits, gradients, type Tensor, tensor } from '../../nn/index.ts';
import { cancellation } from '../gradients/cancellation.ts';
import { influence, wires } from '../gradients/influence.ts';
import { difference, paths } from '../misprints/backpropagation/one-path.ts';
import { clouds, trainLogistic } from '../training/logistic-regression.ts';
import { printedProblem, relativeError, train } from '../training/update-order.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on backpropagation, each computed by the engine. */
export const backpropagationMeasurements: Record<string, Measurement> = {
  ...measure(
    'backpropagation.quotient',
    ['v', 'u', 'f', 'du', 'dz', 'dv', 'dy', 'dx'],
    exact,
    quotient,
  ),
  ...measure('backpropagation.paths', ['f', 'first', 'second', 'dx'], exact, twoPaths),
  ...measure('backpropagation.paths', ['difference'], rounded, twoPaths),
  ...measure('backpropagation.logistic', ['z', 'a', 'dz', 'dw1', 'dw2', 'db'], exact, logisticUnit),
  ...measure('backpropagation.logistic', ['loss'], rounded, logisticUnit),
  ...measure('backpropagation.twoLayer', ['z11', 'z12', 'z2'], exact, twoLayer),
  ...measure(
    'backpropagation.twoLayer',
    ['a', 'loss', 'dz2', 'dw21', 'dw22', 'dW11', 'dW12', 'dW21', 'dW22'],
    rounded,
    twoLayer,
  ),
  ...measure(
    'backpropagation.cancellation',
    ['answer', 'lossSlope', 'unitSlope', 'product'],
    rounded,
    wrongAndSure,
  ),
  ...measure('backpropagation.cancellation', ['firstOne'], exact, saturation),
  ...measure(
    'backpropagation.training',
    [
      'steps',
      'firstLoss',
      'loss1',
      'loss10',
      'finalLoss',
      'accuracy',
      'w1',
      'w2',
      'bias',
      'dw1',
      'dw2',
    ],
    rounded,
    logisticTraining,
  ),
  ...measure(
    'backpropagation.updateOrder',
    ['hundredth', 'tenth', 'error', 'lossAfter', 'lossDuring', 'highRateAfter', 'divergedAt'],
    rounded,
    updateOrder,
  ),
  ...measure(
    'backpropagation.influence',
    ['deadGradient', 'deadChange', 'still', 'weights'],
    exact,
    blocked,
  ),
  ...measure('backpropagation.influence', ['gradient', 'change'], rounded, blocked),
};

/** All entries of the gradients of `loss`, one tensor after the other. */
const entries = (loss: Tensor, wrt: readonly Tensor[]): number[] =>
  gradients(loss, wrt).flatMap((gradient) => Array.from(gradient.dataSync()));

/** f = x²y/z at (3, 4, 2), with the gradient at every node. */
function quotient() {
  const [x, y, z] = [tensor(3), tensor(4), tensor(2)];
  const v = x.square();
  const u = v.mul(y);
  const f = u.div(z);
  const [du, dz, dv, dy, dx] = entries(f, [u, z, v, y, x]);
  return { v: v.item(), u: u.item(), f: f.item(), du: du!, dz: dz!, dv: dv!, dy: dy!, dx: dx! };
}

/** f = x(x + 2) at 3: both paths, their sum, and the central difference. */
function twoPaths() {
  const f = (x: Tensor) => x.mul(x.add(2));
  const x = tensor(3);
  const [first, second] = paths(f(x), x);
  const [dx] = entries(f(x), [x]);
  return { f: f(x).item(), first: first!, second: second!, dx: dx!, difference: difference(f, 3) };
}

/** Exercise X6.4: one logistic unit, one example. */
function logisticUnit() {
  const [x, w, b] = [tensor([[1, 2]]), tensor([[0.5], [-0.25]]), tensor([0])];
  const z = x.matmul(w).add(b);
  const loss = binaryCrossEntropyWithLogits(z, tensor([[1]]));
  const [dz, dw1, dw2, db] = entries(loss, [z, w, b]);
  return {
    z: z.item(),
    a: z.sigmoid().item(),
    loss: loss.item(),
    dz: dz!,
    dw1: dw1!,
    dw2: dw2!,
    db: db!,
  };
}

/** Exercise X6.5: a 2-2-1 ReLU net with a logistic output, one example. */
function twoLayer() {
  const [x, W1, w2] = [
    tensor([[1, 2]]),
    tensor([
      [0.5, -0.5],
      [0.25, 1],
    ]),
    tensor([[1], [-1]]),
  ];
  const z1 = x.matmul(W1);
  const z2 = z1.relu().matmul(w2);
  const loss = binaryCrossEntropyWithLogits(z2, tensor([[1]]));
  const [dz2, dw21, dw22, dW11, dW12, dW21, dW22] = entries(loss, [z2, w2, W1]);
  const [z11, z12] = z1.dataSync();
  const values = { z11: z11!, z12: z12!, z2: z2.item(), a: z2.sigmoid().item(), loss: loss.item() };
  return {
    ...values,
    dz2: dz2!,
    dw21: dw21!,
    dw22: dw22!,
    dW11: dW11!,
    dW12: dW12!,
    dW21: dW21!,
    dW22: dW22!,
  };
}

/** A confident mistake: z = −6 where y = 1. */
function wrongAndSure() {
  const { a, lossSlope, unitSlope, fused } = cancellation(-6, 1);
  return { answer: a, lossSlope, unitSlope, product: fused };
}

/** The first whole z at which σ(z) rounds to 1. */
function saturation() {
  let z = 0;
  while (cancellation(z, 0).a < 1) z++;
  return { firstOne: z };
}

/** The run of the training figure at its default settings. */
function logisticTraining() {
  const history = trainLogistic(clouds({ seed: 1 }));
  const [first, last] = [history[0]!, history.at(-1)!];
  return {
    steps: history.length - 1,
    firstLoss: first.loss,
    loss1: history[1]!.loss,
    loss10: history[10]!.loss,
    finalLoss: last.loss,
    accuracy: last.accuracy,
    w1: last.weights[0],
    w2: last.weights[1],
    bias: last.bias,
    dw1: first.weightGradient[0],
    dw2: first.weightGradient[1],
  };
}

/** The net of R-101: error of dW¹, and the loss under both orders. */
function updateOrder() {
  const losses = (rate: number, order: 'after' | 'during', steps: number) =>
    train(printedProblem, rate, order, steps);
  return {
    hundredth: relativeError(printedProblem, 0.01),
    tenth: relativeError(printedProblem, 0.1),
    error: relativeError(printedProblem, 0.5),
    lossAfter: losses(0.5, 'after', 10).at(-1)!,
    lossDuring: losses(0.5, 'during', 10).at(-1)!,
    highRateAfter: losses(0.8, 'after', 60).at(-1)!,
    divergedAt: losses(0.8, 'during', 60).length - 1,
  };
}

/** The 2-3-2-1 ReLU net of the influence figure at x = (1, 2), weights nudged by 0.1. */
function blocked() {
  const onOutput = (wire: string) => influence([1, 2], wire, 0.1).find(({ unit }) => unit === 'f')!;
  const [dead, living] = [onOutput('x1-h3'), onOutput('x1-h1')];
  return {
    deadGradient: dead.gradient,
    deadChange: dead.change,
    gradient: living.gradient,
    change: living.change,
    still: wires.filter((wire) => onOutput(wire.id).change === 0).length,
    weights: wires.length,
  };
}
