import { formatNumber } from '../../../experiments/format-number.ts';
import type { BenchLane } from '../../../experiments/schedules/bench.ts';
import { CURVATURES, START } from '../../../experiments/schedules/noisy-bowl.ts';

/** How a schedule grows past where it began. */
export interface Climb {
  /** Expectations of f, the last of them after `update` updates, and the update of the first. */
  readonly heights: readonly number[];
  readonly from: number;
  readonly update: number;
  /** What happened and why, in two sentences. */
  readonly said: string;
}

/** Updates that are looked back on. */
const shown = 6;

const [flat, steep] = CURVATURES;
const startHeight = 0.5 * (flat * START[0] * START[0] + steep * START[1] * START[1]);

/** The climb of a schedule by the update that is shown; null while it stands below where it began. */
export function climbOf(
  name: string,
  lane: BenchLane,
  momentum: number,
  step: number,
): Climb | null {
  const here = lane.expected[step - 1];
  if (here === undefined || here <= startHeight || Number.isFinite(lane.floors[step - 1]!)) return null; // biome-ignore format: one line
  const finite = lane.expected.findIndex((height) => !Number.isFinite(height));
  const update = finite < 0 ? step : Math.min(step, finite);
  const from = Math.max(1, update - shown + 1);
  const heights = lane.expected.slice(from - 1, update);
  const limit = (2 * (1 + momentum)) / steep;
  const told = `**${name}: f went from ${formatNumber(heights[0]!)} to ${formatNumber(heights.at(-1)!)} in ${heights.length - 1} updates.**`;
  const why = `Along the steep axis the curvature is ${steep}: an η above ${formatNumber(limit)} lands farther out on the other side, each time.`;
  return { heights, from, update, said: `${told} ${why}` };
}

/** First rates that are worth a try instead: a third, and a tenth. */
export const gentler = (learningRate: number): readonly number[] =>
  [3, 10].map((part) => Number((learningRate / part).toPrecision(2)));
