import { random } from '../../../nn/index.ts';
import { after, bowlOf, errorAfter, people, type ScalingName, scaled, stepsToGoal } from '../../normalization/scaling.ts'; // biome-ignore format: one line
import type { Misprint } from '../misprint.ts';

const bowl = (scaling: ScalingName) => {
  const { features, target } = people(200, random(1));
  // A target whose mean is not 0, so that the start lies on a slope of the steep direction too.
  const shifted = target.map((value) => value + 1);
  return bowlOf(scaled(features, scaling), shifted);
};

/** How often the path turns by more than a right angle in the first thirty updates. */
export function turns(scaling: ScalingName, share: number): number {
  const surface = bowl(scaling);
  const places = Array.from({ length: 31 }, (_, i) => after(surface, share * surface.largestRate, i)); // biome-ignore format: one line
  const moves = places.slice(1).map((place, i) => place.map((value, k) => value - places[i]![k]!));
  const isBack = (move: readonly number[], before: readonly number[]) =>
    move.reduce((sum, value, k) => sum + value * before[k]!, 0) < 0;
  return moves.slice(1).filter((move, i) => isBack(move, moves[i]!)).length;
}

const nets = [
  { name: 'raw', scaling: 'raw', share: 0.5 },
  { name: 'min–max', scaling: 'minMax', share: 0.5 },
  { name: 'min–max, η at 95 % of the limit', scaling: 'minMax', share: 0.95 },
  { name: 'standardised', scaling: 'standard', share: 0.5 },
] as const;

export const pathZigzags: Misprint = {
  id: 'R-73',
  name: 'a surface that zig-zags',
  label: 'misprint',
  source: 'C, feature scaling',
  printed: 'Age from 0 to 1000; with unscaled features the loss surface becomes zig-zag.',
  right:
    'Age from 0 to 100. The surface is a smooth, elongated bowl. The **path** zig-zags across it, where the rate is near its limit for the steep direction.',
  why: 'The drawing shows the path on top of the surface, and the eye reads both as one.',
  run() {
    return {
      columns: [
        'features',
        'κ of the surface',
        'turns of the path in 30 updates',
        'updates to within 1 %',
      ],
      rows: nets.map(({ name, scaling, share }) => {
        const surface = bowl(scaling);
        const steps = stepsToGoal(surface, share * surface.largestRate);
        return [name, surface.condition, turns(scaling, share), steps ?? 'more than 200,000'];
      }),
      comparison: {
        x: 'update',
        y: 'mean squared error',
        scale: 'log',
        printedName: 'raw',
        rightName: 'min–max',
        printed: curve('raw'),
        right: curve('minMax'),
      },
      sentence:
        'One surface, two rates: at half of the limit the path does not turn once, near the limit it turns back again and again. The surface is the same smooth bowl. 200 people, one sample.',
    };
  },
};

function curve(scaling: ScalingName) {
  const surface = bowl(scaling);
  return Array.from({ length: 41 }, (_, i) => [4 * i, errorAfter(surface, surface.largestRate / 2, 4 * i)] as const); // biome-ignore format: one line
}
