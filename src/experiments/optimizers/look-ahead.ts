import { gradients, parameter, tensor, tidy } from '../../nn/index.ts';
import { surfaces } from './surfaces.ts';

type Place = readonly [x: number, y: number];

/** Whose update is made: the slope is taken where the ball is, or where its velocity alone would lead. */
export const followed = ['momentum', 'nesterov'] as const;
export type Followed = (typeof followed)[number];

/** What one rule makes of an update: where it takes the slope, the slope, and where it goes. */
interface Move {
  readonly at: Place;
  readonly slope: Place;
  readonly to: Place;
}

/** One update from one place, by both rules. */
export interface Update extends Readonly<Record<Followed, Move>> {
  readonly from: Place;
  /** w + βm: where what is kept of the last step leads. */
  readonly kept: Place;
}

export interface LookAheadConfig {
  readonly follow: Followed;
  readonly learningRate: number;
  readonly momentum: number;
  readonly updates: number;
}

const { height, start } = surfaces.valley;

/** The slope of the valley, along and across. */
const slopeAt = ([x, y]: Place): Place =>
  tidy(() => {
    const place = [parameter(tensor(x)), parameter(tensor(y))];
    const [along, across] = gradients(height(place), place).map((slope) => slope.item());
    return [along!, across!];
  });

/** A ball down ½(x² + 100y²) from (10, 1) by one of the rules; at every place it is told what either would do. */
export function lookAhead(config: LookAheadConfig): readonly Update[] {
  const { follow, learningRate, momentum, updates } = config;
  const both = (make: (side: 0 | 1) => number): Place => [make(0), make(1)];
  let from: Place = [start[0]!, start[1]!];
  let last: Place = [0, 0];
  return Array.from({ length: updates }, () => {
    const kept = both((side) => from[side] + momentum * last[side]);
    const move = (at: Place): Move => {
      const slope = slopeAt(at);
      return { at, slope, to: both((side) => kept[side] - learningRate * slope[side]) };
    };
    const update: Update = { from, kept, momentum: move(from), nesterov: move(kept) };
    const { to } = update[follow];
    last = both((side) => to[side] - from[side]);
    from = to;
    return update;
  });
}
