import { formatNumber } from '../../experiments/format-number.ts';
import type { Settings } from './knobs.ts';

/** A limit that a quantity must keep. */
export type Bound =
  | { readonly atMost: number }
  | { readonly atLeast: number }
  | { readonly between: readonly [low: number, high: number] };

/** How a claim fared. */
export interface Claimed {
  readonly holds: boolean;
  /** It fails by little. */
  readonly isNear: boolean;
  /** The number of each run, in the order of the seeds; null where the run stopped. One number where no run is asked. */
  readonly values: readonly (number | null)[];
  /** Whether each of them keeps the bound. */
  readonly keeps: readonly boolean[];
}

/** Something that must be true of the results: of the runs on several seeds, or of what was spent. */
export interface Claim<Result> {
  /** Stored with the verdict, so it never changes. */
  readonly id: string;
  /** "loss, nats" */
  readonly name: string;
  /** "at most 0.30 on 4 of 5 runs" */
  readonly text: string;
  /** @param results one per seed; null where a run stopped */
  test(results: readonly (Result | null)[], settings: Settings): Claimed;
}

interface Quantity<Result> {
  readonly id: string;
  readonly name: string;
  /** Of a failing run, how far outside the bound still counts as near. */
  readonly near: number;
  readonly bound: Bound;
  of(result: Result, settings: Settings): number;
}

/** A quantity of the results keeps its bound on at least `needed` of `seeds` runs. */
export function onSeeds<Result>(
  [needed, seeds]: readonly [needed: number, seeds: number],
  quantity: Quantity<Result>,
): Claim<Result> {
  const { id, name, near, bound } = quantity;
  return {
    id,
    name,
    text: `${boundText(bound)} on ${needed === seeds ? `all ${seeds}` : `${needed} of ${seeds}`} runs`,
    test(results, settings) {
      const values = results.map((one) => (one === null ? null : quantity.of(one, settings)));
      const excesses = values.map((value) => excess(bound, value));
      const deciding = [...excesses].sort((a, b) => a - b)[needed - 1] ?? Number.POSITIVE_INFINITY;
      return {
        holds: deciding === 0,
        isNear: deciding > 0 && deciding <= near,
        values,
        keeps: excesses.map((one) => one === 0),
      };
    },
  };
}

interface Cost {
  readonly id: string;
  readonly name: string;
  readonly near: number;
  readonly bound: Bound;
  of(settings: Settings): number;
}

/** What the settings spend, before anything runs: updates, parameters. */
export function budget<Result>({ id, name, near, bound, of }: Cost): Claim<Result> {
  return {
    id,
    name,
    text: boundText(bound),
    test(_results, settings) {
      const value = of(settings);
      const over = excess(bound, value);
      return {
        holds: over === 0,
        isNear: over > 0 && over <= near,
        values: [value],
        keeps: [over === 0],
      };
    },
  };
}

/** How far a value lies outside its bound; 0 inside. A run that stopped is infinitely far. */
function excess(bound: Bound, value: number | null): number {
  if (value === null || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  if ('atMost' in bound) return Math.max(0, value - bound.atMost);
  if ('atLeast' in bound) return Math.max(0, bound.atLeast - value);
  const [low, high] = bound.between;
  return Math.max(0, low - value, value - high);
}

const show = (value: number) => formatNumber(value, { digits: 4 });

function boundText(bound: Bound): string {
  if ('atMost' in bound) return `at most ${show(bound.atMost)}`;
  if ('atLeast' in bound) return `at least ${show(bound.atLeast)}`;
  return `from ${show(bound.between[0])} to ${show(bound.between[1])}`;
}
