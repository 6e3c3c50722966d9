import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { OwnRace } from '../../../experiments/optimizers/own/follow-own.ts';
import { drawer } from '../../kit/page/storage.ts';
import type { FigureModel } from '../../kit/use-figure.ts';
import { landscapeConfig, ownRates, type State } from '../model.ts';
import { triedRates } from '../tuning/tried-rates.ts';
import type { Start } from '../use-race.ts';
import { createOwnProgram, type OwnProgram } from './own-program.ts';
import { createOwnRace, type OwnRaceRun } from './own-race.ts';

/** All about the reader's own rule in a figure. */
export interface Own {
  readonly program: OwnProgram;
  readonly race: OwnRaceRun;
  /** Its search for a learning rate. */
  readonly search: OwnRaceRun;
}

const load = async () => (await import('./own-sandbox.ts')).openOwn;

/** Milliseconds of a glimpse, and the updates that it shows at most: as many as of the library's lanes. */
const glimpse = { withinMs: 50, updates: 600 } as const;

/**
 * @param as the figure's name: each figure keeps a program of its own
 * @param dragged where the start is while it is dragged: then a glimpse is enough
 */
export function useOwn(
  model: FigureModel<State, null>,
  as: string,
  dragged: ReadonlySignal<Start | null>,
): Own {
  const own = useMemo(() => {
    const { state, handle } = model;
    const page = globalThis.location?.pathname ?? '';
    const program = createOwnProgram(model, drawer(`optimizer${page}#${as}`, 1));
    const shared = { program: () => program.raced.value, load };
    const race = (now: State): OwnRace => ({
      landscape: landscapeConfig(now),
      start: [now.x, now.y],
      updates: now.updates,
      seed: now.seed,
    });
    return {
      program,
      race: createOwnRace({
        ...shared,
        wants: 'ways',
        asked() {
          const whole = race(state.value);
          const rates = handle.ran.value ? ownRates(state.value) : [];
          if (!dragged.value) return { race: whole, rates };
          const updates = Math.min(whole.updates, glimpse.updates);
          return {
            race: { ...whole, start: dragged.value, updates },
            rates,
            withinMs: glimpse.withinMs,
          };
        },
      }),
      search: createOwnRace({
        ...shared,
        wants: 'trials',
        asked: () => ({
          race: race(state.value),
          rates: state.value.view === 'rates' && ownRates(state.value).length > 0 ? triedRates : [],
        }),
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
