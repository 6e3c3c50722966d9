import { type Random, random } from '../../nn/index.ts';
import { remember } from '../remember.ts';

/** The normal numbers that a stream begins with, as many as anybody has asked for. */
interface Beginning {
  readonly source: Random;
  numbers: Float64Array;
  drawn: number;
}

/** Streams whose beginnings are kept: inputs and weights of as many seeds as a figure shows by default, and one more. */
const KEPT = 12;

const beginningOf = remember(
  (seed: number, name: string): Beginning => ({
    source: random(seed).fork(name),
    numbers: new Float64Array(4096),
    drawn: 0,
  }),
  { kept: KEPT },
);

/** The normal number at a place of the beginning, drawn where nobody has asked for it before. */
function normalAt(beginning: Beginning, place: number): number {
  if (place === beginning.numbers.length) {
    const longer = new Float64Array(2 * place);
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
  /** The stream itself, from here on: something else than a normal number is wanted. */
  const afterwards = (): Random => {
    if (rest) return rest;
    rest = random(seed).fork(name);
    // A normal number is made of two uniform ones.
    for (let i = 0; i < 2 * place; i++) rest.uniform();
    return rest;
  };
  return {
    normal: () => (rest ? rest.normal() : normalAt(beginning, place++)),
    uniform: () => (rest ?? afterwards()).uniform(),
    integer: (low, high) => afterwards().integer(low, high),
    shuffle: (items) => afterwards().shuffle(items),
    pick: (items) => afterwards().pick(items),
    keep: () => afterwards().keep(),
    fork: (further) => random(seed).fork(name).fork(further),
  };
}
