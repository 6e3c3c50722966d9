import { useMemo } from 'preact/hooks';
import type { FigureModel } from '../use-figure.ts';
import { createPlayer, type Player } from './player.ts';

/**
 * Plays a way through layers; the state's `step` says how many it has passed.
 * The end is kept as the largest step there is: a deeper network is then shown whole as well.
 */
export function useLayerPlayer<State extends { readonly step: number }, Trace>(
  { state, handle, limits }: FigureModel<State, Trace>,
  layers: () => number,
): Player {
  return useMemo(() => {
    const [, most] = limits['step'] ?? [];
    return createPlayer({
      count: layers,
      index: {
        read: () => state.value.step,
        write: (step) => handle.set({ step: step >= layers() ? (most ?? step) : step }),
      },
      delayMs: 120,
      // However deep, the whole way takes two seconds at most.
      stride: () => Math.ceil(layers() / 15),
      onBegin: handle.begin,
    });
  }, []);
}
