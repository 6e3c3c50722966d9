import {
  better,
  logarithmicGrid,
  type RateSearchConfig,
  type Trial,
} from '../../experiments/optimizers/rate-search.ts';
import type { RemoteRun } from '../kit/run/remote-run.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import type { FigureModel } from '../kit/use-figure.ts';
import { lanesOf, raceOf, type State } from './model.ts';

/** The learning rates that are tried: 25, evenly spaced on a logarithmic scale. */
export const triedRates = logarithmicGrid(1e-4, 100, 25);

export type Tuning = RemoteRun<readonly (readonly Trial[])[]>;

/** A search for each lane's best learning rate, under the budget of the race; it runs while its chart is looked at. */
export const useTuning = ({ state }: FigureModel<State, null>): Tuning =>
  useRemoteRun<RateSearchConfig, readonly (readonly Trial[])[]>({
    experiment: 'rate-search',
    config: () => ({
      ...raceOf(state.value),
      // Its own learning rate is what a lane is not asked for.
      lanes: lanesOf(state.value).map((lane) => ({ ...lane, learningRate: 1 })),
      rates: triedRates,
    }),
    steps: () => lanesOf(state.value).length,
    wanted: () => state.value.view === 'rates',
  });

/** The best learning rate of each lane; null where none got anywhere. */
export const bestRates = (found: readonly (readonly Trial[])[]): readonly (number | null)[] =>
  found.map((trials) => {
    const best = trials.reduce(better);
    return best.height === null ? null : best.learningRate;
  });
