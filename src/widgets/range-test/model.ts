import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import {
  bestRate,
  checkedRates,
  checkUpdates,
  growingRate,
  lowestOf,
  type RangeConfig,
  smoothed,
  updates,
} from '../../experiments/schedules/range-test.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  /** Whether trainings at constant rates are shown beside the test. */
  readonly check: boolean;
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Updates of the test. */
  readonly step: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ seed, repeats }: State): RangeConfig => ({ seed, repeats });

export type Losses = readonly (readonly number[])[];

/** What the test has found once it is through: where its curve is lowest. */
export const foundBy = (test: Losses): number => growingRate(lowestOf(smoothed(test)));

/** Numbers for the prose, once both are through. */
export const told = (test: Losses, check: Losses): Readonly<Record<string, number>> =>
  (test[0]?.length ?? 0) < updates || check.length < checkedRates.length
    ? {}
    : { lowest: foundBy(test), best: bestRate(check), ratio: foundBy(test) / bestRate(check) };

const show = (value: number) => formatNumber(value, { digits: 2 });

export function sentence(test: Losses, check: Losses, state: State): string {
  const done = test[0]?.length ?? 0;
  if (done === 0 || state.step === 0)
    return `**A rate that grows from 0.0001 to 10 in ${updates} updates.** Press Play.`;
  const curve = smoothed(test.map((one) => one.slice(0, state.step)));
  const at = curve.length - 1;
  if (state.step < updates)
    return `**Update ${state.step}: η is ${show(growingRate(at))}, the smoothed loss ${show(curve[at]!)}.** Every update is made at a larger rate.`;
  const lowest = `**The smoothed loss is lowest at η = ${show(foundBy(test))}.**${lostSeeds(test)}`;
  if (!state.check || check.length < checkedRates.length) return lowest;
  return `${lowest} Of the rates that were trained with for ${checkUpdates} updates, ${show(bestRate(check))} ends lowest.`;
}

/** Where numbers were lost: a test goes on until they are, so nothing has to be cured. */
function lostSeeds(test: Losses): string {
  const ends = test.map((one) => one.findIndex((loss) => !Number.isFinite(loss))).filter((at) => at >= 0); // biome-ignore format: one line
  if (ends.length === 0) return '';
  const which =
    test.length === 1 ? 'The loss' : `The loss of ${ends.length} of ${test.length} seeds`;
  return ` ${which} stopped being a number at η = ${show(growingRate(Math.min(...ends)))}: each update there overshoots the one before.`;
}

export const widget: Widget<State, null> = {
  id: 'range-test',
  version: 1,
  schema: z.object({
    check: z._default(z.boolean(), true),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 3),
    step: z._default(z.int(), 0),
  }),
  limits: { repeats: [1, 12], step: [0, updates] },
  trace: () => null,
  describe: (_, state) => sentence([], [], state),
};

export const table = (test: Losses, check: Losses, { step }: State) => ({
  columns: ['η', 'kind', 'loss, mean', 'lowest', 'highest'],
  rows: [
    ...smoothed(test)
      .slice(0, step)
      .map((loss, i) => [growingRate(i), 'test, smoothed', loss, ...endsOf(test.map((one) => one[i]!))]),
    ...check.map((losses, i) => [
      checkedRates[i]!,
      `trained for ${checkUpdates}`,
      losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      ...endsOf(losses),
    ]),
  ],
}); // biome-ignore format: a table

const endsOf = (losses: readonly number[]) => [Math.min(...losses), Math.max(...losses)];
