import {
  binaryCrossEntropyWithLogits,
  gradients,
  random,
  sigmoid,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** Two classes of points in the plane. */
export interface Data {
  /** [examples, 2] */
  readonly points: readonly (readonly [x1: number, x2: number])[];
  /** [examples], each 0 or 1 */
  readonly labels: readonly number[];
}

/** Two round clouds of standard deviation 1, centred on (−1, −½) and (1, ½); the classes alternate. */
export function clouds({ seed, examples = 40 }: { seed: number; examples?: number }): Data {
  const source = random(seed);
  const labels = Array.from({ length: examples }, (_, i) => i % 2);
  const points = labels.map((label) => {
    const side = label === 1 ? 1 : -1;
    return [side + source.normal(), side / 2 + source.normal()] as const;
  });
  return { points, labels };
}

/** Everything one update saw and did, before the weights move. */
export interface Update {
  readonly weights: readonly [w1: number, w2: number];
  readonly bias: number;
  /** Mean loss over the examples, in nats. */
  readonly loss: number;
  /** Share of examples on the right side of the line. */
  readonly accuracy: number;
  /** a − y, one per example. */
  readonly errors: readonly number[];
  readonly weightGradient: readonly [dw1: number, dw2: number];
  readonly biasGradient: number;
}

/** Logistic regression: a = σ(Xw + b), its mean loss, and the gradient of that loss. */
function logisticStep(X: Tensor, y: Tensor, w: Tensor, b: Tensor) {
  const z = X.matmul(w).add(b);
  const loss = binaryCrossEntropyWithLogits(z, y);
  const [dw, db] = gradients(loss, [w, b]) as [Tensor, Tensor]; // one gradient for each asked
  return { z, loss, dw, db };
}

/** Gradient descent from w = 0, b = 0. Entry k is the state after k updates, so there are steps + 1. */
export function trainLogistic(data: Data, { learningRate = 0.5, steps = 60 } = {}): Update[] {
  const X = tensor(data.points.flat(), [data.points.length, 2]);
  const y = tensor(data.labels, [data.labels.length, 1]);
  let w = tensor([0, 0], [2, 1]);
  let b = tensor([0], [1]);
  const history: Update[] = [];
  for (let step = 0; step <= steps; step++) {
    const { z, loss, dw, db } = logisticStep(X, y, w, b);
    history.push(record(data, w, b, z, loss, dw, db));
    w = settle(w.sub(dw.mul(learningRate)));
    b = settle(b.sub(db.mul(learningRate)));
  }
  return history;
}

/** The numbers without their history: the graph of one step must not hold on to all steps before. */
const settle = (t: Tensor): Tensor => tensor(t.dataSync(), t.shape);

function record(
  data: Data,
  w: Tensor,
  b: Tensor,
  z: Tensor,
  loss: Tensor,
  dw: Tensor,
  db: Tensor,
): Update {
  const a = Array.from(sigmoid(z).dataSync());
  const right = a.filter((p, i) => (p > 0.5 ? 1 : 0) === data.labels[i]).length;
  return {
    weights: pair(w),
    bias: b.item(),
    loss: loss.item(),
    accuracy: right / a.length,
    errors: a.map((p, i) => p - data.labels[i]!),
    weightGradient: pair(dw),
    biasGradient: db.item(),
  };
}

function pair(t: Tensor): readonly [number, number] {
  const [first = Number.NaN, second = Number.NaN] = t.dataSync();
  return [first, second];
}
