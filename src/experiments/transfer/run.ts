import type { Experiment } from '../runner/experiment.ts';
import { letterTransfer } from './letters.ts';
import { spiralTransfer } from './spiral.ts';
import type { Outcome } from './ways.ts';

export interface TransferConfig {
  readonly task: 'letters' | 'spiral';
  /** Labelled letters of each kind; the spiral has four points an arm. */
  readonly labels: number;
  /** Of the first of the runs; each that follows has the next. */
  readonly seed: number;
}

/** Runs by seed: one step is one seed by all three ways. */
export const seeds = 8;

export const transfer: Experiment<TransferConfig, readonly Outcome[], readonly Outcome[]> = {
  id: 'transfer',
  start({ task, labels, seed }) {
    let outcomes: readonly Outcome[] = [];
    return {
      advance() {
        const next = seed + outcomes.length;
        outcomes = [...outcomes, task === 'letters' ? letterTransfer(labels, next) : spiralTransfer(next)]; // biome-ignore format: one line
      },
      frame: () => outcomes,
      checkpoint: () => outcomes,
      restore(earlier) {
        outcomes = earlier;
      },
    };
  },
};
