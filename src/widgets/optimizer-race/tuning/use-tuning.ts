import {
  better,
  type RateSearchConfig,
  type Trial,
} from '../../../experiments/optimizers/rate-search.ts';
import type { RemoteRun } from '../../kit/run/remote-run.ts';
import { useRemoteRun } from '../../kit/run/use-remote-run.ts';
import type { FigureModel } from '../../kit/use-figure.ts';
import { byLane, lanesOf, ownRates, raceOf, type State } from '../model.ts';
import type { Own } from '../own/use-own.ts';
import { triedRates } from './tried-rates.ts';

/** A search for each lane's best learning rate, under the budget of the race; it runs while its chart is looked at. */
export interface Tuning {
  /** Trials of each lane, as far as they have come. */
  found(): readonly (readonly Trial[] | undefined)[];
  /** Learning rates that have been tried, of all that will be. */
  count(): { readonly done: number; readonly all: number };
  isRunning(): boolean;
  /** Why it could not go on, in a sentence; null while nothing is wrong. */
  problem(): string | null;
  cancel(): void;
}

export function useTuning({ state }: FigureModel<State, null>, { search }: Own): Tuning {
  const run: RemoteRun<readonly (readonly Trial[])[]> = useRemoteRun<
    RateSearchConfig,
    readonly (readonly Trial[])[]
  >({
    experiment: 'rate-search',
    config: () => {
      const race = raceOf(state.value);
      // Its own learning rate is what a lane is not asked for.
      return { ...race, lanes: race.lanes.map((lane) => ({ ...lane, learningRate: 1 })), rates: triedRates };
    },
    steps: () => raceOf(state.value).lanes.length,
    wanted: () => state.value.view === 'rates' && raceOf(state.value).lanes.length > 0,
  }); // biome-ignore format: one line
  const found = () => {
    const own = search.result.value?.trials ?? [];
    const theirs = run.frames.value.at(-1) ?? [];
    return byLane(state.value, theirs, ownRates(state.value).map(() => own)); // biome-ignore format: one line
  };
  return {
    found,
    count: () => ({
      done: found().reduce((sum, trials) => sum + (trials?.length ?? 0), 0),
      all: lanesOf(state.value).length * triedRates.length,
    }),
    isRunning: () => run.isRunning.value || search.isRunning.value,
    problem: () => run.problem.value ?? search.result.value?.problem?.message ?? null,
    cancel() {
      run.cancel();
      search.cancel();
    },
  };
}

/** The best learning rate of each lane; null where none got anywhere. */
export const bestRates = (found: readonly (readonly Trial[] | undefined)[]): readonly (number | null)[] =>
  found.map((trials) => {
    if (!trials?.length) return null;
    const best = trials.reduce(better);
    return best.height === null ? null : best.learningRate;
  }); // biome-ignore format: one line
