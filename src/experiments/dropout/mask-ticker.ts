import {
  add,
  binaryCrossEntropyWithLogits,
  type Checkpoint,
  compile,
  data,
  dropout,
  gradients,
  initializers,
  layers,
  ones,
  optimizers,
  type Random,
  random,
  sigmoid,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';

/** When masks are drawn: for every example in every pass, or once for all in an epoch with an exact count. */
export const maskSchemes = ['example', 'epoch'] as const;
export type MaskScheme = (typeof maskSchemes)[number];

export interface MaskTicker {
  readonly rate: number;
  readonly scheme: MaskScheme;
  readonly seed: number;
}

/** Hidden units, examples in a batch, passes in an epoch, and passes of the whole run. */
export const [tickerUnits, tickerBatch, passesPerEpoch, tickerPasses] = [10, 4, 10, 60] as const;

/** One forward and backward pass, and what has been counted up to it. */
export interface Pass {
  /** For each example of the batch: true where the unit is on. */
  readonly masks: readonly (readonly boolean[])[];
  /** Which of the forty points the batch holds. */
  readonly batch: readonly number[];
  /** Probability of class B for each example of the batch, under its mask. */
  readonly answers: readonly number[];
  /** The same for one point that stays, under the four masks, and with all units on. */
  readonly watched: readonly number[];
  readonly steady: number;
  /** Mean cross-entropy of the batch in nats, under its masks. */
  readonly loss: number;
  /** How often 0, 1, … 10 units have been dropped at once; and how many masks were different ones. */
  readonly counts: readonly number[];
  readonly different: number;
}

/** A point between the two moons, where the classes meet. */
const WATCHED = [0.5, 0.25] as const;

/** Zeroes exactly the share `rate` of the units, the same ones for every example. */
function exactMask(rate: number, source: Random): number[][] {
  const order = source.shuffle([...Array(tickerUnits).keys()]);
  const off = new Set(order.slice(0, Math.round(rate * tickerUnits)));
  const row = Array.from({ length: tickerUnits }, (_, i) => (off.has(i) ? 0 : 1 / (1 - rate)));
  return Array.from({ length: tickerBatch }, () => row);
}

const codeOf = (mask: readonly boolean[]) =>
  mask.reduce((code, isOn, i) => code + (isOn ? 1 << i : 0), 0);

function network({ rate, scheme, seed }: MaskTicker) {
  const source = random(seed);
  const points = data.moons(tickerBatch * passesPerEpoch, { noise: 0.15, random: source.fork('data') }); // biome-ignore format: one line
  const weights = source.fork('weights');
  const hidden = layers.linear(2, tickerUnits, { random: weights, weights: initializers.heNormal() }); // biome-ignore format: one line
  const output = layers.linear(tickerUnits, 1, { random: weights });
  const parameters = [...hidden.parameters(), ...output.parameters()];
  const rule = optimizers.adam({ learningRate: 0.02 });
  const draw = source.fork('masks');
  const order = source.fork('order');
  const shape = [tickerBatch, tickerUnits];
  const masked = (x: Tensor, mask: Tensor) => output.call(hidden.call(x).relu().mul(mask));
  const watched = tensor(Array.from({ length: tickerBatch }, () => [...WATCHED]));
  const step = compile((x: Tensor, y: Tensor, given: Tensor) => {
    // The library's own mask, seen by itself: dropout of ones.
    const mask = scheme === 'example' ? dropout(ones(shape), { rate, random: draw }) : given;
    const logits = masked(x, mask);
    const loss = binaryCrossEntropyWithLogits(logits, y);
    // Asked before the update, under the same masks.
    const seen = { answers: sigmoid(logits), watched: sigmoid(masked(watched, mask)), steady: sigmoid(output.call(hidden.call(tensor([[...WATCHED]])).relu())) }; // biome-ignore format: one line
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return { loss, mask: add(mask, 0), ...seen };
  });
  return { step, points, order, draw };
}

interface Kept {
  readonly passes: number;
  readonly frame: Pass | null;
  readonly codes: readonly number[];
  readonly step: Checkpoint;
}

/** A 2-10-1 network that learns the moons in batches of four, its masks in view. */
export const maskTicker: Experiment<MaskTicker, Pass | null, Kept> = {
  id: 'mask-ticker',
  start(config) {
    const { step, points, order, draw } = network(config);
    const [rows, labels] = [points.inputs.dataSync(), points.targets.dataSync()];
    const orders: number[][] = [];
    const exact: number[][][] = [];
    let passes = 0;
    let frame: Pass | null = null;
    let codes: readonly number[] = [];
    const epochOf = (pass: number) => Math.floor(pass / passesPerEpoch);
    const batchOf = (pass: number) => {
      const epoch = epochOf(pass);
      orders[epoch] ??= order.fork(`${epoch}`).shuffle([...Array(labels.length).keys()]);
      const at = tickerBatch * (pass % passesPerEpoch);
      return orders[epoch].slice(at, at + tickerBatch);
    };
    const maskOf = (pass: number) => (exact[epochOf(pass)] ??= exactMask(config.rate, draw.fork(`${epochOf(pass)}`))); // biome-ignore format: one line
    return {
      advance() {
        const batch = batchOf(passes);
        const x = tensor(batch.map((i) => [rows[2 * i]!, rows[2 * i + 1]!]));
        const y = tensor(batch.map((i) => [labels[i]!]));
        const { loss, mask, answers, watched, steady } = step.run(x, y, tensor(maskOf(passes)));
        const drawn = mask!.dataSync();
        const masks = batch.map((_, row) => Array.from({ length: tickerUnits }, (__, unit) => drawn[row * tickerUnits + unit] !== 0)); // biome-ignore format: one line
        const counts = [...(frame?.counts ?? new Array<number>(tickerUnits + 1).fill(0))];
        for (const one of masks) counts[one.filter((isOn) => !isOn).length]! += 1;
        codes = [...new Set([...codes, ...masks.map(codeOf)])];
        passes += 1;
        frame = {
          masks,
          batch,
          answers: [...answers!.dataSync()],
          watched: [...watched!.dataSync()],
          steady: steady!.item(),
          loss: loss!.item(),
          counts,
          different: codes.length,
        };
      },
      frame: () => frame,
      checkpoint: () => ({ passes, frame, codes, step: step.checkpoint() }),
      restore(kept) {
        ({ passes, frame, codes } = kept);
        step.restore(kept.step);
      },
    };
  },
};
