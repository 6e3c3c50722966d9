import * as z from 'zod/mini';
import type { Configuration } from '../../experiments/crosswalk/configuration.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type DeadUnits,
  type DeadUnitsConfig,
  type NetState,
  updates,
  updatesPerStep,
} from '../../experiments/rectifiers/dead-units.ts';
import { type Rectifier, rectifiers } from '../../experiments/rectifiers/rectifier-net.ts';
import type { UnitState } from '../../experiments/rectifiers/unit-states.ts';
import { exact, type RunDevice } from '../../experiments/runner/device.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends DeadUnitsConfig {
  /** Tens of updates. */
  readonly step: number;
}

export const steps = updates / updatesPerStep;
/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 5 === 0 ? String(step * updatesPerStep) : '',
);
/** Weights grow without bounds at large rates; float64 holds them longest. */
export const device: RunDevice = exact;

export const configOf = ({ step: _, ...config }: State): DeadUnitsConfig => config;

export const rectifierNames: Readonly<Record<Rectifier, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  prelu: 'PReLU',
  elu: 'ELU',
  selu: 'SELU',
};

/** The network and its training as the libraries write them. */
export const asCode = ({ rectifier, rule, learningRate, bias }: State): Configuration => ({
  inputs: 2,
  hidden: [64, 64],
  outputs: 1,
  activation: rectifier,
  initializer: rectifier === 'selu' ? 'lecunNormal' : 'heNormal',
  hiddenBias: bias,
  batchNorm: null,
  dropout: 0,
  optimizer: { rule, learningRate },
  clip: null,
});

const ruleNames: Readonly<Record<State['rule'], string>> = {
  gradientDescent: 'gradient descent',
  adam: 'Adam',
};

/** What a unit is called, and drawn as. */
export type Kind = 'alive' | 'silent' | 'dead';

/** Dead: no gradient passes. Silent: never above 0, and still a gradient passes. */
export const kindOf = ({ on, learns }: UnitState): Kind => {
  if (!learns) return 'dead';
  return on === 0 ? 'silent' : 'alive';
};

/** A share over several networks. */
export interface Band {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export function bandOf(nets: readonly NetState[], layer: number): Band {
  const shares = nets.map(({ dead }) => dead[layer] ?? 0);
  return {
    mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    low: Math.min(...shares),
    high: Math.max(...shares),
  };
}

const meanAccuracy = (nets: readonly NetState[]) =>
  nets.reduce((sum, { accuracy }) => sum + accuracy, 0) / nets.length;

/** Numbers for the prose around the figure. */
export function told(frame: DeadUnits): Readonly<Record<string, number>> {
  return {
    dead1: bandOf(frame.nets, 0).mean,
    dead2: bandOf(frame.nets, 1).mean,
    accuracy: meanAccuracy(frame.nets),
  };
}

/** The first network that has lost its numbers. */
export function lostOf(frame: DeadUnits | undefined, seed: number): Lost | null {
  for (const [i, { diverged }] of (frame?.nets ?? []).entries()) {
    if (diverged) return { diverged, of: `seed ${seed + i}` };
  }
  return null;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const percent = (share: number) => `${Math.round(100 * share)} %`;

/** What a shown frame says; none before the run. */
export function sentence(frame: DeadUnits | undefined, state: State): string {
  const { rectifier, rule, learningRate, repeats } = state;
  const name = `${capital(rectifierNames[rectifier])}, ${ruleNames[rule]} at ${formatNumber(learningRate)}`;
  if (!frame) return `**${name}.** 64 and 64 units, 200 points. Press Train to count the dead.`;
  const [first, second] = [bandOf(frame.nets, 0), bandOf(frame.nets, 1)];
  const over = repeats === 1 ? 'one seed' : `mean of ${repeats} seeds`;
  const lost = frame.nets.filter(({ diverged }) => diverged).length;
  const parts = [
    `**${name}, update ${frame.updates}: ${percent(first.mean)} of layer 1 and ${percent(second.mean)} of layer 2 are dead** (${over}).`,
    `Accuracy ${formatNumber(meanAccuracy(frame.nets), { digits: 3 })}.`,
    lost > 0 ? `${lost} of ${repeats} networks lost their numbers and stopped.` : '',
    silentWords(frame),
    frame.slopes.length > 0 ? `Slopes learned in the first network: ${frame.slopes.map((slope) => formatNumber(slope)).join(' and ')}.` : '',
  ]; // biome-ignore format: one line each
  return parts.filter((part) => part !== '').join(' ');
}

function silentWords({ units }: DeadUnits): string {
  const silent = units.flat().filter((unit) => kindOf(unit) === 'silent').length;
  return silent === 0
    ? ''
    : `In the network drawn, ${silent} ${silent === 1 ? 'unit is' : 'units are'} never above 0 and still ${silent === 1 ? 'learns' : 'learn'}.`;
}

export const widget: Widget<State, null> = {
  id: 'dead-units',
  version: 1,
  schema: z.object({
    rectifier: z._default(z.enum(rectifiers), 'relu'),
    rule: z._default(z.enum(['gradientDescent', 'adam']), 'gradientDescent'),
    learningRate: z._default(z.number(), 3),
    bias: z._default(z.number(), 0),
    shift: z._default(z.number(), 0),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 8),
    step: z._default(z.int(), 0),
  }),
  limits: {
    learningRate: [0.001, 30],
    bias: [-3, 1],
    shift: [-5, 5],
    repeats: [1, 24],
    step: [0, steps],
  },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state),
};

export const table = (frames: readonly DeadUnits[]) => ({
  columns: ['update', 'dead, layer 1', 'dead, layer 2', 'lowest', 'highest', 'accuracy'],
  rows: frames
    .filter((_, i) => i % 3 === 0)
    .map(({ updates: at, nets }) => {
      const second = bandOf(nets, 1);
      return [at, bandOf(nets, 0).mean, second.mean, second.low, second.high, meanAccuracy(nets)];
    }),
});
