import {
  compile,
  conv2d,
  data,
  gradients,
  initializers,
  linear,
  math,
  metrics,
  optimizers,
  type Parameter,
  parameter,
  type Random,
  random,
  relu,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';

/** Two networks that learn bars on the left, and one of them with images that are moved about. */
export const barWays = ['dense', 'convolution', 'augmented'] as const;
export type BarWay = (typeof barWays)[number];

/** Pixels along each side, examples to learn from and to be tested by, updates on all of them. */
const SIDE = 12;
export const [learned, tested, updates] = [200, 500, 300] as const;
/** An augmented image moves by so many pixels at most, along both axes. */
const REACH = 6;

/** Weights and biases as PyTorch starts them: uniform within 1/√(inputs). */
function started(
  name: string,
  shape: readonly number[],
  inputs: number,
  source: Random,
): Parameter {
  const limit = 1 / math.sqrt(inputs);
  const draw = initializers.uniform({ low: -limit, high: limit });
  return parameter(draw(shape, source), { name });
}

/** A 144-32-2 network: 4,706 numbers. */
function dense(source: Random) {
  const [w1, b1] = [started('W1', [144, 32], 144, source), started('b1', [32], 144, source)];
  const [w2, b2] = [started('W2', [32, 2], 32, source), started('b2', [2], 32, source)];
  return {
    parameters: [w1, b1, w2, b2],
    call: (x: Tensor) => linear(relu(linear(x.reshape([-1, 144]), w1, b1)), w2, b2),
  };
}

/** Eight kernels of 5 × 5, the largest answer of each, and a linear layer: 226 numbers. */
function convolution(source: Random) {
  const [k, b1] = [started('K', [5, 5, 1, 8], 25, source), started('b1', [8], 25, source)];
  const [w, b2] = [started('W', [8, 2], 8, source), started('b2', [2], 8, source)];
  return {
    parameters: [k, b1, w, b2],
    call: (x: Tensor) => linear(relu(conv2d(x, k, b1)).max({ axis: [1, 2] }), w, b2),
  };
}

/** Each image moved by its own random amount; what leaves comes back on the other side. */
function movedAbout(images: ArrayLike<number>, source: Random): Float64Array {
  const pixels = SIDE * SIDE;
  const moved = new Float64Array(images.length);
  for (let image = 0; image < images.length / pixels; image++) {
    const [down, right] = [source.integer(-REACH, REACH + 1), source.integer(-REACH, REACH + 1)];
    for (let i = 0; i < pixels; i++) {
      const row = (Math.floor(i / SIDE) + down + SIDE) % SIDE;
      const column = ((i % SIDE) + right + SIDE) % SIDE;
      moved[image * pixels + row * SIDE + column] = images[image * pixels + i]!;
    }
  }
  return moved;
}

export interface Bars {
  readonly parameters: number;
  /** Share of right answers where it learned, and on the other side. */
  readonly train: number;
  readonly test: number;
}

/** Learns bars on the left and is asked about bars on the right. */
export function learnBars(way: BarWay, seed: number): Bars {
  return tidy(() => {
    const source = random(seed);
    const left = data.bars(learned, { side: 'left', random: source.fork('left') });
    const right = data.bars(tested, { side: 'right', random: source.fork('right') });
    const net = (way === 'convolution' ? convolution : dense)(source.fork('weights'));
    const rule = optimizers.adam({ learningRate: 0.01 });
    const step = compile((x: Tensor, y: Tensor) => {
      const loss = sparseSoftmaxCrossEntropy(net.call(x), y);
      optimizers.apply(rule, net.parameters, gradients(loss, net.parameters));
      return loss;
    });
    const [images, moves] = [left.inputs.dataSync(), source.fork('moves')];
    const shown = () =>
      way === 'augmented' ? tensor(movedAbout(images, moves), left.inputs.shape) : left.inputs;
    for (let update = 0; update < updates; update++) step.run(shown(), left.targets);
    return {
      parameters: net.parameters.reduce((sum, { size }) => sum + size, 0),
      train: metrics.accuracy(net.call(left.inputs), left.targets),
      test: metrics.accuracy(net.call(right.inputs), right.targets),
    };
  });
}
