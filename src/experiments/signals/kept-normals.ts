import { type Random, random } from '../../nn/index.ts';

/** The normal numbers that a stream begins with, as many as anybody has asked for. */
interface Beginning {
  readonly source: Random;
  numbers: Float64Array;
  drawn: number;
}

/** Streams whose beginnings are kept: inputs and weights of as many seeds as a figure shows by default, and one more. */
const KEPT = 12;
/** Numbers that are kept at most, of all streams together: 16 MB. */
export const MOST_KEPT = 1 << 21;

/** By seed and name, the one that was asked for last at the end. */
const beginnings = new Map<string, Beginning>();

/** How many numbers there is room for in all that is kept. */
export const numbersKept = (): number =>
  [...beginnings.values()].reduce((sum, { numbers }) => sum + numbers.length, 0);

function beginningOf(seed: number, name: string): Beginning {
  const key = `${seed} ${name}`;
  const known = beginnings.get(key);
  const beginning = known ?? {
    source: random(seed).fork(name),
    numbers: new Float64Array(0),
    drawn: 0,
  };
  beginnings.delete(key);
  beginnings.set(key, beginning);
  const [oldest] = beginnings.keys();
  if (beginnings.size > KEPT && oldest !== undefined) beginnings.delete(oldest);
  return beginning;
}

/**
 * The normal number at a place of the beginning, drawn where nobody has asked for it before; null where it
 * cannot be kept. Those that came first stay: the first seed of a figure is the one that a reader waits for.
 */
function normalAt(beginning: Beginning, place: number): number | null {
  if (place === beginning.numbers.length) {
    const length = Math.max(4096, 2 * place);
    if (numbersKept() + length - place > MOST_KEPT) return null;
    const longer = new Float64Array(length);
    longer.set(beginning.numbers);
    beginning.numbers = longer;
  }
  if (place === beginning.drawn) {
    beginning.numbers[place] = beginning.source.normal();
    beginning.drawn += 1;
  }
  return beginning.numbers[place]!;
}

/**
 * The same stream as `random(seed).fork(name)`. The normal numbers that it begins with are drawn once,
 * however often it is made: drawing takes longer than all that a deep network computes with them.
 */
export function keptStream(seed: number, name: string): Random {
  const beginning = beginningOf(seed, name);
  let place = 0;
  let rest: Random | null = null;
  /** The stream itself, from here on: something else than a normal number is wanted, or more of them than are kept. */
  const afterwards = (): Random => {
    if (rest) return rest;
    rest = random(seed).fork(name);
    // A normal number is made of two uniform ones.
    for (let i = 0; i < 2 * place; i++) rest.uniform();
    return rest;
  };
  return {
    normal() {
      if (rest) return rest.normal();
      const kept = normalAt(beginning, place);
      if (kept === null) return afterwards().normal();
      place += 1;
      return kept;
    },
    uniform: () => (rest ?? afterwards()).uniform(),
    integer: (low, high) => afterwards().integer(low, high),
    shuffle: (items) => afterwards().shuffle(items),
    pick: (items) => afterwards().pick(items),
    keep: () => afterwards().keep(),
    fork: (further) => random(seed).fork(name).fork(further),
  };
}
