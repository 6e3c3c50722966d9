import { useEffect, useMemo } from 'preact/hooks';
import type { OwnRace } from '../../../experiments/optimizers/own/follow-own.ts';
import { drawer } from '../../kit/page/storage.ts';
import type { FigureModel } from '../../kit/use-figure.ts';
import { landscapeConfig, ownRates, type State } from '../model.ts';
import { triedRates } from '../tuning/tried-rates.ts';
import { createOwnProgram, type OwnProgram } from './own-program.ts';
import { createOwnRace, type OwnRaceRun } from './own-race.ts';

/** All about the reader's own rule in a figure. */
export interface Own {
  readonly program: OwnProgram;
  readonly race: OwnRaceRun;
  /** Its search for a learning rate. */
  readonly search: OwnRaceRun;
}

const load = async () => (await import('./race-own.ts')).raceOwn;

/** @param as the figure's name: each figure keeps a program of its own */
export function useOwn(model: FigureModel<State, null>, as: string): Own {
  const own = useMemo(() => {
    const { state, handle } = model;
    const page = globalThis.location?.pathname ?? '';
    const program = createOwnProgram(model, drawer(`optimizer${page}#${as}`, 1));
    const race = (): OwnRace => {
      const now = state.value;
      return {
        landscape: landscapeConfig(now),
        start: [now.x, now.y],
        updates: now.updates,
        seed: now.seed,
      };
    };
    const shared = { program: () => program.raced.value, race, load };
    return {
      program,
      race: createOwnRace({
        ...shared,
        wants: 'ways',
        rates: () => (handle.ran.value ? ownRates(state.value) : []),
      }),
      search: createOwnRace({
        ...shared,
        wants: 'trials',
        rates: () =>
          state.value.view === 'rates' && ownRates(state.value).length > 0 ? triedRates : [],
      }),
    };
  }, []);
  useEffect(() => {
    const ends = [own.program.wake(), own.race.wake(), own.search.wake()];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return own;
}
