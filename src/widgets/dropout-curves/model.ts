import * as z from 'zod/mini';
import {
  type Curves,
  type CurvesConfig,
  curveFrames,
  updatesPerFrame,
} from '../../experiments/dropout/curves.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends CurvesConfig {
  readonly step: number;
}

/** Half the time of float64. */
export const device: RunDevice = { ...exact, precision: 'float32' };

export const configOf = ({ rate, seed }: State): CurvesConfig => ({ rate, seed });

/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: curveFrames + 1 }, (_, step) =>
  step % 25 === 0 ? String(step * updatesPerFrame) : '',
);

const short = (value: number) => formatNumber(value, { digits: 2 });

/** Numbers for the prose around the figure. */
export const told = ({ without, dropped }: Curves): Readonly<Record<string, number>> => ({
  without: without.allOn,
  dropped: dropped.allOn,
  masked: dropped.masked ?? 0,
});

export function sentence(frames: readonly Curves[], { rate, step }: State): string {
  const here = frames[step];
  const p = formatNumber(Number(rate.toPrecision(6)));
  if (!here || step === 0)
    return `**Two networks from one start, p = 0 and p = ${p}.** Sixty points to learn from. Press Train.`;
  return `**Update ${step * updatesPerFrame}: training loss ${short(here.without.allOn)} without dropout, ${short(here.dropped.allOn)} with p = ${p} and all units on.** Under the masks of this update it was ${short(here.dropped.masked ?? 0)}.`;
}

export const widget: Widget<State, null> = {
  id: 'dropout-curves',
  version: 1,
  schema: z.object({
    rate: z._default(z.number(), 0.5),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 0),
    step: z._default(z.int(), 0),
  }),
  limits: { rate: [0.1, 0.9], step: [0, curveFrames] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (frames: readonly Curves[]) => ({
  columns: ['update', 'p = 0', 'with p, under masks', 'with p, all on'],
  rows: frames
    .map(({ without, dropped }, i) => [
      i * updatesPerFrame,
      without.allOn,
      dropped.masked ?? '',
      dropped.allOn,
    ])
    .filter((_, i) => i % 10 === 0),
});
