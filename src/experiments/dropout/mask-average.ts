import {
  dropout,
  matmul,
  ones,
  type Random,
  random,
  sigmoid,
  tensor,
  tidy,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { fiftyTerms, hiddenUnits } from './fifty-terms.ts';

/** What is read off the sum: the sum itself, or the logistic function of three times the sum. */
export const readouts = ['sum', 'logistic'] as const;
export type Readout = (typeof readouts)[number];

export interface MaskAverageConfig {
  /** Probability that a unit is dropped. */
  readonly rate: number;
  readonly readout: Readout;
  readonly seed: number;
}

/** Masks drawn so far, and what the answers under them come to. */
export interface MaskAverage {
  readonly masks: number;
  readonly mean: number;
  /** Standard deviation of one answer. */
  readonly deviation: number;
}

/** Masks that each step draws, and steps of the whole run. */
export const masksPerStep = 1000;
export const averageSteps = 200;

/** The same network, all units on, by the weights as training left them. */
export function allOn({ readout, seed }: Pick<MaskAverageConfig, 'readout' | 'seed'>): number {
  return read(fiftyTerms(seed).sum().item(), readout);
}

/** @param sum of the terms */
export const read = (sum: number, readout: Readout): number =>
  readout === 'sum' ? sum : sigmoid(tensor(3 * sum)).item();

/** The answers under `count` masks that the library's own dropout draws. */
function answers({ rate, readout, seed }: MaskAverageConfig, count: number, source: Random) {
  return tidy(() => {
    const masks = dropout(ones([count, hiddenUnits]), { rate, random: source });
    const sums = matmul(masks, fiftyTerms(seed));
    return (readout === 'sum' ? sums : sigmoid(sums.mul(3))).dataSync();
  });
}

interface Checkpoint {
  readonly steps: number;
  readonly sum: number;
  readonly squares: number;
}

/** The mean answer under more and more masks: what the training's randomness averages to. */
export const maskAverage: Experiment<MaskAverageConfig, MaskAverage, Checkpoint> = {
  id: 'mask-average',
  start(config) {
    const stream = random(config.seed);
    let kept: Checkpoint = { steps: 0, sum: 0, squares: 0 };
    return {
      advance() {
        const source = stream.fork(`masks ${kept.steps}`);
        let [sum, squares] = [kept.sum, kept.squares];
        for (const answer of answers(config, masksPerStep, source)) {
          sum += answer;
          squares += answer * answer;
        }
        kept = { steps: kept.steps + 1, sum, squares };
      },
      frame() {
        const masks = kept.steps * masksPerStep;
        const mean = masks === 0 ? 0 : kept.sum / masks;
        const variance = masks === 0 ? 0 : kept.squares / masks - mean * mean;
        return { masks, mean, deviation: Math.sqrt(Math.max(0, variance)) };
      },
      checkpoint: () => kept,
      restore(checkpoint) {
        kept = checkpoint;
      },
    };
  },
};
