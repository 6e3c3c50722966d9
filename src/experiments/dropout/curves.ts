import type { Experiment } from '../runner/experiment.ts';
import { netOf, updates } from './net-run.ts';

export interface CurvesConfig {
  readonly rate: number;
  readonly seed: number;
}

/** Updates between two frames, and frames of the whole run. */
export const updatesPerFrame = 10;
export const curveFrames = updates / updatesPerFrame;

/** Losses on the training points after so many updates, in nats. */
export interface CurvePoint {
  /** Of the last update, under its masks. Null before the first. */
  readonly masked: number | null;
  /** With all units on. */
  readonly allOn: number;
}

/** The network without dropout beside the one with it; all else is the same. */
export interface Curves {
  readonly without: CurvePoint;
  readonly dropped: CurvePoint;
}

interface Kept {
  readonly places: readonly ReturnType<ReturnType<typeof netOf>['checkpoint']>[];
  readonly masked: readonly (number | null)[];
}

/** Two networks from one start, one of them under masks, watched on the points they learn from. */
export const dropoutCurves: Experiment<CurvesConfig, Curves, Kept> = {
  id: 'dropout-curves',
  start({ rate, seed }) {
    const nets = [netOf({ rate: 0, seed }), netOf({ rate, seed })] as const;
    let masked: readonly (number | null)[] = [null, null];
    const pointOf = (i: 0 | 1): CurvePoint => ({ masked: masked[i]!, allOn: nets[i].judge('train').loss }); // biome-ignore format: one line
    return {
      advance() {
        masked = nets.map((net) => {
          let last = 0;
          for (let i = 0; i < updatesPerFrame; i++) last = net.epoch();
          return last;
        });
      },
      frame: () => ({ without: pointOf(0), dropped: pointOf(1) }),
      checkpoint: () => ({ places: nets.map((net) => net.checkpoint()), masked }),
      restore(kept) {
        for (const [i, place] of kept.places.entries()) nets[i]!.restore(place);
        masked = kept.masked;
      },
    };
  },
};
