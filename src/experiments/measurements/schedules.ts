import { momentumForms } from '../optimizers/momentum-forms.ts';
import { benchLane } from '../schedules/bench.ts';
import type { KindName, ScheduleConfig } from '../schedules/kinds.ts';
import { floorOf } from '../schedules/noisy-bowl.ts';
import { noisyWells, wellSchedules } from '../schedules/noisy-wells.ts';
import { type PlateauConfig, watch } from '../schedules/plateau-watch.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The numbers of a chapter on schedules, in the configurations of its figures. */
export const scheduleMeasurements: Record<string, Measurement> = {
  ...measure('schedules.floor', ['tenth', 'twentieth', 'share', 'hundredth', 'flat', 'steep'], rounded, () => ({
    tenth: floorOf(0.1),
    twentieth: floorOf(0.05),
    share: floorOf(0.05) / floorOf(0.1),
    hundredth: floorOf(0.01),
    flat: 0.1 / (2 * (2 - 0.1)),
    steep: 0.1 / (2 * (2 - 1)),
  })),
  ...measure('schedules.early', ['tenth', 'hundredth'], rounded, () => ({
    tenth: lane('constant').at100,
    hundredth: lane('constant', { learningRate: 0.01 }).at100,
  })),
  ...measure('schedules.end', ['step', 'milestones', 'cosine', 'inverse', 'exponential', 'restarts'], rounded, () => ({
    step: lane('step').end,
    milestones: lane('milestones').end,
    cosine: lane('cosine').end,
    inverse: lane('inverse').end,
    exponential: lane('exponential').end,
    restarts: lane('restarts').end,
  })),
  ...measure('schedules.cosine', ['lastRate', 'lastFloor', 'last'], rounded, () => {
    const { rates, floors, expected } = lane('cosine');
    return { lastRate: rates.at(-1)!, lastFloor: floors.at(-1)!, last: expected.at(-1)! };
  }),
  ...measure('schedules.restarts', ['firstEnd', 'after'], rounded, () => {
    const { expected } = lane('restarts');
    return { firstEnd: expected[249]!, after: expected[260]! };
  }),
  ...measure('schedules.plateau', ['first', 'keras', 'short', 'long'], exact, () => ({
    first: reductions({ patience: 5 })[0]!,
    keras: reductions({ patience: 5, asKeras: true })[0]!,
    short: reductions({ curve: 'noisy', patience: 2 }).length,
    long: reductions({ curve: 'noisy', patience: 8 }).length,
  })),
  ...measure('schedules.momentum', ['plain', 'momentum', 'tenth'], rounded, () => ({
    plain: benchLane({ kind: 'constant', learningRate: 0.01 }, 0).end,
    momentum: benchLane({ kind: 'constant', learningRate: 0.01 }, 0.9).end,
    tenth: benchLane({ kind: 'constant', learningRate: 0.001 }, 0.9).end,
  })),
  ...measure('schedules.forms', ['sum', 'stored'], rounded, () => {
    const { velocity, heavyBall } = momentumForms({ momentum: 0.9, learningRate: 0.003, averageRate: 0.03, changesAfter: 25, updates: 50 });
    return { sum: velocity.heights.at(-1)!, stored: heavyBall.heights.at(-1)! };
  }),
  ...measure('schedules.wells', ['half', 'late', 'constant', 'early', 'above', 'aboveLate'], rounded, () => {
    const [constant, late, early] = [wellSchedules.constant, wellSchedules.late, wellSchedules.early].map((schedule) => noisyWells(schedule));
    return {
      half: constant!.deep[499]!,
      late: late!.deep.at(-1)!,
      constant: constant!.deep.at(-1)!,
      early: early!.deep.at(-1)!,
      above: constant!.above.at(-1)!,
      aboveLate: late!.above.at(-1)!,
    };
  }),
}; // biome-ignore format: one run a line

const lane = (kind: KindName, own: Partial<ScheduleConfig> = {}) =>
  benchLane({ kind, learningRate: 0.1, ...own }, 0);

/** The reports at which a detector with factor ½ reduces. */
const reductions = (own: Partial<PlateauConfig>): readonly number[] =>
  watch({ curve: 'flat', drawn: [], patience: 5, factor: 0.5, threshold: 1e-4, cooldown: 0, asKeras: false, seed: 1, ...own })
    .flatMap(({ isReduced }, i) => (isReduced ? [i + 1] : [])); // biome-ignore format: one run a line
