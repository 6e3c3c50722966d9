import {
  compile,
  data,
  gradients,
  initializers,
  type Layer,
  layers,
  math,
  metrics,
  optimizers,
  type Random,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';

/** A dense network, the same one with pictures rolled about, and a convolution. */
export const barNets = ['dense', 'augmented', 'convolution'] as const;
export type BarNet = (typeof barNets)[number];

const [side, trained, tested, updates, farthest] = [12, 200, 500, 300, 6];

/** U(±1/√fan-in) for weights and biases, as PyTorch fills a layer unless told otherwise. */
const within = (fanIn: number) => {
  const limit = 1 / math.sqrt(fanIn);
  const drawn = initializers.uniform({ low: -limit, high: limit });
  return { weights: drawn, bias: drawn };
};

/** Kernels of one size, and what of a map is kept is its largest number. */
export interface KernelNet {
  readonly kernel: number;
  /** Zeros on each side of the picture. */
  readonly padding: number;
  readonly maps: number;
}

/** From pictures [n, 12, 12, 1] to two logits: lying or upright. */
export function kernelNetOf({ kernel, padding, maps }: KernelNet, source: Random): Layer {
  const fanIn = kernel * kernel;
  return layers.sequential([
    layers.conv2d(1, maps, { kernelSize: kernel, padding, random: source, ...within(fanIn) }),
    layers.activation('relu'),
    layers.maxPool2d({ kernelSize: side + 2 * padding - kernel + 1 }),
    layers.flatten(),
    layers.linear(maps, 2, { random: source, ...within(maps) }),
  ]);
}

/** The same for the networks of the race. */
export function barNetOf(net: BarNet, source: Random, padding = 0): Layer {
  const relu = layers.activation('relu');
  if (net === 'convolution') return kernelNetOf({ kernel: 5, padding, maps: 8 }, source);
  return layers.sequential([
    layers.flatten(),
    layers.linear(side * side, 32, { random: source, ...within(side * side) }),
    relu,
    layers.linear(32, 2, { random: source, ...within(32) }),
  ]);
}

/** How far a picture is rolled. */
type Shift = readonly [down: number, right: number];

/** Every picture moved by its shift; what leaves on one side comes in on the other. */
function rolled(pixels: Float64Array, shifts: readonly Shift[]): Float64Array {
  const moved = new Float64Array(pixels.length);
  for (const [i, [down, right]] of shifts.entries()) {
    const at = i * side * side;
    for (let row = 0; row < side; row++) {
      const from = at + ((row - down + side) % side) * side;
      for (let column = 0; column < side; column++)
        moved[at + row * side + column] = pixels[from + ((column - right + side) % side)]!;
    }
  }
  return moved;
}

/** How one network ended: shares of right answers where bars were in training, and on the other side. */
export interface BarsEnd {
  readonly train: number;
  readonly test: number;
  readonly parameters: number;
}

/** One update by Adam: pictures and classes in, the loss out. */
export function updateOf(network: Layer, learningRate: number) {
  const parameters = network.parameters();
  const rule = optimizers.adam({ learningRate });
  return compile((x: Tensor, y: Tensor) => {
    const loss = sparseSoftmaxCrossEntropy(network.call(x), y);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
}

/**
 * Trains a network by 300 updates of Adam on pictures with bars on one side, and tests it on the other.
 *
 * @param shifts how far each picture is rolled in the next update; none is moved where this is null
 */
export function barsAfter(
  network: Layer,
  learned: data.Dataset,
  judged: data.Dataset,
  shifts: (() => readonly Shift[]) | null,
): BarsEnd {
  const step = updateOf(network, 0.01);
  const pixels = Float64Array.from(learned.inputs.dataSync());
  for (let update = 0; update < updates; update++)
    step.run(shifts ? tensor(rolled(pixels, shifts()), learned.inputs.shape) : learned.inputs, learned.targets); // biome-ignore format: one line
  const share = (set: data.Dataset) => metrics.accuracy(network.call(set.inputs), set.targets);
  return {
    train: share(learned),
    test: share(judged),
    parameters: network.parameters().reduce((sum, { size }) => sum + size, 0),
  };
}

/**
 * Trains one network on 200 pictures with bars on the left, and tests it on 500 with bars on the right.
 *
 * @param padding zeros on each side of the picture, for the convolution
 */
export const barsEnd = (net: BarNet, seed: number, { padding = 0 } = {}): BarsEnd =>
  tidy(() => {
    const source = random(seed);
    const drawn = (n: number, where: 'left' | 'right') => data.bars(n, { side: where, random: source.fork(where) }); // biome-ignore format: one line
    const [learned, judged] = [drawn(trained, 'left'), drawn(tested, 'right')];
    const network = barNetOf(net, source.fork('weights'), padding);
    const rolls = source.fork('rolls');
    const shift = () => rolls.integer(-farthest, farthest + 1);
    const shifts = () => Array.from({ length: trained }, (): Shift => [shift(), shift()]);
    return barsAfter(network, learned, judged, net === 'augmented' ? shifts : null);
  });

/** How the networks of each seed ended, in the order of `barNets`; the last list is shorter while it goes on. */
export type BarsRace = readonly (readonly BarsEnd[])[];

export interface BarsConfig {
  readonly seed: number;
  /** Zeros on each side of the picture, for the convolution; none unless told. */
  readonly padding?: number;
}

/** One training a step: all three networks of a seed, then the next seed. */
export const barsRace: Experiment<BarsConfig, BarsRace, BarsRace> = {
  id: 'bars-race',
  start({ seed, padding = 0 }) {
    let done: BarsRace = [];
    return {
      advance() {
        const last = done.at(-1) ?? [];
        const isNew = last.length === 0 || last.length === barNets.length;
        const current = isNew ? [] : last;
        const finished = isNew ? done : done.slice(0, -1);
        const end = barsEnd(barNets[current.length]!, seed + finished.length, { padding });
        done = [...finished, [...current, end]];
      },
      frame: () => done,
      checkpoint: () => done,
      restore(checkpoint) {
        done = checkpoint;
      },
    };
  },
};
