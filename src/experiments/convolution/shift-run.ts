import type { Experiment } from '../runner/experiment.ts';
import { type MapName, type ShiftConfig, type ShiftResult, shiftTest } from './shifts.ts';

interface ShiftRunConfig extends ShiftConfig {
  readonly map: MapName;
}

/** One map of the shift test, for an exercise that asks before it runs. There is one step, and it is all. */
export const shiftRun: Experiment<ShiftRunConfig, ShiftResult, null> = {
  id: 'shift-run',
  start: ({ map, ...config }) => ({
    advance() {},
    frame: () => shiftTest(config).results[map],
    checkpoint: () => null,
    restore() {},
  }),
};
