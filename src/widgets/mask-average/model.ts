import * as z from 'zod/mini';
import {
  allOn,
  averageSteps,
  type MaskAverage,
  type MaskAverageConfig,
  masksPerStep,
  readouts,
} from '../../experiments/dropout/mask-average.ts';
import { formatNumber, withCommas } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends MaskAverageConfig {
  readonly step: number;
}

/** What one network with all units on answers, by inverted dropout: nothing is scaled at test. */
export interface Trace {
  readonly scaled: number;
}

export const configOf = ({ rate, readout, seed }: State): MaskAverageConfig => ({ rate, readout, seed }); // biome-ignore format: one line

export const labels = Array.from({ length: averageSteps + 1 }, (_, step) =>
  step > 0 && step % 50 === 0 ? withCommas(String(step * masksPerStep)) : '',
);

/** How far the mean may be from the one over all masks: two standard errors. */
export const marginOf = ({ deviation, masks }: MaskAverage): number =>
  (2 * deviation) / Math.sqrt(masks);

/** Ends of the axis of answers: all that the run shows, and the scaled answer. */
export function domainOf(
  frames: readonly MaskAverage[],
  scaled: number,
): readonly [number, number] {
  const shown = frames.slice(1).flatMap((one) => [one.mean - marginOf(one), one.mean + marginOf(one)]); // biome-ignore format: one line
  const [low, high] = [Math.min(scaled, ...shown), Math.max(scaled, ...shown)];
  const room = Math.max(0.3 * (high - low), 0.1);
  return [low - room, high + room];
}

const short = (value: number) => formatNumber(value, { decimals: 3 });

/** Numbers for the prose around the figure. */
export const told = (frame: MaskAverage, { scaled }: Trace): Readonly<Record<string, number>> => ({
  mean: frame.mean,
  scaled,
});

export function sentence(
  frame: MaskAverage | undefined,
  { scaled }: Trace,
  { rate }: State,
): string {
  if (!frame || frame.masks === 0)
    return `**Fifty hidden units, each dropped with probability ${formatNumber(Number(rate.toPrecision(6)))}.** With all units on the network answers ${short(scaled)}. Press Draw.`;
  const gap = scaled - frame.mean;
  const apart =
    Math.abs(gap) <= 1.5 * marginOf(frame)
      ? 'within what chance leaves open'
      : `${short(Math.abs(gap))} ${gap > 0 ? 'more' : 'less'}`;
  return `**${withCommas(String(frame.masks))} masks answer ${short(frame.mean)} on average, give or take ${formatNumber(marginOf(frame), { digits: 1 })}.** One network with all units on answers ${short(scaled)}: ${apart}. Single answers spread by ${formatNumber(frame.deviation, { digits: 2 })}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'mask-average',
  version: 1,
  schema: z.object({
    rate: z._default(z.number(), 0.5),
    readout: z._default(z.enum(readouts), 'logistic'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 669),
    step: z._default(z.int(), 0),
  }),
  limits: { rate: [0.05, 0.9], step: [0, averageSteps] },
  trace: (state) => ({ scaled: allOn(state) }),
  describe: (trace, state) => sentence(undefined, trace, state),
};

export const table = (frames: readonly MaskAverage[]) => ({
  columns: ['masks', 'mean answer', 'two standard errors', 'spread of one answer'],
  rows: frames
    .filter((_, i) => [1, 2, 5, 10, 20, 50, 100, 200].includes(i))
    .map((frame) => [frame.masks, frame.mean, marginOf(frame), frame.deviation]),
});
