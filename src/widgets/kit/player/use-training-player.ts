import { useMemo } from 'preact/hooks';
import type { FigureModel } from '../use-figure.ts';
import { createPlayer, type Player } from './player.ts';

/** Plays the updates of a training run; the state's `step` says how many are shown. */
export function useTrainingPlayer<State extends { readonly step: number }, Trace>(
  { state, handle }: FigureModel<State, Trace>,
  updates: number | (() => number),
  /** The name of each position, where a step is more than one update. */
  labels: readonly string[] = [],
): Player {
  return useMemo(
    () =>
      createPlayer({
        count: updates,
        labels,
        index: {
          read: () => state.value.step,
          write: (step) => handle.set({ step }),
        },
        delayMs: 50,
        // However long the training, it plays in about ten seconds.
        stride: () => Math.ceil((updates instanceof Function ? updates() : updates) / 200),
        onBegin: handle.begin,
      }),
    [],
  );
}
