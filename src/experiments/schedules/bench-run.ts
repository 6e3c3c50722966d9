import type { Experiment } from '../runner/experiment.ts';
import { benchLane } from './bench.ts';
import type { ScheduleConfig } from './kinds.ts';

export interface BenchConfig {
  readonly lanes: readonly ScheduleConfig[];
  /** 0 is gradient descent. */
  readonly momentum: number;
}

/** Expectations of f on the noisy bowl: after 100 updates, and the mean over the last 50 of 1,000. */
export interface BenchResult {
  readonly at100: number;
  readonly end: number;
}

/** Schedules on the noisy bowl in one step: nothing is drawn. */
export const scheduleBench: Experiment<BenchConfig, readonly BenchResult[], boolean> = {
  id: 'schedule-bench',
  start({ lanes, momentum }) {
    let results: readonly BenchResult[] = [];
    const advance = () => {
      results = lanes.map((lane) => {
        const { at100, end } = benchLane(lane, momentum);
        return { at100, end };
      });
    };
    return {
      advance,
      frame: () => results,
      checkpoint: () => results.length > 0,
      restore(isRun) {
        results = [];
        if (isRun) advance();
      },
    };
  },
};
