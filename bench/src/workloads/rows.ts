import { leNet, perceptron, type Task } from './task.ts';

/** How many times as fast as the best correct peer. */
export interface Targets {
  readonly must: number;
  readonly reach: number;
}

/** A row of the table in engine.md §6. */
export interface Row {
  readonly name: string;
  readonly task: Task;
  /** Of the mode named; the other one is printed beside it. */
  readonly fast?: Targets;
  readonly strict?: Targets;
  readonly webgl?: Targets;
  /** Compares the time from nothing to the first number instead of the time of a repetition. */
  readonly isFirstCall?: boolean;
  /** Also measured: how much garbage a step leaves. */
  readonly hasGarbage?: boolean;
  /** The first call may take so long, in the page. */
  readonly mostFirstMs?: number;
  /** Part of the quick run in Node too; in the page all are. */
  readonly isEverywhere?: boolean;
  /** Left out of the quick run, and not asked for garbage: one repetition takes long, and others are the best. */
  readonly slow?: readonly string[];
}

const targets = (must: number, reach: number): Targets => ({ must, reach });

const image = { batch: 32, height: 28, width: 28 };
const halfImage = { batch: 32, height: 14, width: 14 };
const tiny = perceptron([2, 8, 8, 1], {
  batch: 10,
  activation: 'tanh',
  loss: 'meanSquaredError',
  learningRate: 1e-3,
});
const classifier = {
  activation: 'relu',
  loss: 'softmaxCrossEntropy',
  learningRate: 1e-3,
} as const;

export const rows: readonly Row[] = [
  {
    name: 'matmul-32',
    task: { kind: 'matmul', size: 32 },
    fast: targets(3, 3.5),
    strict: targets(0.65, 0.85),
  },
  {
    name: 'matmul-256',
    task: { kind: 'matmul', size: 256 },
    fast: targets(1.25, 1.4),
    isEverywhere: true,
    strict: targets(0.65, 0.85),
  },
  {
    name: 'matmul-1024',
    task: { kind: 'matmul', size: 1024 },
    fast: targets(1.3, 1.45),
    strict: targets(0.65, 0.85),
  },
  { name: 'chain-1M', task: { kind: 'chain', size: 1 << 20 }, fast: targets(3.5, 5) },
  { name: 'sum-1024', task: { kind: 'sum', size: 1024 }, fast: targets(1, 1.5) },
  { name: 'softmax-1024', task: { kind: 'softmax', size: 1024 }, fast: targets(1, 1.3) },
  {
    name: 'conv-28-forward',
    task: { kind: 'convolution', ...image, inputs: 1, outputs: 16, isBackward: false },
    fast: targets(0.5, 1.8),
  },
  {
    name: 'conv-28-backward',
    task: { kind: 'convolution', ...image, inputs: 1, outputs: 16, isBackward: true },
    fast: targets(15, 40),
  },
  {
    name: 'conv-14-forward',
    task: { kind: 'convolution', ...halfImage, inputs: 16, outputs: 32, isBackward: false },
    fast: targets(0.8, 1.25),
  },
  {
    name: 'conv-14-backward',
    task: { kind: 'convolution', ...halfImage, inputs: 16, outputs: 32, isBackward: true },
    fast: targets(16, 23),
  },
  {
    name: 'pool-forward',
    task: { kind: 'maxPool', ...image, channels: 16, isBackward: false },
    fast: targets(0.5, 1.15),
  },
  {
    name: 'pool-backward',
    task: { kind: 'maxPool', ...image, channels: 16, isBackward: true },
    fast: targets(10, 28),
  },
  {
    name: 'mlp-2-8-8-1',
    task: tiny,
    fast: targets(5, 10),
    hasGarbage: true,
    mostFirstMs: 50,
    isEverywhere: true,
  },
  {
    name: 'mlp-2-16-16-16-1',
    task: perceptron([2, 16, 16, 16, 1], {
      batch: 200,
      activation: 'tanh',
      loss: 'meanSquaredError',
      learningRate: 1e-3,
    }),
    fast: targets(4, 11),
    hasGarbage: true,
    mostFirstMs: 50,
  },
  {
    name: 'mlp-784-128-64-10',
    task: perceptron([784, 128, 64, 10], { batch: 64, ...classifier }),
    fast: targets(1.9, 2.8),
    hasGarbage: true,
  },
  {
    name: 'mlp-784-1024-1024-10',
    task: perceptron([784, 1024, 1024, 10], { batch: 256, ...classifier }),
    fast: targets(1.35, 1.6),
    slow: ['plain arrays', 'ConvNetJS'],
  },
  {
    name: 'lenet',
    task: leNet(32),
    fast: targets(11, 29),
    hasGarbage: true,
  },
  {
    name: 'batch-norm',
    task: { kind: 'batchNorm', rows: 256, features: 512 },
    fast: targets(1, 2),
  },
  {
    name: 'deep-50x100',
    task: { kind: 'deep', layers: 50, width: 100, batch: 200 },
    fast: targets(1.7, 2.6),
  },
  { name: 'webgl-first-call', task: tiny, webgl: targets(5, 10), isFirstCall: true },
  { name: 'webgl-tiny', task: tiny, webgl: targets(8, 17) },
  { name: 'webgl-matmul-512', task: { kind: 'matmul', size: 512 }, webgl: targets(1.5, 1.6) },
  { name: 'webgl-chain-1M', task: { kind: 'chain', size: 1 << 20 }, webgl: targets(5, 8) },
  { name: 'webgl-lenet', task: leNet(32), webgl: targets(3, 7) },
];

/** How far two libraries may differ in what they found, relative to it: three steps of Adam carry rounding further. */
export const toleranceOf = ({ kind }: Task): number => (kind === 'network' ? 1e-3 : 1e-4);

/** Left out of the quick run everywhere: it is there to vote and for scale. */
const SLOWEST = 'tfjs-cpu';

export const isSlow = ({ slow }: Row, library: string): boolean =>
  library === SLOWEST || slow?.includes(library) === true;
