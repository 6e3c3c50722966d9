import type { Keepable } from './cell.ts';
import { cos, log } from './math/index.ts';
import { checkNumbers } from './options.ts';

/** A stream of random numbers; the same seed gives the same numbers everywhere. */
export interface Random extends Keepable {
  /** At least 0, less than 1. */
  uniform(): number;
  /** Mean 0, variance 1. */
  normal(): number;
  /** A whole number from `low` to `high` − 1. */
  integer(low: number, high: number): number;
  /** A shuffled copy. */
  shuffle<T>(items: readonly T[]): T[];
  /** One of the items, each equally likely. */
  pick<T>(items: readonly T[]): T;
  /** Another stream, decided by this stream's seed and the name only: using one never shifts the other. */
  fork(name: string): Random;
}

/** Mulberry32: 32 bits of state, every step multiplies and shifts them. */
function mulberry32(seed: number): Pick<Random, 'uniform' | 'keep'> {
  // In an array, since a number of 32 bits in a variable may be a new object each time: garbage for every mask.
  const state = Uint32Array.of(seed);
  return {
    uniform() {
      state[0]! += 0x6d2b79f5;
      let t = state[0]!;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    },
    keep() {
      const kept = state[0]!;
      return () => {
        state[0] = kept;
      };
    },
  };
}

/** FNV-1a, finished with a mixing step: a seed from a seed and a name. */
function seedOf(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A stream of random numbers from a seed (32 bits of it count), digit for digit as fixture E0 has it.
 *
 * @throws if the seed is no number; integer: where no whole number lies in the range; pick: where the list is empty
 */
export function random(seed: number): Random {
  checkNumbers('random', { seed });
  const { uniform, keep } = mulberry32(seed);
  const integer = (low: number, high: number): number => {
    if (!(high > low))
      throw new Error(`random.integer: no whole number from ${low} to below ${high}`);
    return low + Math.floor(uniform() * (high - low));
  };
  return {
    uniform,
    keep,
    integer,
    // Box–Muller, cosine branch; 1 − u keeps the logarithm away from 0.
    normal() {
      const u = 1 - uniform();
      const v = uniform();
      return Math.sqrt(-2 * log(u)) * cos(2 * Math.PI * v);
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(0, last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
    pick(items) {
      if (items.length === 0)
        throw new Error('random.pick: nothing to pick from, the list is empty');
      return items[integer(0, items.length)]!;
    },
    fork: (name) => random(seedOf(seed, name)),
  };
}
