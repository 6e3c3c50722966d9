import { useMemo } from 'preact/hooks';
import type { FigureModel } from '../use-figure.ts';
import { createPlayer, type Player, type PlayerOptions } from './player.ts';

/** Plays a figure whose state says in `step` how far it is. The options are read once. */
export function useStepPlayer<State extends { readonly step: number }, Trace>(
  { state, handle }: FigureModel<State, Trace>,
  options: Omit<PlayerOptions, 'index' | 'onBegin'>,
): Player {
  return useMemo(
    () =>
      createPlayer({
        ...options,
        index: { read: () => state.value.step, write: (step) => handle.set({ step }) },
        onBegin: handle.begin,
      }),
    [],
  );
}
