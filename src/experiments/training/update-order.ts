import { gradients, meanSquaredError, random, type Tensor, tensor } from '../../nn/index.ts';

/** A 3-4-1 tanh net without biases, and five examples. Rows are examples; W is [in, out]. */
export interface Problem {
  readonly X: Tensor; // [5, 3]
  readonly y: Tensor; // [5, 1]
  readonly W1: Tensor; // [3, 4]
  readonly W2: Tensor; // [4, 1]
}

/** The net of errata row R-101, to three decimals. */
export const printedProblem: Problem = {
  X: tensor([
    [-0.654, -0.13, 0.784],
    [1.493, -1.259, 1.514],
    [1.346, 0.781, 0.264],
    [-0.314, 1.458, 1.96],
    [1.802, 1.315, 0.357],
  ]),
  y: tensor([[-1.208], [-0.004], [0.656], [-1.288], [0.395]]),
  W1: tensor([
    [-0.129, 1.366, -0.665, 0.352],
    [0.903, 0.094, -0.743, -0.922],
    [-0.458, 0.22, -1.01, -0.209],
  ]),
  W2: tensor([[-0.159], [0.541], [0.215], [0.355]]),
};

/** Seed 0 is the printed net; any other seed draws weights and data from N(0, 1). */
export function problem(seed: number): Problem {
  if (seed === 0) return printedProblem;
  const source = random(seed);
  const draw = (rows: number, columns: number) =>
    tensor(
      Array.from({ length: rows * columns }, () => source.normal()),
      [rows, columns],
    );
  return { W1: draw(3, 4), W2: draw(4, 1), X: draw(5, 3), y: draw(5, 1) };
}

export type Order = 'after' | 'during';

/** One pass backwards by hand, layer by layer, so that an update can slip in between. */
export function backward({ X, y, W1, W2 }: Problem, learningRate: number, order: Order) {
  const h = X.matmul(W1).tanh();
  const error = h.matmul(W2).sub(y);
  const delta2 = error.mul(2 / y.size);
  const dW2 = h.transpose().matmul(delta2);
  const updatedW2 = W2.sub(dW2.mul(learningRate));
  const W2Used = order === 'during' ? updatedW2 : W2;
  const delta1 = delta2.matmul(W2Used.transpose()).mul(h.square().neg().add(1));
  const dW1 = X.transpose().matmul(delta1);
  return { loss: error.square().mean(), dW1, dW2, updatedW2 };
}

/** ‖dW¹ with W² already updated − dW¹‖ / ‖dW¹‖, the true dW¹ taken from the engine. */
export function relativeError(of: Problem, learningRate: number): number {
  const loss = meanSquaredError(of.X.matmul(of.W1).tanh().matmul(of.W2), of.y);
  const [truth] = gradients(loss, [of.W1]) as [Tensor]; // one gradient for each asked
  const early = backward(of, learningRate, 'during').dW1;
  return length(early.sub(truth)) / length(truth);
}

/** Square root of the sum of the squared entries. */
const length = (t: Tensor): number => t.square().sum().sqrt().item();

/** A run stops here: the loss started below 10. */
const diverged = 1e6;

/** Loss before each update; shorter than steps + 1 if the run diverged. */
export function train(start: Problem, learningRate: number, order: Order, steps: number): number[] {
  let { W1, W2 } = start;
  const losses: number[] = [];
  for (let step = 0; step <= steps; step++) {
    const { loss, dW1, updatedW2 } = backward({ ...start, W1, W2 }, learningRate, order);
    const value = loss.item();
    losses.push(value);
    if (!(value < diverged)) break;
    W1 = settle(W1.sub(dW1.mul(learningRate)));
    W2 = settle(updatedW2);
  }
  return losses;
}

/** The numbers without their history: the graph of one step must not hold on to all steps before. */
const settle = (t: Tensor): Tensor => tensor(t.dataSync(), t.shape);
