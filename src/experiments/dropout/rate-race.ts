import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type DropoutConfig, netOf, type Standing, standingOf, updates } from './net-run.ts';

/** Rates of the race; every seed's four networks have the same points and the same first weights. */
export const rates = [0, 0.2, 0.5, 0.8] as const;

/** A whole training, at once. */
export const trained = (config: DropoutConfig): Standing =>
  tidy(() => {
    const net = netOf(config);
    while (net.epochs < updates) net.epoch();
    return standingOf(net);
  });

/** How the networks of each seed ended, by rate; the last list is shorter while it goes on. */
export type Pairs = readonly (readonly Standing[])[];

/** One training a step: all rates of a seed, then the next seed. */
export const dropoutRace: Experiment<{ readonly seed: number }, Pairs, Pairs> = {
  id: 'dropout-race',
  start({ seed }) {
    let done: Pairs = [];
    return {
      advance() {
        const last = done.at(-1) ?? [];
        const isNew = last.length === 0 || last.length === rates.length;
        const current = isNew ? [] : last;
        const finished = isNew ? done : done.slice(0, -1);
        const rate = rates[current.length]!;
        done = [...finished, [...current, trained({ rate, seed: seed + finished.length })]];
      },
      frame: () => done,
      checkpoint: () => done,
      restore(checkpoint) {
        done = checkpoint;
      },
    };
  },
};
