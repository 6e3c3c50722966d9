import {
  binaryCrossEntropyWithLogits,
  gradients,
  initializers,
  linear,
  type Random,
  random,
  type Tensor,
  tanh,
  tensor,
  zeros,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { moons } from './two-moons.ts';

/** How each part of the hand-written pass is written; the first of each pair or triple is right. */
export interface Pass {
  /** What δ is at the output: a − y, or the other way round. */
  readonly error: 'a-y' | 'y-a';
  /** Divided by the number of examples, or summed over them. */
  readonly examples: 'mean' | 'sum';
  /** What the tanh units multiply by on the way back: 1 − h², h(1 − h) as a sigmoid would, or nothing. */
  readonly slope: 'tanh' | 'sigmoid' | 'none';
  /** When the output weights move: after the pass, or as soon as their gradient is known. */
  readonly order: 'after' | 'during';
  /** Whether the gradients of one update are gone before the next, or added to. */
  readonly stored: 'cleared' | 'kept';
}

export interface HandConfig {
  readonly seed: number;
  /** Units of the one hidden layer. */
  readonly hidden: number;
  readonly learningRate: number;
  readonly pass: Pass;
}

/** What there is to see after an update. */
export interface HandMoment {
  readonly updates: number;
  /** Mean binary cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  /** ‖what the last update used − true gradient‖ / ‖true gradient‖, over all parameters; 0 before the first. */
  readonly gradientError: number;
}

export const soundPass: Pass = {
  error: 'a-y',
  examples: 'mean',
  slope: 'tanh',
  order: 'after',
  stored: 'cleared',
};

/** Points a class. */
const each = 20;

/** Weights and biases of a 2-hidden-1 network, or their gradients. */
type Weights = readonly [W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor];
type Values = readonly [number[], number[], number[], number[]];

interface Checkpoint {
  readonly updates: number;
  readonly gradientError: number;
  readonly weights: Values;
  readonly held: Values;
}

/** Numbers that training moves: 4 per hidden unit and one bias. */
export const parameterCount = (hidden: number): number => 4 * hidden + 1;

const change = ([a, b, c, d]: Weights, by: (one: Tensor) => Tensor): Weights => [
  by(a),
  by(b),
  by(c),
  by(d),
];

const combine = (
  [a, b, c, d]: Weights,
  [e, f, g, h]: Weights,
  by: (one: Tensor, other: Tensor) => Tensor,
): Weights => [by(a, e), by(b, f), by(c, g), by(d, h)];

/** The numbers without their history: an update must not hold on to the graphs of all before. */
const settled = (weights: Weights) => change(weights, (one) => tensor(one.dataSync(), one.shape));

const numbersOf = ([a, b, c, d]: Weights): Values => [
  [...a.dataSync()],
  [...b.dataSync()],
  [...c.dataSync()],
  [...d.dataSync()],
];

const weightsOf = ([a, b, c, d]: Values): Weights => [
  tensor(a, [2, b.length]),
  tensor(b),
  tensor(c, [b.length, 1]),
  tensor(d),
];

/** Length of the difference, over all entries together. */
function distance(a: Weights, b: Weights): number {
  const [first, second, third, fourth] = combine(a, b, (one, other) =>
    one.sub(other).square().sum(),
  );
  return first.add(second).add(third).add(fourth).sqrt().item();
}

/**
 * Trains a 2-hidden-1 tanh network on two moons with a backward pass written by hand, one formula a line,
 * and compares what each update used with the gradient that the library finds.
 */
export const handBackward: Experiment<HandConfig, HandMoment, Checkpoint> = {
  id: 'hand-backward',
  start({ seed, hidden, learningRate, pass }) {
    const source = random(seed);
    const { X, y, labels } = dataOf(source.fork('data'));
    const m = labels.length;
    let weights = startingAt(source.fork('weights'), hidden);
    const nothing = change(weights, (one) => zeros(one.shape));
    let held = nothing;
    let updates = 0;
    let gradientError = 0;

    const hiddenOf = ([W1, b1]: Weights) => tanh(linear(X, W1, b1));
    const logitsOf = (of: Weights) => linear(hiddenOf(of), of[2], of[3]);
    const lossOf = (of: Weights) => binaryCrossEntropyWithLogits(logitsOf(of), y);

    function truth(of: Weights): Weights {
      const [W1, b1, W2, b2] = gradients(lossOf(of), [...of]);
      return [W1!, b1!, W2!, b2!]; // one gradient for each asked
    }

    /** The pass as the exercise prints it. */
    function backward(of: Weights): Weights {
      const h = hiddenOf(of);
      const a = linear(h, of[2], of[3]).sigmoid();
      const error = pass.error === 'a-y' ? a.sub(y) : y.sub(a);
      const delta2 = pass.examples === 'mean' ? error.mul(1 / m) : error;
      const dW2 = h.transpose().matmul(delta2);
      const W2 = pass.order === 'after' ? of[2] : of[2].sub(dW2.mul(learningRate));
      const arriving = delta2.matmul(W2.transpose());
      const delta1 = pass.slope === 'none' ? arriving : arriving.mul(slopeOf(pass, h));
      return [X.transpose().matmul(delta1), delta1.sum({ axis: 0 }), dW2, delta2.sum({ axis: 0 })];
    }

    return {
      advance() {
        updates += 1;
        const right = truth(weights);
        const found = backward(weights);
        held = settled(
          pass.stored === 'kept' ? combine(found, held, (one, other) => one.add(other)) : found,
        );
        gradientError = distance(held, right) / distance(nothing, right);
        weights = settled(combine(weights, held, (one, slope) => one.sub(slope.mul(learningRate))));
      },
      frame() {
        const z = logitsOf(weights).dataSync();
        const right = labels.filter((label, i) => Number(z[i]! > 0) === label).length;
        return { updates, loss: lossOf(weights).item(), accuracy: right / m, gradientError };
      },
      checkpoint: () => ({
        updates,
        gradientError,
        weights: numbersOf(weights),
        held: numbersOf(held),
      }),
      restore(checkpoint) {
        updates = checkpoint.updates;
        gradientError = checkpoint.gradientError;
        weights = weightsOf(checkpoint.weights);
        held = weightsOf(checkpoint.held);
      },
    };
  },
};

function dataOf(source: Random) {
  const examples = moons(source, each, 0.2);
  const labels = examples.map(({ label }) => label);
  const points = examples.flatMap(({ x }) => [...x]);
  return { labels, X: tensor(points, [labels.length, 2]), y: tensor(labels, [labels.length, 1]) };
}

function startingAt(source: Random, hidden: number): Weights {
  const draw = initializers.glorotUniform();
  return [draw([2, hidden], source), zeros([hidden]), draw([hidden, 1], source), zeros([1])];
}

const slopeOf = ({ slope }: Pass, h: Tensor): Tensor =>
  slope === 'sigmoid' ? h.mul(h.neg().add(1)) : h.square().neg().add(1);
