import {
  backpropagate,
  initializers,
  linear,
  meanSquaredError,
  optimizers,
  type Parameter,
  parameter,
  random,
  relu,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
} from '../../nn/index.ts';

/** A net of two inputs, one hidden layer and one output, trained on a few points. */
export interface NetConfig {
  /** Hidden units. */
  readonly width: number;
  readonly activation: 'tanh' | 'relu' | 'sigmoid';
  /** Examples in the batch. */
  readonly batch: number;
}

/** The tensors of one call of the step that have names on the page. */
export interface Moment {
  readonly X: Tensor;
  readonly y: Tensor;
  readonly Z: Tensor;
  readonly H: Tensor;
  /** The prediction. */
  readonly P: Tensor;
  /** Mean squared error. */
  readonly L: Tensor;
  /** The gradient of L at every tensor it depends on. */
  readonly gradients: ReadonlyMap<Tensor, Tensor>;
}

export interface SmallNet {
  readonly W1: Parameter;
  readonly b1: Parameter;
  readonly W2: Parameter;
  readonly b2: Parameter;
  readonly inputs: [Tensor, Tensor];
  /** One step of gradient descent; gives the loss before it. @param watch is shown the tensors of the call */
  readonly step: (X: Tensor, y: Tensor, watch?: (moment: Moment) => void) => Tensor;
}

const activations = { tanh, relu, sigmoid };
export const learningRate = 0.1;

/** The same numbers for the same sizes, always. */
export function smallNet({ width, activation, batch }: NetConfig): SmallNet {
  const stream = random(1);
  const glorot = initializers.glorotUniform();
  const W1 = parameter(glorot([2, width], stream.fork('W1')), { name: 'W1' });
  const b1 = parameter(initializers.zeros()([width], stream), { name: 'b1' });
  const W2 = parameter(glorot([width, 1], stream.fork('W2')), { name: 'W2' });
  const b2 = parameter(initializers.zeros()([1], stream), { name: 'b2' });
  const points = Array.from({ length: 2 * batch }, () => Math.round(20 * stream.uniform() - 10) / 10); // biome-ignore format: one line
  const targets = Array.from({ length: batch }, (_, i) => (points[2 * i]! * points[2 * i + 1]! > 0 ? 1 : -1)); // biome-ignore format: one line
  const parameters = [W1, b1, W2, b2];
  const rule = optimizers.gradientDescent({ learningRate });
  return {
    W1,
    b1,
    W2,
    b2,
    inputs: [tensor(points, [batch, 2]), tensor(targets, [batch, 1])],
    step(X, y, watch) {
      const Z = linear(X, W1, b1);
      const H = activations[activation](Z);
      const P = linear(H, W2, b2);
      const L = meanSquaredError(P, y);
      const found = drained(L);
      watch?.({ X, y, Z, H, P, L, gradients: found });
      optimizers.apply(rule, parameters, parameters.map((one) => found.get(one)!)); // biome-ignore format: one line
      return L;
    },
  };
}

/** Every gradient of a loss. */
function drained(loss: Tensor): Map<Tensor, Tensor> {
  const steps = backpropagate(loss);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
