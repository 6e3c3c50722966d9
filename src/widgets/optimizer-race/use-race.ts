import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Heights } from '../../experiments/optimizers/landscapes/heights.ts';
import type { LaneFrame } from '../../experiments/optimizers/lane-run.ts';
import type { LanesConfig } from '../../experiments/optimizers/lanes.ts';
import type { Way } from '../../experiments/optimizers/way.ts';
import { useRemoteRun } from '../kit/run/use-remote-run.ts';
import type { FigureModel } from '../kit/use-figure.ts';
import { isOn, raceOf, type State } from './model.ts';

export type Start = readonly [x: number, y: number];

/** The start while it is dragged: the figure's state hears of it when it is let go. */
export interface Drag {
  readonly at: Signal<Start | null>;
  /** Ways from there, as long as they stand for those of the race; a race's first updates only. */
  readonly ways: ReadonlySignal<readonly Way[] | null>;
}

/** The library's lanes on their ways. */
export interface Race {
  /** The last ways on this landscape: old ones stay until new ones have come. */
  readonly ways: ReadonlySignal<readonly Way[]>;
  /** Of a landscape that the page does not measure itself. */
  readonly heights: ReadonlySignal<Heights | null>;
  readonly problem: ReadonlySignal<string | null>;
  readonly drag: Drag;
}

/** Updates that a drag shows: what a worker makes of a small function within a frame, and of a network's within two. */
const inDrag = (state: State): number =>
  Math.min(state.updates, state.surface === 'network' ? 60 : 600);

/** Whether ways are of a whole race: the last answer to a drag may come when the start has been let go. */
const isWhole = (ways: readonly Way[], { updates }: State): boolean =>
  ways.every(({ end, height }) => end.kind === 'diverged' || height.length === updates + 1);

export function useRace({ state, handle }: FigureModel<State, null>): Race {
  const at = useMemo(() => signal<Start | null>(null), []);
  const run = useRemoteRun<LanesConfig, LaneFrame>({
    experiment: 'optimizer-race',
    config: () => {
      const race = raceOf(state.value);
      return at.value ? { ...race, start: at.value, updates: inDrag(state.value) } : race;
    },
    steps: () => 1,
    // While the start is dragged only the last place matters.
    isPatient: true,
    wanted: () => handle.ran.value || state.value.surface === 'network',
  });
  const race = useMemo(() => {
    const last = signal<LaneFrame | null>(null);
    const heights = signal<Heights | null>(null);
    const dragged = signal<readonly Way[] | null>(null);
    const hear = effect(() => {
      const frame = run.frames.value.at(-1);
      if (!frame) return;
      batch(() => {
        if (frame.heights) heights.value = frame.heights;
        if (frame.ways.length === 0) return;
        if (at.peek() || !isWhole(frame.ways, state.peek())) dragged.value = frame.ways;
        else {
          last.value = frame;
          dragged.value = null;
        }
      });
    });
    // Ways that were computed on another landscape would lie across this one as if they led somewhere.
    const ways = computed(() => last.value && isOn(last.value.landscape, state.value) ? last.value.ways : []); // biome-ignore format: one line
    const shown = computed(() => (handle.ran.value ? dragged.value : null));
    return { hear, ways, heights, problem: run.problem, drag: { at, ways: shown } };
  }, []);
  useEffect(() => race.hear, []);
  return race;
}
