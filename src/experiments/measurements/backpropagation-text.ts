import { math } from '../../nn/index.ts';
import { clouds, trainLogistic } from '../training/logistic-regression.ts';
import { backward, printedProblem, problem, train } from '../training/update-order.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** Numbers that the chapter on backpropagation needs beside those of its figures. */
export const backpropagationTextMeasurements: Record<string, Measurement> = {
  ...measure(
    'backpropagation.updateOrder',
    ['lossStart', 'lossAfter3', 'lossDuring3', 'largerRateAfter3', 'stretch', 'turn'],
    rounded,
    threeUpdates,
  ),
  ...measure('backpropagation.updateOrder', ['lowerOf24'], exact, otherNetworks),
  ...measure('backpropagation.training', ['right1', 'right60'], exact, pointsOnTheRightSide),
  ...measure('backpropagation.training', ['swingLow', 'swingHigh'], rounded, overshoot),
};

const last = (losses: readonly number[]): number => losses.at(-1)!;

/** The net of R-101: three updates in both orders, and how its first dW¹ is bent by the early one. */
function threeUpdates() {
  const [during, after] = (['during', 'after'] as const).map((order) =>
    backward(printedProblem, 0.5, order).dW1.dataSync(),
  );
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
    Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);
  const [wrong, right] = [Math.sqrt(dot(during!, during!)), Math.sqrt(dot(after!, after!))];
  return {
    lossStart: train(printedProblem, 0.5, 'after', 0)[0]!,
    lossAfter3: last(train(printedProblem, 0.5, 'after', 3)),
    lossDuring3: last(train(printedProblem, 0.5, 'during', 3)),
    largerRateAfter3: last(train(printedProblem, 0.6, 'after', 3)),
    stretch: wrong / right,
    turn: degreesOf(dot(during!, after!) / (wrong * right)),
  };
}

/** In how many of 24 networks drawn at random the early order is ahead after three updates. */
function otherNetworks() {
  const ahead = Array.from({ length: 24 }, (_, i) => problem(i + 1)).filter(
    (one) => last(train(one, 0.5, 'during', 3)) < last(train(one, 0.5, 'after', 3)),
  );
  return { lowerOf24: ahead.length };
}

/** Of the 40 points of the training figure, after one update and after all. */
function pointsOnTheRightSide() {
  const history = trainLogistic(clouds({ seed: 1 }));
  const count = (step: number) => history[step]!.accuracy * history[step]!.errors.length;
  return { right1: count(1), right60: count(60) };
}

/** The last two losses of the same run with steps forty times as long. */
function overshoot() {
  const losses = trainLogistic(clouds({ seed: 1 }), { learningRate: 20 }).map(({ loss }) => loss);
  const [low, high] = losses.slice(-2).sort((a, b) => a - b);
  return { swingLow: low!, swingHigh: high! };
}

/** The angle whose cosine is given, by bisection on the engine's cosine. */
function degreesOf(cosine: number): number {
  let [low, high] = [0, 180];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (math.cos((middle * Math.PI) / 180) > cosine) low = middle;
    else high = middle;
  }
  return low;
}
