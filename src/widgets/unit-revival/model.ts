import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Freezing,
  freezings,
  type Revival,
  type RevivalConfig,
  revivalUpdates,
  revivalUpdatesPerStep,
} from '../../experiments/rectifiers/revival.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends RevivalConfig {
  /** Tens of updates. */
  readonly step: number;
}

export const steps = revivalUpdates / revivalUpdatesPerStep;
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 10 === 0 ? String(step * revivalUpdatesPerStep) : '',
);
export const device: RunDevice = exact;

export const configOf = ({ step: _, ...config }: State): RevivalConfig => config;

export const freezingNames: Readonly<Record<Freezing, string>> = {
  always: 'frozen',
  half: 'frozen, then free',
  never: 'free',
};

/** One network's dead unit: the largest pre-activation in every frame. */
export interface Lane {
  readonly tops: readonly number[];
  /** The frame in which it first answered a point; −1 while it has not. */
  readonly back: number;
}

export const lanesOf = (frames: readonly Revival[]): Lane[] =>
  (frames[0]?.units ?? []).map((_, i) => {
    const tops = frames.map(({ units }) => units[i]!.top);
    return { tops, back: tops.findIndex((top) => top > 0) };
  });

/** Numbers for the prose around the figure. */
export function told(frames: readonly Revival[]): Readonly<Record<string, number>> {
  const lanes = lanesOf(frames);
  return {
    back: lanes.filter(({ back }) => back >= 0).length,
    alive: lanes.filter(({ tops }) => tops.at(-1)! > 0).length,
  };
}

/** @param frames as far as they are shown */
export function sentence(frames: readonly Revival[], { frozen, gap, repeats }: State): string {
  const last = frames.at(-1);
  if (!last)
    return `**A unit of layer 2 starts ${formatNumber(gap)} below 0 for all points.** Layer 1 is ${freezingNames[frozen]}. Press Train.`;
  const { back, alive } = told(frames);
  const first = last.units[0]!;
  const gradient = first.gradient === 0 ? 'exactly 0' : formatNumber(first.gradient);
  return `**Layer 1 ${freezingNames[frozen]}, update ${last.updates}: ${back} of ${repeats} dead units have answered a point again**, ${alive} do so now. In the first network the unit’s largest z is ${formatNumber(first.top)} and its own gradient is ${gradient}.`;
}

export const widget: Widget<State, null> = {
  id: 'unit-revival',
  version: 1,
  schema: z.object({
    frozen: z._default(z.enum(freezings), 'always'),
    gap: z._default(z.number(), 0.05),
    learningRate: z._default(z.number(), 0.3),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 12),
    step: z._default(z.int(), 0),
  }),
  limits: { gap: [0.01, 2], learningRate: [0.01, 1], repeats: [1, 24], step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence([], state),
};

export const table = (frames: readonly Revival[]) => ({
  columns: ['update', 'answering a point', 'largest z, first network', 'its gradient'],
  rows: frames
    .filter((_, i) => i % 4 === 0)
    .map(({ updates, units }) => [
      updates,
      units.filter(({ top }) => top > 0).length,
      units[0]!.top,
      units[0]!.gradient,
    ]),
});
