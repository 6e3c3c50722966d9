import type { Experiment } from '../runner/experiment.ts';
import { type Heights, heightsOver } from './landscapes/heights.ts';
import { type LandscapeConfig, landscapeOf } from './landscapes/landscape.ts';
import { type LanesConfig, runLanes } from './lanes.ts';
import type { Way } from './way.ts';

/** What a figure shows of a race. */
export interface LaneFrame {
  readonly ways: readonly Way[];
  /** What the ways lie on. */
  readonly landscape: LandscapeConfig;
  /** Of a landscape that takes too long to measure in the page. */
  readonly heights: Heights | null;
}

/** Measured once: a race that starts elsewhere is on the same landscape. */
let network: Heights | null = null;

/** A whole race in one step of the runner: it takes a tenth of a second, and is wanted whole. */
export const laneRun: Experiment<LanesConfig, LaneFrame, boolean> = {
  id: 'optimizer-race',
  start(config) {
    let ways: readonly Way[] = [];
    const isNetwork = config.landscape.surface === 'network';
    if (isNetwork)
      network ??= heightsOver(landscapeOf(config.landscape), { columns: 48, rows: 48 });
    const advance = () => {
      ways = config.lanes.length === 0 ? [] : runLanes(config);
    };
    return {
      advance,
      frame: () => ({ ways, landscape: config.landscape, heights: isNetwork ? network : null }),
      checkpoint: () => ways.length > 0,
      restore(isRun) {
        ways = [];
        if (isRun) advance();
      },
    };
  },
};
