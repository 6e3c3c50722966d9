import {
  compile,
  gradients,
  type Layer,
  layers,
  matmul,
  meanSquaredError,
  optimizers,
  type Random,
  random,
  softmaxCrossEntropy,
  sum,
  type Tensor,
  tensor,
  type UpdateRule,
} from '../../nn/index.ts';

/** Something to be done again and again, on whatever device computes. */
export interface Job {
  /** Does it so many times; gives the number that comes out last. */
  run(times: number): number;
}

export interface Workload {
  readonly id: WorkloadId;
  readonly name: string;
  /** What is counted: steps of training, or products. */
  readonly unit: 'steps' | 'products';
  /** How many runs must agree with the reference before speed counts. */
  readonly checks: number;
  /** Everything made anew, from fixed seeds. */
  readonly begin: () => Job;
}

export const workloadIds = ['tiny', 'digits', 'convolution', 'product'] as const;
export type WorkloadId = (typeof workloadIds)[number];

export const workloads: Readonly<Record<WorkloadId, Workload>> = {
  tiny: {
    id: 'tiny',
    name: 'net 2-8-8-1, batch 10, one Adam step',
    unit: 'steps',
    checks: 3,
    begin: () => training(tinyNet(random(1)), uniform(random(2), [10, 2]), squaredError(random(3))),
  },
  digits: {
    id: 'digits',
    name: 'net 784-128-64-10, batch 64, one Adam step',
    unit: 'steps',
    checks: 2,
    begin: () =>
      training(digitNet(random(1)), uniform(random(2), [64, 784]), classes(random(3), 64)),
  },
  convolution: {
    id: 'convolution',
    name: 'two convolutions on 28 × 28, batch 8, one Adam step',
    unit: 'steps',
    checks: 2,
    begin: () =>
      training(pictureNet(random(1)), uniform(random(2), [8, 28, 28, 1]), classes(random(3), 8)),
  },
  product: {
    id: 'product',
    name: 'product of two 512 × 512 matrices',
    unit: 'products',
    checks: 1,
    begin: () => product(uniform(random(1), [512, 512]), uniform(random(2), [512, 512])),
  },
};

const tinyNet = (stream: Random): Layer =>
  layers.sequential([
    layers.linear(2, 8, { random: stream }),
    layers.activation('tanh'),
    layers.linear(8, 8, { random: stream }),
    layers.activation('tanh'),
    layers.linear(8, 1, { random: stream }),
  ]);

const digitNet = (stream: Random): Layer =>
  layers.sequential([
    layers.linear(784, 128, { random: stream }),
    layers.activation('relu'),
    layers.linear(128, 64, { random: stream }),
    layers.activation('relu'),
    layers.linear(64, 10, { random: stream }),
  ]);

const pictureNet = (stream: Random): Layer =>
  layers.sequential([
    layers.conv2d(1, 8, { kernelSize: 3, random: stream }),
    layers.activation('relu'),
    layers.maxPool2d({ kernelSize: 2 }),
    layers.conv2d(8, 16, { kernelSize: 3, random: stream }),
    layers.activation('relu'),
    layers.maxPool2d({ kernelSize: 2 }),
    layers.flatten(),
    layers.linear(400, 10, { random: stream }),
  ]);

/** Numbers from −1 to 1. */
function uniform(stream: Random, shape: readonly number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    Float64Array.from({ length: size }, () => 2 * stream.uniform() - 1),
    shape,
  );
}

/** What a loss needs besides the network's output. */
interface Goal {
  readonly target: Tensor;
  readonly loss: (output: Tensor, target: Tensor) => Tensor;
}

const squaredError = (stream: Random): Goal => ({
  target: uniform(stream, [10, 1]),
  loss: meanSquaredError,
});

function classes(stream: Random, count: number): Goal {
  const labels = new Float64Array(count * 10);
  for (let i = 0; i < count; i++) labels[i * 10 + stream.integer(0, 10)] = 1;
  return { target: tensor(labels, [count, 10]), loss: softmaxCrossEntropy };
}

/** Steps of Adam on one batch; the number that comes out is the loss. */
function training(net: Layer, x: Tensor, { target, loss }: Goal): Job {
  const parameters = net.parameters();
  const rule: UpdateRule = optimizers.adam({ learningRate: 0.001 });
  const step = compile((x: Tensor, target: Tensor) => {
    const cost = loss(net.call(x, { training: true }), target);
    optimizers.apply(rule, parameters, gradients(cost, parameters));
    return cost;
  });
  return { run: (times) => lastOf(step.repeat([x, target], { steps: times, every: times })) };
}

/** Products of the same factors; the number that comes out is the sum of the entries' squares. */
function product(a: Tensor, b: Tensor): Job {
  const step = compile((a: Tensor, b: Tensor) => sum(matmul(a, b).square()));
  return { run: (times) => lastOf(step.repeat([a, b], { steps: times, every: times })) };
}

function lastOf(reports: Iterable<{ readonly result: Tensor }>): number {
  let last = Number.NaN;
  for (const { result } of reports) last = result.item();
  return last;
}
