import {
  binaryCrossEntropyWithLogits,
  broadcastTo,
  compile,
  data,
  gradients,
  initializers,
  math,
  matmul,
  optimizers,
  parameter,
  random,
  type Tensor,
  tensor,
  tidy,
} from '../../../nn/index.ts';
import type { Surface } from '../surfaces.ts';

/** Units of the hidden layer. */
const UNITS = 8;
const EXAMPLES = 100;
const UPDATES = 200;

/** The weights of a 2-8-1 network: W¹, b¹, W², b². */
const shapes = [
  [2, UNITS],
  [1, UNITS],
  [UNITS, 1],
  [1, 1],
] as const;

/** Mean loss of a batch of networks. @param weights each with one network per entry of its first axis */
function lossOf(inputs: Tensor, labels: Tensor, [w1, b1, w2, b2]: readonly Tensor[]): Tensor {
  const hidden = matmul(inputs, w1!).add(b1!).tanh();
  const logits = matmul(hidden, w2!).add(b2!);
  const targets = broadcastTo(labels, logits.shape);
  return binaryCrossEntropyWithLogits(logits, targets, { reduction: 'none' }).mean({
    axis: [1, 2],
  });
}

const examples = () => {
  const { inputs, targets } = data.moons(EXAMPLES, { noise: 0.2, random: random(0) });
  return { inputs, labels: targets.reshape([EXAMPLES, 1]) };
};

/** The weights, tensor by tensor, and the loss that training found. */
interface Trained {
  readonly weights: readonly (readonly number[])[];
  readonly loss: number;
}

/** Trained once: a race that starts elsewhere is on the same landscape. */
let known: Trained | null = null;

function trained(): Trained {
  if (known !== null) return known;
  known = tidy(() => {
    const { inputs, labels } = examples();
    const draw = random(1);
    const glorot = initializers.glorotNormal();
    const weights = shapes.map((shape) => parameter(glorot(shape, draw).reshape([1, ...shape])));
    const rule = optimizers.adam({ learningRate: 0.1 });
    const update = compile(() => {
      const loss = lossOf(inputs, labels, weights).sum();
      optimizers.apply(rule, weights, gradients(loss, weights));
      return loss;
    });
    for (let step = 0; step < UPDATES; step++) update.run();
    return {
      weights: weights.map((weight) => [...weight.dataSync()]),
      loss: lossOf(inputs, labels, weights).item(),
    };
  });
  return known;
}

/**
 * The loss of a small real network around the place where training took it, along two random directions:
 * x and y say how far. Each direction is as long, tensor by tensor, as the weights that it leads away from.
 *
 * @see Li, Xu, Taylor, Studer & Goldstein, Visualizing the loss landscape of neural nets (2018), section 4
 */
export function projectedNet(): Pick<Surface, 'height' | 'isGoal'> {
  const { weights, loss } = trained();
  const { inputs, labels } = examples();
  const axes = [direction(weights, 2), direction(weights, 3)];
  const along = (place: Tensor) => place.reshape([-1, 1, 1]);
  return {
    height([x, y]) {
      const moved = shapes.map((shape, i) => {
        const [toX, toY] = axes.map((axis) => tensor(axis[i]!).reshape([1, ...shape]));
        const base = tensor(weights[i]!).reshape([1, ...shape]);
        return base.add(along(x!).mul(toX!)).add(along(y!).mul(toY!));
      });
      return lossOf(inputs, labels, moved).reshape([...x!.shape]);
    },
    isGoal: (_, height) => height < 1.1 * loss,
  };
}

/** A random direction with the length of each of the tensors. */
function direction(lists: readonly (readonly number[])[], seed: number): number[][] {
  const draw = random(seed);
  return lists.map((list) => {
    const free = list.map(() => draw.normal());
    const scale = lengthOf(list) / lengthOf(free);
    return free.map((value) => value * scale);
  });
}

const lengthOf = (list: readonly number[]): number =>
  math.sqrt(list.reduce((sum, value) => sum + value * value, 0));
