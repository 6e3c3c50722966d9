import {
  clipByGlobalNorm,
  compile,
  gradients,
  math,
  optimizers,
  parameter,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';

/**
 * A network of one unit that feeds itself: h ← w·σ(h) + b, many times. Its loss has a cliff, as in
 * Pascanu, Mikolov & Bengio, On the difficulty of training recurrent neural networks (2013), fig. 6.
 */
export interface CliffConfig {
  readonly start: { readonly w: number; readonly b: number };
  /** Times that the unit feeds itself. */
  readonly times: number;
  readonly learningRate: number;
  /** The longest gradient that is let through; null lets every one through. */
  readonly limit: number | null;
}

export const cliff: CliffConfig = {
  start: { w: 4.9, b: -2.55 },
  times: 50,
  learningRate: 0.1,
  limit: null,
};

const INITIAL = 0.5;
const WANTED = 0.7;

/** One point of the path, and what the slope is there. */
export interface CliffStep {
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  /** Length of the gradient before it was clipped. */
  readonly norm: number;
}

/** (σ(h) − 0.7)² after the unit has fed itself. @param w, b of one shape, however large */
function lossOf(w: Tensor, b: Tensor, times: number): Tensor {
  let h = w.mul(0).add(INITIAL);
  for (let t = 0; t < times; t++) h = w.mul(h.sigmoid()).add(b);
  return h.sigmoid().sub(WANTED).square();
}

interface Checkpoint {
  readonly w: number;
  readonly b: number;
}

/** Gradient descent with or without clipping, one update after another. */
export const cliffRun: Experiment<CliffConfig, CliffStep, Checkpoint> = {
  id: 'rnn-cliff',
  start({ start, times, learningRate, limit }) {
    const [w, b] = [parameter(tensor(start.w)), parameter(tensor(start.b))];
    const rule = optimizers.gradientDescent({ learningRate });
    const look = () => {
      const loss = lossOf(w, b, times);
      const slopes = gradients(loss, [w, b]);
      const { clipped, norm } = clipByGlobalNorm(slopes, limit ?? Number.MAX_VALUE);
      return { loss, norm, slopes: limit === null ? slopes : clipped };
    };
    const update = compile(() => {
      const { loss, slopes } = look();
      optimizers.apply(rule, [w, b], slopes);
      return loss;
    });
    const measure = compile(() => {
      const { loss, norm } = look();
      return { loss, norm };
    });
    return {
      advance: () => {
        update.run();
      },
      frame() {
        const { loss, norm } = measure.run();
        return { w: w.item(), b: b.item(), loss: loss!.item(), norm: norm!.item() };
      },
      checkpoint: () => ({ w: w.item(), b: b.item() }),
      restore(checkpoint) {
        w.assign(tensor(checkpoint.w));
        b.assign(tensor(checkpoint.b));
      },
    };
  },
};

/** Where it stands before each update, and after the last. */
export function cliffPath(config: CliffConfig, updates: number): CliffStep[] {
  const run = cliffRun.start(config);
  return Array.from({ length: updates + 1 }, (_, update) => {
    if (update > 0) run.advance();
    return run.frame();
  });
}

/** The loss over a rectangle of weights and biases, row by row from the smallest b. */
export function cliffSurface(
  { times }: Pick<CliffConfig, 'times'>,
  { w, b }: { readonly w: readonly number[]; readonly b: readonly number[] },
): number[] {
  const all = b.flatMap((bias) => w.map((weight) => [weight, bias] as const));
  const column = (i: 0 | 1) => tensor(all.map((pair) => pair[i]));
  return [...lossOf(column(0), column(1), times).dataSync()];
}

/** What a factor does when it is applied so often: 0.9⁵⁰ and 1.1⁵⁰. */
export const repeated = (factor: number, times: number): number => math.pow(factor, times);
