import type { FigureModel } from '../use-figure.ts';
import type { Player } from './player.ts';
import { useStepPlayer } from './use-step-player.ts';

/** Plays the updates of a training run; the state's `step` says how many are shown. */
export function useTrainingPlayer<State extends { readonly step: number }, Trace>(
  model: FigureModel<State, Trace>,
  updates: number | (() => number),
  /** The name of each position, where a step is more than one update. */
  labels: readonly string[] = [],
): Player {
  return useStepPlayer(model, {
    count: updates,
    labels,
    delayMs: 50,
    // However long the training, it plays in about ten seconds.
    stride: () => Math.ceil((updates instanceof Function ? updates() : updates) / 200),
  });
}
