import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Overshoot } from '../../experiments/normalization/overshoot.ts';
import {
  after,
  type Bowl,
  bowlOf,
  errorAfter,
  people,
  type ScalingName,
  scaled,
  scalings,
  stepsToGoal,
} from '../../experiments/normalization/scaling.ts';
import { remember } from '../../experiments/remember.ts';
import type { Diverged } from '../../experiments/training/guarded.ts';
import { math, random } from '../../nn/index.ts';
import type { Surface } from '../kit/chart/contour-paths.ts';
import type { Lost } from '../kit/doctor/lost.ts';
import type { Remedy } from '../kit/doctor/remedy.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly scaling: ScalingName;
  /** The learning rate, as a share of the largest that does not diverge. */
  readonly share: number;
  readonly seed: number;
  /** Place in the list of updates that are shown. */
  readonly step: number;
}

export interface Trace {
  readonly bowl: Bowl;
  /** Age and salary of each person, scaled. */
  readonly cloud: readonly (readonly [age: number, salary: number])[];
  readonly learningRate: number;
  /** Updates until the error is within 1 %; null if 200,000 are not enough. */
  readonly goal: number | null;
  /** The updates that the player stops at. */
  readonly stops: readonly number[];
  readonly updates: number;
  readonly error: number;
}

const MOST = 200_000;
/** Every update at first, then eight in each power of ten. */
const allStops: readonly number[] = [
  ...Array.from({ length: 10 }, (_, i) => i),
  ...[10, 100, 1000, 10_000, 100_000].flatMap((power) =>
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8].map((lead) => lead * power),
  ),
].filter((updates) => updates <= MOST);

const lowOf = (goal: number | null): readonly number[] =>
  goal === null ? allStops : [...allStops.filter((updates) => updates < goal), goal];

const bowlAt = remember((scaling: ScalingName, seed: number) => {
  const { features, target } = people(200, random(seed));
  const x = scaled(features, scaling);
  const numbers = x.dataSync();
  return {
    bowl: bowlOf(x, target),
    cloud: target.map((_, i) => [numbers[3 * i]!, numbers[3 * i + 1]!] as const),
  };
});

function trace({ scaling, share, seed, step }: State): Trace {
  const { bowl, cloud } = bowlAt(scaling, seed);
  const learningRate = share * bowl.largestRate;
  const goal = stepsToGoal(bowl, learningRate, MOST);
  const stops = lowOf(goal);
  const updates = stops[Math.min(step, stops.length - 1)]!;
  return { bowl, cloud, learningRate, goal, stops, updates, error: errorAfter(bowl, learningRate, updates) }; // biome-ignore format: one line
}

/** The two weights that are drawn, of age and of salary, after each update that the path shows. */
export function pathOf({ bowl, learningRate, stops, updates }: Trace): [number, number][] {
  const every = Array.from({ length: Math.min(updates, 120) + 1 }, (_, i) => i);
  const later = stops.filter((stop) => stop > 120 && stop <= updates);
  const places = [...every, ...later].map((stop): [number, number] => {
    const [, age = 0, salary = 0] = after(bowl, learningRate, stop);
    return [age, salary];
  });
  // A path that diverges leaves the drawing, and soon every number that could be drawn.
  const far = 1e3 * reachOf(bowl);
  const left = places.findIndex((place) => place.some((weight) => !(Math.abs(weight) < far)));
  return left < 0 ? places : places.slice(0, left);
}

/** Half the side of the square that is drawn around the lowest point. */
export const reachOf = ({ best }: Bowl): number => 1.3 * Math.max(Math.abs(best[1]!), Math.abs(best[2]!)); // biome-ignore format: one line

const side = 61;
/** Contours at every half power of ten under the highest point drawn. */
export const levels: readonly number[] = [-3.5, -3, -2.5, -2, -1.5, -1, -0.5];

/** The error over the weights of age and salary, the other two at their best, as a power of ten of its largest. */
export function surfaceOf(bowl: Bowl): Surface {
  const [, h] = bowl.hessian as [unknown, readonly number[]];
  const [aa, as, ss] = [h[1]!, h[2]!, bowl.hessian[2]![2]!];
  const reach = reachOf(bowl);
  const at = (i: number) => reach * ((2 * i) / (side - 1) - 1);
  const heights = Array.from({ length: side * side }, (_, i) => {
    const [age, salary] = [at(i % side), at(Math.floor(i / side))];
    return 0.5 * (aa * age * age + 2 * as * age * salary + ss * salary * salary);
  });
  const largest = Math.max(...heights);
  const values = heights.map((height) => math.log(Math.max(height / largest, 1e-6)) / math.log(10));
  return { values, columns: side, rows: side };
}

/** Whether every update overshoots by more than the last, so that the numbers must be lost. */
export const overshoots = ({ share }: Pick<State, 'share'>): boolean => share > 1;

export const configOf = ({ scaling, share, seed }: State): Overshoot => ({ scaling, share, seed });

/** Where the training lost its numbers, once the player has come so far. */
export function lostOf(
  found: Diverged | null | undefined,
  state: State,
  { updates }: Trace,
): Lost | null {
  return found && overshoots(state) && updates >= found.step ? { diverged: found } : null;
}

/** Two ways back to a rate that converges. */
export const remediesOf = ({ scaling }: State): readonly [Remedy<State>, Remedy<State>] => [
  { word: 'take half of the largest rate', set: { share: 0.5, step: 0 } },
  scaling === 'standard'
    ? { word: 'take nine tenths of it', set: { share: 0.9, step: 0 } }
    : { word: 'standardise, and take half', set: { scaling: 'standard', share: 0.5, step: 0 } },
];

export const scalingNames: Readonly<Record<ScalingName, string>> = {
  raw: 'as they are',
  minMax: 'min–max',
  standard: 'standardised',
};

function sentence({ bowl, updates, error, goal }: Trace, { scaling, share }: State): string {
  const name = `**Features ${scalingNames[scaling]}, κ = ${formatNumber(bowl.condition)}.**`;
  if (updates === 0) return `${name} All weights are 0, and the error is ${formatNumber(error)}. Press Run.`; // biome-ignore format: one line
  const count = updates.toLocaleString('en-GB');
  const stands = `After ${count} ${updates === 1 ? 'update' : 'updates'} the error is ${formatNumber(error)}`;
  if (!Number.isFinite(error))
    return `${name} By update ${count} the error is too large for the number format: in the steepest direction every update overshoots by more than the last.`;
  if (share > 1)
    return `${name} ${stands}: in the steepest direction every update overshoots by more than the last.`;
  if (goal !== null && updates >= goal) return `${name} ${stands}, within 1 % of the least.`;
  return `${name} ${stands}; the least is ${formatNumber(bowl.least)}.`;
}

export const widget: Widget<State, Trace> = {
  id: 'scaling-lab',
  version: 1,
  schema: z.object({
    scaling: z._default(z.enum(scalings), 'raw'),
    share: z._default(z.number(), 0.5),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { share: [0.1, 1.1], step: [0, allStops.length] },
  trace,
  describe: sentence,
};

export function table({ share, seed }: State) {
  return {
    columns: ['features', 'κ', 'largest stable rate', 'updates to within 1 %'],
    rows: scalings.map((scaling) => {
      const { bowl, goal } = trace({ scaling, share, seed, step: 0 });
      return [scalingNames[scaling], bowl.condition, bowl.largestRate, goal ?? `more than ${MOST.toLocaleString('en-GB')}`]; // biome-ignore format: one line
    }),
  };
}
